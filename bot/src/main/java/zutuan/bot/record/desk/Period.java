package zutuan.bot.record.desk;

import java.time.LocalDate;

/// The days from one until before another, as a member called them; `counted` if only the figures
/// are wanted.
record Period(String called, LocalDate from, LocalDate until, boolean counted) {}
