package zutuan.bot.kernel.settings;

import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;
import zutuan.bot.kernel.settings.Yaml.Entry;
import zutuan.bot.kernel.settings.Yaml.Mapping;

/**
 * One mapping of a YAML file, read key by key. A wrong value becomes a mistake and the default
 * stands in, so that reading goes on; keys that nobody asked for are mistakes once {@link #close}
 * is called. A feature reads its own through one. Used by one thread.
 */
public final class Section {
    private final String file;
    private final String path;
    private final Mapping mapping;
    private final Mistakes mistakes;
    private final SequencedSet<String> known = new LinkedHashSet<>();

    Section(String file, String path, Mapping mapping, Mistakes mistakes) {
        this.file = file;
        this.path = path;
        this.mapping = mapping;
        this.mistakes = mistakes;
    }

    public String text(String key, String fallback) {
        String text = textOrNull(key);
        return text == null ? fallback : text;
    }

    public @Nullable String textOrNull(String key) {
        return switch (find(key)) {
            case Yaml.Scalar(String text, _) when !text.isEmpty() -> text;
            case Yaml.Scalar _, Yaml.Empty _ -> null;
            case null -> null;
            case Yaml.Items _, Yaml.Mapping _ -> {
                mistake(key, "应是一个值，不是一组值");
                yield null;
            }
        };
    }

    /** A text that must be there; a mistake and an empty text if it is not. */
    String required(String key, String whatToDo) {
        String text = textOrNull(key);
        if (text == null) {
            mistake(key, "没有填写；" + whatToDo);
            return "";
        }
        return text;
    }

    public int number(String key, int fallback, int from, int to) {
        String text = textOrNull(key);
        if (text == null) {
            return fallback;
        }
        Integer number = Numbers.within(text, from, to);
        if (number == null) {
            mistake(key, "“" + text + "”不行，请写 " + from + " 到 " + to + " 的整数");
            return fallback;
        }
        return number;
    }

    public Duration minutes(String key, Duration fallback, int from, int to) {
        return Duration.ofMinutes(number(key, (int) fallback.toMinutes(), from, to));
    }

    public boolean yesNo(String key, boolean fallback) {
        String text = textOrNull(key);
        if (text == null) {
            return fallback;
        }
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> {
                mistake(key, "“" + text + "”不行，请写 true（是）或 false（否）");
                yield fallback;
            }
        };
    }

    public LocalTime time(String key, LocalTime fallback) {
        String text = textOrNull(key);
        if (text == null) {
            return fallback;
        }
        try {
            return LocalTime.parse(text);
        } catch (DateTimeParseException e) {
            mistake(key, "“" + text + "”不是时刻，请写成 07:30 的样子（24 小时制）");
            return fallback;
        }
    }

    /** A list of texts; one text alone stands for a list of one. */
    public List<String> texts(String key) {
        return switch (find(key)) {
            case Yaml.Scalar(String text, _) when !text.isEmpty() -> List.of(text);
            case Yaml.Scalar _, Yaml.Empty _ -> List.of();
            case null -> List.of();
            case Yaml.Items(List<Yaml> items, _) -> texts(key, items);
            case Yaml.Mapping _ -> {
                mistake(key, "应是一个列表，如 [甲， 乙]");
                yield List.of();
            }
        };
    }

    private List<String> texts(String key, List<Yaml> items) {
        List<String> texts = new ArrayList<>();
        for (Yaml item : items) {
            if (item instanceof Yaml.Scalar(String text, _) && !text.isEmpty()) {
                texts.add(text);
            } else {
                mistakes.add(file, item.line(), below(key), "列表里应逐个写文字，这一项不是");
            }
        }
        return texts;
    }

    Section section(String key) {
        return switch (find(key)) {
            case Mapping below -> new Section(file, below(key), below, mistakes);
            case Yaml.Empty _ -> new Section(file, below(key), Mapping.empty(), mistakes);
            case null -> new Section(file, below(key), Mapping.empty(), mistakes);
            case Yaml.Scalar _, Yaml.Items _ -> {
                mistake(key, "下面应缩进写“键: 值”");
                yield new Section(file, below(key), Mapping.empty(), mistakes);
            }
        };
    }

    /** The entries of a list of mappings. */
    List<Section> sections(String key) {
        Yaml value = find(key);
        if (value == null || value instanceof Yaml.Empty) {
            return List.of();
        }
        List<Section> sections = new ArrayList<>();
        if (value instanceof Yaml.Items(List<Yaml> items, _)) {
            for (Yaml item : items) {
                String place = below(key) + "[" + (sections.size() + 1) + "]";
                if (item instanceof Mapping mappingItem) {
                    sections.add(new Section(file, place, mappingItem, mistakes));
                } else {
                    mistakes.add(file, item.line(), place, "应是 {键: 值, …} 的样子");
                }
            }
        } else {
            mistake(key, "应是一个列表，每项以“- ”开头");
        }
        return sections;
    }

    /** The entries of a mapping whose keys are free names. */
    Map<String, Section> named(String key) {
        Section all = section(key);
        Map<String, Section> sections = new LinkedHashMap<>();
        for (String name : all.mapping.entries().sequencedKeySet()) {
            sections.put(name, all.section(name));
        }
        return sections;
    }

    /** A mapping of free names to texts. */
    Map<String, String> free(String key) {
        Section all = section(key);
        Map<String, String> texts = new LinkedHashMap<>();
        for (String name : all.mapping.entries().sequencedKeySet()) {
            Optional.ofNullable(all.textOrNull(name)).ifPresent(text -> texts.put(name, text));
        }
        return texts;
    }

    boolean has(String key) {
        return mapping.entries().containsKey(key);
    }

    public void mistake(String key, String message) {
        Entry entry = mapping.entries().get(key);
        mistakes.add(file, entry == null ? mapping.line() : entry.line(), below(key), message);
    }

    /** A mistake of whoever put the bot together: a key has two owners. */
    void refuse(String owned) {
        if (known.contains(owned)) {
            throw new IllegalStateException("the section " + owned + " is the kernel's");
        }
    }

    /** Tells the keys that nobody asked for. */
    void close() {
        for (String key : mapping.entries().sequencedKeySet()) {
            if (!known.contains(key)) {
                mistake(key, "没有这一项；" + Suggestion.forUnknown(key, known));
            }
        }
    }

    private @Nullable Yaml find(String key) {
        known.add(key);
        Entry entry = mapping.entries().get(key);
        return entry == null ? null : entry.value();
    }

    private String below(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
