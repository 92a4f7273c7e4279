package zutuan.bot.meeting.booking;

import java.time.LocalDateTime;

/// A half day on which people are to be free: the days to look at, 上午 or 下午 or any, and the words
/// about who and what.
record HalfDayWish(LocalDateTime from, LocalDateTime until, String part, String about) {}
