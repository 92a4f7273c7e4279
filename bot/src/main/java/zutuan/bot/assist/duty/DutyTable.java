package zutuan.bot.assist.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import zutuan.bot.assist.model.Field;
import zutuan.bot.assist.model.WorkHours;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.people.Station;
import zutuan.bot.kernel.store.Transaction;

/// Who is on duty over weeks, with whoever stands in, and a member's own days as a calendar file.
public record DutyTable(DutyBook book, Attendance attendance, WorkHours hours) {
    /// So many weeks are planned ahead.
    public static final int WEEKS = 5;

    /// What it is made of.
    public record Plan(Transaction tx, Roster roster, Instant now) {}

    /// Those on duty from a day to another; `names` say also who stands in.
    public record Shift(LocalDate from, LocalDate to, String names, boolean own) {
        Shift until(LocalDate day) {
            return new Shift(from, day, names, own);
        }
    }

    /// The stations that come to help.
    public static List<Station> stations(Roster roster) {
        return roster.stations().stream()
                .filter(station -> Field.ofStation(station.id()).hasStation())
                .toList();
    }

    /// A week, or fewer days, of a station: neighbouring days of the same people are one shift.
    /// Shifts of `member` are marked.
    public List<Shift> shifts(Plan plan, Station station, List<LocalDate> days, Member member) {
        var shifts = new ArrayList<Shift>();
        for (var day : days) {
            var people = on(plan, station, day);
            String names = names(plan, people, day);
            if (!shifts.isEmpty() && shifts.getLast().names().equals(names)) {
                shifts.add(shifts.removeLast().until(day));
            } else {
                shifts.add(new Shift(day, day, names, people.contains(member)));
            }
        }
        return List.copyOf(shifts);
    }

    private List<Member> on(Plan plan, Station station, LocalDate day) {
        return book.on(plan.tx(), plan.roster(), station, day);
    }

    private String names(Plan plan, List<Member> people, LocalDate day) {
        return people.isEmpty()
                ? DutyReplies.NOBODY
                : people.stream()
                        .map(one -> called(plan, one, day))
                        .collect(Collectors.joining("、"));
    }

    /// As it stands when that day begins, or now if it has.
    private String called(Plan plan, Member member, LocalDate day) {
        var opening = hours.openingOf(day);
        var moment = opening.isBefore(plan.now()) ? plan.now() : opening;
        return attendance
                .acting(plan.tx(), plan.roster().workspace(), member, moment)
                .map(one ->
                        one.id().equals(member.id())
                                ? member.name()
                                : DutyReplies.standIn(member, one))
                .orElseGet(() -> DutyReplies.away(member));
    }

    /// Whether a member is in any plan.
    static boolean holds(Roster roster, Member member) {
        return stations(roster).stream()
                .anyMatch(station -> DutyBook.all(roster, station).contains(member));
    }

    List<DutyCalendar.Day> own(Plan plan, Member member) {
        var from = hours.date(plan.now());
        return from.datesUntil(from.plusWeeks(WEEKS))
                .flatMap(day ->
                        stations(plan.roster()).stream()
                                .map(one -> new DutyCalendar.Day(one, day, on(plan, one, day))))
                .filter(day -> day.people().contains(member))
                .toList();
    }

    /// The days on which a member is on duty, as a calendar file.
    public String calendar(Plan plan, Member member) {
        return DutyCalendar.write(own(plan, member), plan.roster().workspace(), plan.now(), hours);
    }
}
