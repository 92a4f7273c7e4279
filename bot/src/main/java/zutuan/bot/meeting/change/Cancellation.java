package zutuan.bot.meeting.change;

/// Which meeting is to be called off, in the member's words, and why.
record Cancellation(String which, String reason) {}
