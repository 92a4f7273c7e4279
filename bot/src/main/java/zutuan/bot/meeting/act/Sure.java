package zutuan.bot.meeting.act;

import java.util.List;
import java.util.Map;
import zutuan.bot.kernel.talk.Form;
import zutuan.bot.meeting.model.Meeting;

/// What many hear of is asked first; here is how the answer to that is typed: the same line again,
/// which says that it was confirmed and for which version of the meeting.
public final class Sure {
    public static final String CONFIRMED = "确认";
    public static final String VERSION = "版本";
    public static final String REASON = "原因";
    public static final String CANCEL = "取消会议";

    /// Those whose answers were waited for before a change that is taken back.
    public static final String WAITING = "待";

    public static final List<String> LABELS = List.of(CONFIRMED, VERSION, REASON, WAITING);

    private Sure() {}

    public static String cancel(String label, String reason) {
        return new Form(CANCEL, label, Map.of()).with(REASON, reason).with(CONFIRMED, "是").typed();
    }

    public static Form of(Form form, Meeting meeting) {
        return form.with(VERSION, Integer.toString(meeting.sequence())).with(CONFIRMED, "是");
    }

    /// Whether it was confirmed, and nobody has changed the meeting since it was asked.
    public static boolean is(Form form, Meeting meeting) {
        String sequence = Integer.toString(meeting.sequence());
        return form.part(CONFIRMED).isPresent()
                && form.part(VERSION).filter(seen -> !seen.equals(sequence)).isEmpty();
    }

    /// Who waited, in a way that can be typed; the mark keeps it from being empty.
    public static String waiting(List<String> memberIds) {
        return String.join(" ", "-", String.join(" ", memberIds)).strip();
    }
}
