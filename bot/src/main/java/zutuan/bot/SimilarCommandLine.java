package zutuan.bot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import zutuan.bot.kernel.chinese.Sentences;
import zutuan.bot.kernel.chinese.similar.SimilarTexts;

/// `similar --cases FILE.tsv [--top 3]`: the cases most like each query.
///
/// A case is a line of the file: its id, a tab, and its text in one or more columns; a line without
/// a tab is a text whose id is its line number. A first line whose first column is `id` is a
/// heading and lines that begin with # are left out. Standard input has a query a line; standard
/// output a JSON object a line: `{"query":"…","matches":[{"id":"…","score":12.3,"text":"…"}, …]}`,
/// the most similar first.
final class SimilarCommandLine {
    private static final String CASES = "--cases";
    private static final String TOP = "--top";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final SimilarTexts index;
    private final Map<String, String> texts = new HashMap<>();
    private final int top;

    private SimilarCommandLine(int top, Sentences sentences) {
        this.top = top;
        this.index = new SimilarTexts(sentences);
    }

    static SimilarCommandLine of(Arguments arguments, Sentences sentences)
            throws Arguments.Wrong, IOException {
        var options = CommandOptions.parse(arguments.operands(), Set.of(CASES, TOP), Set.of());
        var file =
                options.value(CASES)
                        .orElseThrow(() -> new Arguments.Wrong("similar 要写 --cases 文件"));
        String top = options.value(TOP).orElse("3");
        if (!top.matches("[1-9]\\d{0,3}")) {
            throw new Arguments.Wrong("--top 要写 1 到 9999 的数");
        }
        if (!Files.isReadable(Path.of(file)) || Files.isDirectory(Path.of(file))) {
            throw new Arguments.Wrong("读不了文件 " + file);
        }
        var similar = new SimilarCommandLine(Integer.parseInt(top), sentences);
        try (var in = Files.newInputStream(Path.of(file))) {
            similar.load(in);
        }
        return similar;
    }

    private void load(InputStream in) throws IOException {
        var lines = new Lines(in);
        int number = 0;
        for (var line = lines.next(); line.isPresent(); line = lines.next()) {
            number++;
            String[] columns = line.get().split("\t", 2);
            boolean heading = number == 1 && columns[0].equalsIgnoreCase("id");
            if (!line.get().isBlank() && !line.get().startsWith("#") && !heading) {
                String id = columns.length > 1 ? columns[0] : Integer.toString(number);
                texts.put(id, columns[columns.length - 1]);
                index.put(id, columns[columns.length - 1]);
            }
        }
    }

    void run(InputStream in, PrintStream out) throws IOException {
        var lines = new Lines(in);
        for (var line = lines.next(); line.isPresent(); line = lines.next()) {
            out.println(answer(line.get()));
        }
    }

    String answer(String query) throws JsonProcessingException {
        var node = JSON.createObjectNode().put("query", query);
        var matches = node.putArray("matches");
        for (var match : index.search(query, top)) {
            matches.addObject()
                    .put("id", match.key())
                    .put(
                            "score",
                            BigDecimal.valueOf(match.score()).setScale(3, RoundingMode.HALF_UP))
                    .put("text", texts.getOrDefault(match.key(), ""));
        }
        return JSON.writeValueAsString(node);
    }
}
