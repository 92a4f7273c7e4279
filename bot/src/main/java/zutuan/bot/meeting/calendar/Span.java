package zutuan.bot.meeting.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import zutuan.bot.meeting.model.Slot;

/// The days that the page of meetings shows; `after` is the first that it does not.
sealed interface Span {
    LocalDate from();

    LocalDate after();

    /// Above the list of meetings.
    String heading();

    /// When there is none.
    String none();

    /// The way to other days, in HTML.
    String nav();

    default boolean holds(LocalDate day) {
        return !day.isBefore(from()) && day.isBefore(after());
    }

    default Slot slot(ZoneId zone) {
        return new Slot(
                from().atStartOfDay(zone).toInstant(), after().atStartOfDay(zone).toInstant());
    }

    /// From today on: what one has to keep free.
    record Weeks(LocalDate from) implements Span {
        private static final int WEEKS = 8;

        @Override
        public LocalDate after() {
            return from.plusWeeks(WEEKS);
        }

        @Override
        public String heading() {
            return "要开的会";
        }

        @Override
        public String none() {
            return "接下来八周还没有约会议。在群里发 约会议 就能约。";
        }

        @Override
        public String nav() {
            var month = YearMonth.from(from);
            return "<a href=\"?month=%s\">‹ 上月</a><h2>接下来八周</h2><a href=\"?month=%s\">按月看 ›</a>"
                    .formatted(month.minusMonths(1), month);
        }
    }

    /// A month, past or to come.
    record Month(YearMonth month) implements Span {
        @Override
        public LocalDate from() {
            return month.atDay(1);
        }

        @Override
        public LocalDate after() {
            return month.plusMonths(1).atDay(1);
        }

        @Override
        public String heading() {
            return "这个月的会";
        }

        @Override
        public String none() {
            return "这个月还没有约会议。在群里发 约会议 就能约。";
        }

        @Override
        public String nav() {
            return """
            <a href="?month=%s">‹ 上月</a><h2>%d年%d月</h2><a href="?month=%s">下月 ›</a>
            <a class="next" href="/meetings">接下来八周</a>\
            """
                    .formatted(
                            month.minusMonths(1),
                            month.getYear(),
                            month.getMonthValue(),
                            month.plusMonths(1));
        }
    }
}
