package zutuan.bot.meeting.minutes;

import java.util.List;
import java.util.Map;
import zutuan.bot.kernel.talk.Form;

/// What a member gives for the minutes: the meeting's number (0 for the latest) and the text, empty
/// to see what was written.
record Dictation(long number, String text, boolean confirmed) {
    static final String COMMAND = "纪要";
    static final String CHANGE = "改";
    static final String CONFIRMED = "确认";
    static final List<String> LABELS = List.of(CHANGE, CONFIRMED);

    Form form() {
        String which = number > 0 ? "会" + number + " " : "";
        return new Form(COMMAND, which + text, Map.of());
    }
}
