package zutuan.bot.assist.duty;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zutuan.adapters.Block;
import zutuan.adapters.Message;
import zutuan.bot.assist.desk.Office;
import zutuan.bot.assist.model.Field;
import zutuan.bot.assist.model.HelpEvent;
import zutuan.bot.assist.store.DutyStore;
import zutuan.bot.kernel.chinese.time.TimeReader;
import zutuan.bot.kernel.event.Subject;
import zutuan.bot.kernel.ical.Calendar;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.people.Role;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.people.Station;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Files;
import zutuan.bot.kernel.talk.Notices;
import zutuan.bot.kernel.talk.Turn;

/// Shows the plan of duty, changes it, and lets two exchange by agreement.
public final class DutyDesk {
    private static final int DAYS = 14;
    private static final int FAR = 180;

    private final Office office;
    private final DutyBook book;
    private final Attendance attendance;
    private final DutyReader reader;
    private final Files files;
    private final DutyReplies replies = new DutyReplies();

    public DutyDesk(
            Office office, DutyBook book, Attendance attendance, TimeReader times, Files files) {
        this.office = office;
        this.book = book;
        this.attendance = attendance;
        this.reader = new DutyReader(times);
        this.files = files;
    }

    DutyReader reader() {
        return reader;
    }

    ZoneId zone() {
        return office.hours().zone();
    }

    Answer run(DutyWish wish, Turn turn) {
        return switch (wish) {
            case DutyWish.Who(var stations, var days) when days.size() == 1 ->
                    who(named(stations, turn), days.getFirst(), turn);
            case DutyWish.Who(var stations, var days) -> week(named(stations, turn), days, turn);
            case DutyWish.Table(var stations, var from) -> table(named(stations, turn), from, turn);
            case DutyWish.Change change -> change(change, turn);
            case DutyWish.Turn rotation -> rotate(rotation, turn);
            case DutyWish.Swap swap -> ask(swap, turn);
            case DutyWish.SwapAnswer(var number, var yes) -> answer(number, yes, turn);
        };
    }

    /// Where none is named: the member's own, else all that come to help.
    private static List<Station> named(List<Station> named, Turn turn) {
        if (!named.isEmpty()) {
            return named;
        }
        return turn.roster().stations().stream()
                .filter(station -> Field.ofStation(station.id()).hasStation())
                .toList();
    }

    private Answer who(List<Station> stations, LocalDate day, Turn turn) {
        var load = office.stores().lists().load(turn.tx(), turn.workspace());
        var lines = new ArrayList<String>();
        for (var station : stations) {
            var names =
                    on(station, day, turn).stream()
                            .map(one ->
                                    replies.onDuty(
                                            called(one, turn), load.getOrDefault(one.id(), 0)))
                            .toList();
            lines.add(replies.who(station, day, names, turn.inGroup()));
        }
        return Answer.of(lines.isEmpty() ? replies.noStation() : String.join("\n", lines));
    }

    /// Several days, neighbouring days of the same people in one.
    private Answer week(List<Station> stations, List<LocalDate> days, Turn turn) {
        var lines =
                stations.stream()
                        .map(station ->
                                replies.week(station, shifts(station, days, turn), turn.inGroup()))
                        .toList();
        return Answer.of(lines.isEmpty() ? replies.noStation() : String.join("\n", lines));
    }

    private List<DutyTable.Shift> shifts(Station station, List<LocalDate> days, Turn turn) {
        var table = new DutyTable(book, attendance, office.hours());
        var plan = new DutyTable.Plan(turn.tx(), turn.roster(), turn.now());
        return table.shifts(plan, station, days, turn.member());
    }

    private List<Member> on(Station station, LocalDate day, Turn turn) {
        return book.on(turn.tx(), turn.roster(), station, day);
    }

    /// 孙工, 孙工(魏工代), 孙工(不在).
    private String called(Member member, Turn turn) {
        var acting = attendance.acting(turn.tx(), turn.workspace(), member, turn.now());
        return acting.map(one ->
                        one.equals(member) ? member.name() : DutyReplies.standIn(member, one))
                .orElseGet(() -> DutyReplies.away(member));
    }

    private Answer table(List<Station> stations, LocalDate from, Turn turn) {
        var plans = new ArrayList<DutyCalendar.Day>();
        var text = new StringBuilder();
        for (var station : stations) {
            text.append(text.isEmpty() ? "" : "\n").append(replies.head(station));
            var days = from.datesUntil(from.plusDays(DAYS)).toList();
            days.forEach(
                    day -> plans.add(new DutyCalendar.Day(station, day, on(station, day, turn))));
            shifts(station, days, turn)
                    .forEach(shift -> text.append('\n').append(replies.shift(shift)));
        }
        if (plans.isEmpty()) {
            return Answer.of(replies.noStation());
        }
        String calendar = DutyCalendar.write(plans, turn.workspace(), turn.now(), office.hours());
        var file =
                files.keepFor(
                        turn,
                        "值班表.ics",
                        Calendar.CONTENT_TYPE,
                        calendar.getBytes(StandardCharsets.UTF_8));
        return Answer.of(Message.text(text.toString()).with(file));
    }

    private Answer change(DutyWish.Change change, Turn turn) {
        var station = change.station();
        var wrong = wrong(station, change.days(), change.members(), turn);
        if (wrong.isPresent()) {
            return Answer.of(wrong.get());
        }
        var ids = change.members().stream().map(Member::id).toList();
        var told = new ArrayList<Member>(change.members());
        for (var day : change.days()) {
            told.addAll(on(station, day, turn));
            book.store().setDay(turn.deed(), station.id(), day, ids);
        }
        record(turn, station);
        tell(told, replies.changedTo(change, turn.member()), turn);
        return Answer.of(replies.changed(change));
    }

    private Answer rotate(DutyWish.Turn rotation, Turn turn) {
        var station = rotation.station();
        var wrong = wrong(station, List.of(rotation.from()), rotation.members(), turn);
        if (wrong.isPresent()) {
            return Answer.of(wrong.get());
        }
        var ids = rotation.members().stream().map(Member::id).toList();
        var stored = new DutyStore.Turn(ids, rotation.from());
        book.store().setTurn(turn.deed(), station.id(), stored);
        record(turn, station);
        tell(rotation.members(), replies.rotatesTo(rotation, turn.member()), turn);
        return Answer.of(replies.rotates(rotation));
    }

    private void record(Turn turn, Station station) {
        office.book()
                .events()
                .record(
                        turn.deed(),
                        new Subject("station", station.id()),
                        HelpEvent.DUTY_CHANGED,
                        Map.of("said", turn.said().text()));
    }

    private Optional<String> wrong(
            Station station, List<LocalDate> days, List<Member> members, Turn turn) {
        if (!mayChange(station, turn)) {
            return Optional.of(replies.notYours(station));
        }
        if (days.isEmpty()) {
            return Optional.of(replies.whichDay(station));
        }
        var over = days.stream().filter(day -> isOver(day, turn)).findFirst();
        if (over.isPresent()) {
            return over.map(replies::past);
        }
        return members.stream()
                .filter(one -> !DutyBook.all(turn.roster(), station).contains(one))
                .findFirst()
                .map(one -> replies.notOf(one, station));
    }

    /// A day that is over is read as that of the next year; nobody plans so far ahead.
    private boolean isOver(LocalDate day, Turn turn) {
        return day.isBefore(today(turn)) || day.isAfter(today(turn).plusDays(FAR));
    }

    private LocalDate today(Turn turn) {
        return office.hours().date(turn.now());
    }

    /// The station's people, its head, and the town.
    private static boolean mayChange(Station station, Turn turn) {
        var member = turn.member();
        return DutyBook.all(turn.roster(), station).contains(member)
                || member.id().equals(station.shifts().headId())
                || member.is(Role.ADMINISTRATOR)
                || member.is(Role.TOWN_LEADER);
    }

    private void tell(List<Member> members, String text, Turn turn) {
        var note = Notices.Note.of(Message.text(text), null);
        var others = members.stream().filter(one -> !one.equals(turn.member())).toList();
        office.notices().tellEach(turn.tx(), turn.workspace(), others, note);
    }

    private Answer ask(DutyWish.Swap swap, Turn turn) {
        var station = stationOf(turn.member(), turn.roster());
        var other = swap.other();
        if (station.isEmpty() || !DutyBook.all(turn.roster(), station.get()).contains(other)) {
            return Answer.of(replies.noColleague(other));
        }
        if (swap.days().isEmpty()) {
            return Answer.of(replies.whichDayToSwap(other));
        }
        for (var day : swap.days()) {
            if (isOver(day, turn)) {
                return Answer.of(replies.past(day));
            }
            if (on(station.get(), day, turn).stream()
                    .noneMatch(one -> one.equals(other) || one.equals(turn.member()))) {
                return Answer.of(replies.neither(day, other));
            }
        }
        var asked =
                new DutyStore.Swap(
                        0, station.get().id(), turn.member().id(), other.id(), swap.days());
        long number = book.store().ask(turn.deed(), asked);
        var buttons =
                List.of(
                        new Block.Button("同意", "同意换班 " + number),
                        new Block.Button("不换", "不换班 " + number));
        var message =
                Message.text(replies.asks(turn.member(), swap.days()))
                        .with(new Block.Buttons(buttons));
        office.notices().tell(turn.tx(), turn.workspace(), other, Notices.Note.of(message, null));
        return Answer.of(replies.asked(other));
    }

    private static Optional<Station> stationOf(Member member, Roster roster) {
        return roster.stations().stream()
                .filter(station -> Field.ofStation(station.id()).hasStation())
                .filter(station -> DutyBook.all(roster, station).contains(member))
                .findFirst();
    }

    boolean isAsked(Turn turn) {
        return !book.store().open(turn.tx(), turn.workspace(), turn.member().id()).isEmpty();
    }

    private Answer answer(long number, boolean yes, Turn turn) {
        var open =
                book.store().open(turn.tx(), turn.workspace(), turn.member().id()).stream()
                        .filter(one -> number == 0 || one.number() == number)
                        .findFirst();
        if (open.isEmpty()) {
            return Answer.of(replies.nothingAsked());
        }
        var swap = open.get();
        book.store().answer(turn.tx(), turn.workspace(), swap.number(), yes);
        var asker = turn.roster().member(swap.askerId());
        if (yes) {
            swap.days().forEach(day -> exchange(swap, day, turn));
        }
        asker.ifPresent(
                one -> tell(List.of(one), replies.answered(turn.member(), swap.days(), yes), turn));
        return Answer.of(replies.answeredTo(asker.map(Member::name).orElse(""), swap.days(), yes));
    }

    /// On that day each stands where the other stood.
    private void exchange(DutyStore.Swap swap, LocalDate day, Turn turn) {
        var station = turn.roster().station(swap.station());
        station.ifPresent(found -> {
            var ids =
                    on(found, day, turn).stream()
                            .map(Member::id)
                            .map(id -> other(id, swap))
                            .distinct()
                            .toList();
            book.store().setDay(turn.deed(), found.id(), day, ids);
            record(turn, found);
        });
    }

    private static String other(String id, DutyStore.Swap swap) {
        if (id.equals(swap.askerId())) {
            return swap.otherId();
        }
        return id.equals(swap.otherId()) ? swap.askerId() : id;
    }
}
