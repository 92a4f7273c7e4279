package zutuan.bot.meeting.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import zutuan.bot.kernel.chinese.Phrases;

/// The text of minutes as a list of sentences. Pure.
public final class MinutesText {
    private static final Phrases SAID = Phrases.beside(MinutesText.class, "model.phrases");
    private static final Pattern SENTENCES = SAID.get("sentences");

    private static final Pattern LABEL = SAID.get("label");

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
