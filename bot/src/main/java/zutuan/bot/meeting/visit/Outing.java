package zutuan.bot.meeting.visit;

import zutuan.bot.meeting.model.Audience;
import zutuan.bot.meeting.model.Visit;

/// A field visit that is to be booked: where it goes, who comes, and whether nobody said so.
record Outing(Visit visit, Audience audience, boolean assumed) {}
