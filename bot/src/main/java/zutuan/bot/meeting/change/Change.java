package zutuan.bot.meeting.change;

import zutuan.bot.kernel.talk.Form;

/// Which meeting, in the member's words or as the card replied to says, what it is to become, and
/// what was typed so far.
record Change(String which, String what, Form form) {
    static final String COMMAND = "改期";
}
