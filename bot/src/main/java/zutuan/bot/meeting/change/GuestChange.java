package zutuan.bot.meeting.change;

import zutuan.bot.meeting.model.Audience;

/// Who else is to come to a meeting by its number; `invited` false means that they need not, `sure`
/// that it was confirmed.
record GuestChange(long number, Audience audience, boolean invited, boolean sure) {}
