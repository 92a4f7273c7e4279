package zutuan.bot.meeting.change;

import java.util.Map;
import zutuan.bot.kernel.talk.Form;
import zutuan.bot.meeting.act.Sure;

/// Which meeting is to be called off, in the member's words, and why; the form says whether it was
/// confirmed.
record Cancellation(Form form) {
    static Cancellation of(String which, String reason) {
        return new Cancellation(new Form(Sure.CANCEL, which, Map.of()).with(Sure.REASON, reason));
    }

    String which() {
        return form.said();
    }

    String reason() {
        return form.part(Sure.REASON).orElse("");
    }
}
