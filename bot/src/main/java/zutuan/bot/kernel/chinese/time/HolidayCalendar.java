package zutuan.bot.kernel.chinese.time;

import java.time.LocalDate;
import java.util.List;

/// Working days and holidays of the installation (weekends, State-Council holidays, 调休).
public interface HolidayCalendar {
    /// Whether people work on this date, make-up workdays included.
    boolean isWorkday(LocalDate date);

    /// The days off of a holiday in a year, in order; empty when there is no table for that year.
    ///
    /// @param holiday one of 元旦 春节 清明 劳动节 端午 中秋 国庆
    List<LocalDate> daysOff(String holiday, int year);
}
