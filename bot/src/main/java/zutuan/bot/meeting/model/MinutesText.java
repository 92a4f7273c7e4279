package zutuan.bot.meeting.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The text of minutes as a list of sentences. Pure.
public final class MinutesText {
    private static final Pattern SENTENCES = Pattern.compile("[;。\\n]+");

    /// A matter by its number; 12号前 and 12号上午 are days.
    public static final String MATTER = "第?(\\d{1,9})号(?!之前|以前|前(?![期面段])|[上下中]午|早上|晚上|当天|那天)";

    private static final Pattern LABEL = Pattern.compile("^" + MATTER);

    private MinutesText() {}

    public static List<String> sentences(String text) {
        return SENTENCES
                .splitAsStream(text)
                .map(String::strip)
                .filter(sentence -> !sentence.isEmpty())
                .toList();
    }

    /// The text with a sentence more; sentences about the same matter give way to it.
    public static String corrected(String text, String change) {
        var matter = matter(change);
        var kept = new ArrayList<String>();
        for (String sentence : sentences(text)) {
            if (matter.isEmpty() || !matter.equals(matter(sentence))) {
                kept.add(sentence);
            }
        }
        kept.add(change.strip());
        return String.join(";", kept);
    }

    private static Optional<String> matter(String sentence) {
        var label = LABEL.matcher(sentence.strip());
        return label.find() ? Optional.of(label.group(1)) : Optional.empty();
    }
}
