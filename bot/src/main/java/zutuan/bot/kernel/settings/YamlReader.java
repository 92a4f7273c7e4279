package zutuan.bot.kernel.settings;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import zutuan.bot.kernel.settings.Yaml.Entry;
import zutuan.bot.kernel.settings.Yaml.Mapping;

/** Turns one YAML text into {@link Yaml} with lines; used once. No exception of Jackson leaves. */
final class YamlReader {
    private static final YAMLFactory YAML = new YAMLFactory();

    /** Ours nest five deep; each level of a file takes of the stack. */
    private static final int DEEPEST = 50;

    private final String file;
    private final Mistakes mistakes;
    private int depth;

    /** Something lies deeper than anything of ours. */
    private static final class TooDeep extends IOException {
        private static final long serialVersionUID = 1L;
        private final int line;

        TooDeep(int line) {
            super("line " + line);
            this.line = line;
        }
    }

    YamlReader(String file, Mistakes mistakes) {
        this.file = file;
        this.mistakes = mistakes;
    }

    /** The top mapping; empty after a mistake that leaves nothing to read. */
    Optional<Mapping> read(String text) {
        try (JsonParser parser = YAML.createParser(text)) {
            if (parser.nextToken() == null) {
                return Optional.of(Mapping.empty());
            }
            if (value(parser, "") instanceof Mapping mapping) {
                return Optional.of(mapping);
            }
            mistakes.add(file, 1, "", "最外层应是“键: 值”的样子，请对照随附的样例");
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            mistakes.add(file, line, "", "YAML 写法读不懂；请检查这一行附近的缩进（只用空格）、冒号后的空格和引号");
        } catch (TooDeep e) {
            mistakes.add(file, e.line, "", "嵌套太深（最多 %d 层），请对照随附的样例".formatted(DEEPEST));
        } catch (IOException e) {
            throw new IllegalStateException("reading a string failed for " + file, e);
        }
        return Optional.empty();
    }

    private Yaml value(JsonParser parser, String path) throws IOException {
        int line = parser.currentTokenLocation().getLineNr();
        if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
            mistakes.add(file, line, path, "这里不支持 * 引用，请把值原样写出来");
            return new Yaml.Empty(line);
        }
        if (++depth > DEEPEST) {
            throw new TooDeep(line);
        }
        var value =
                switch (parser.currentToken()) {
                    case START_OBJECT -> mapping(parser, path, line);
                    case START_ARRAY -> items(parser, path, line);
                    case VALUE_NULL -> new Yaml.Empty(line);
                    default -> new Yaml.Scalar(parser.getText().strip(), line);
                };
        depth--;
        return value;
    }

    private Mapping mapping(JsonParser parser, String path, int line) throws IOException {
        SequencedMap<String, Entry> entries = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            int keyLine = parser.currentTokenLocation().getLineNr();
            parser.nextToken();
            String below = path.isEmpty() ? key : path + "." + key;
            Entry earlier = entries.put(key, new Entry(value(parser, below), keyLine));
            if (earlier != null) {
                mistakes.add(file, keyLine, below, "第 " + earlier.line() + " 行已写过，请只留一处");
            }
        }
        return new Mapping(entries, line);
    }

    private Yaml items(JsonParser parser, String path, int line) throws IOException {
        List<Yaml> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(parser, path + "[" + (items.size() + 1) + "]"));
        }
        return new Yaml.Items(items, line);
    }
}
