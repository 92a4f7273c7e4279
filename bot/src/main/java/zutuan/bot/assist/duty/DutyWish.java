package zutuan.bot.assist.duty;

import java.time.LocalDate;
import java.util.List;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.people.Station;

/// What somebody wants of the plan of duty.
public sealed interface DutyWish {
    /// 谁值班: on a day, or on those of a week.
    record Who(List<Station> stations, List<LocalDate> days) implements DutyWish {}

    /// 值班表: from a day on.
    record Table(List<Station> stations, LocalDate from) implements DutyWish {}

    /// Who is on duty on these days; nobody if empty.
    record Change(Station station, List<LocalDate> days, List<Member> members)
            implements DutyWish {}

    /// Week after week in turn, from the week of a day on.
    record Turn(Station station, List<Member> members, LocalDate from) implements DutyWish {}

    /// 换班: exchanges with somebody.
    record Swap(Member other, List<LocalDate> days) implements DutyWish {}

    /// The answer of whoever was asked to exchange; number 0 is the only open one.
    record SwapAnswer(long number, boolean yes) implements DutyWish {}
}
