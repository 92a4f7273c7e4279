package zutuan.bot.kernel.talk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zutuan.adapters.Message;

/// What was filled in so far of something asked step by step, as one typed line that members could
/// have written themselves: `/约会议 联席会议;时间:12月2日14:30;地点:镇三楼`.
///
/// `command` begins the line, `said` is what follows it freely, `parts` are the labelled values. A
/// label that comes twice counts with its last value.
public record Form(String command, String said, Map<String, String> parts) {
    public Form {
        parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    }

    /// A form with nothing filled in.
    public static Form empty(String command) {
        return new Form(command, "", Map.of());
    }

    /// Reads a line that begins with the command, with or without a slash; empty if it is another.
    /// Only these labels begin a part.
    public static Optional<Form> read(String text, String command, List<String> labels) {
        String line = text.replaceFirst("^/\\s*", "");
        if (!line.startsWith(command)) {
            return Optional.empty();
        }
        String rest = line.substring(command.length());
        var cuts = cuts(rest, labels);
        String said = rest.substring(0, cuts.isEmpty() ? rest.length() : cuts.getFirst().at());
        var parts = new LinkedHashMap<String, String>();
        for (int index = 0; index < cuts.size(); index++) {
            var cut = cuts.get(index);
            int end = index + 1 < cuts.size() ? cuts.get(index + 1).at() : rest.length();
            parts.put(
                    cut.label(), rest.substring(cut.at() + cut.label().length() + 2, end).strip());
        }
        return Optional.of(new Form(command, said.strip(), parts));
    }

    private record Cut(int at, String label) {}

    private static List<Cut> cuts(String text, List<String> labels) {
        var cuts = new ArrayList<Cut>();
        for (String label : labels) {
            String mark = ";" + label + ":";
            for (int at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
                cuts.add(new Cut(at, label));
            }
        }
        cuts.sort(Comparator.comparingInt(Cut::at));
        return cuts;
    }

    /// A value that is there and not blank.
    public Optional<String> part(String label) {
        return Optional.ofNullable(parts.get(label)).filter(value -> !value.isBlank());
    }

    public Form with(String label, String value) {
        var more = new LinkedHashMap<>(parts);
        more.put(label, value.replace(';', ',').replace('\n', ' ').strip());
        return new Form(command, said, more);
    }

    public Form without(String label) {
        var fewer = new LinkedHashMap<>(parts);
        fewer.remove(label);
        return new Form(command, said, fewer);
    }

    /// The line that reads back as this form.
    public String typed() {
        var line = new StringBuilder("/" + command);
        if (!said.isEmpty()) {
            line.append(' ').append(said);
        }
        parts.forEach((label, value) -> line.append(';').append(label).append(':').append(value));
        return line.toString();
    }

    /// Asks for one part: the member's next words become its value, and the form is read again.
    public Answer ask(String label, String prompt) {
        return Answer.of(Message.text(prompt))
                .asking(
                        new Question.Words(
                                command, without(label).typed() + ";" + label + ":", true));
    }
}
