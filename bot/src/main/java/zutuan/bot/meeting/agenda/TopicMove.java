package zutuan.bot.meeting.agenda;

/// A matter is to be on an agenda or off it. `matter` is its name among members (12号) or its key
/// (`issue:12`).
record TopicMove(String matter, boolean on) {}
