package zutuan.bot.assist;

import java.util.List;
import zutuan.bot.assist.alarm.AlarmDesk;
import zutuan.bot.assist.ask.AddDesk;
import zutuan.bot.assist.ask.AskDesk;
import zutuan.bot.assist.cases.CaseRoom;
import zutuan.bot.assist.cases.SolvedCases;
import zutuan.bot.assist.desk.HelpBook;
import zutuan.bot.assist.desk.HelpTimers;
import zutuan.bot.assist.desk.Office;
import zutuan.bot.assist.dispatch.Dispatcher;
import zutuan.bot.assist.dispatch.Ladder;
import zutuan.bot.assist.duty.Attendance;
import zutuan.bot.assist.duty.DutyBook;
import zutuan.bot.assist.duty.DutyDesk;
import zutuan.bot.assist.duty.DutyTable;
import zutuan.bot.assist.duty.OwnDutyCommand;
import zutuan.bot.assist.figures.MonthBook;
import zutuan.bot.assist.guidance.GuidanceRoom;
import zutuan.bot.assist.list.LookCommand;
import zutuan.bot.assist.model.HelpSettings;
import zutuan.bot.assist.model.WorkHours;
import zutuan.bot.assist.page.StationPages;
import zutuan.bot.assist.plain.PlainWords;
import zutuan.bot.assist.season.SeasonCalendar;
import zutuan.bot.assist.season.SeasonCommand;
import zutuan.bot.assist.store.DutyStore;
import zutuan.bot.assist.store.FigureStore;
import zutuan.bot.assist.store.RequestListStore;
import zutuan.bot.assist.store.RequestStore;
import zutuan.bot.assist.visit.HandDesk;
import zutuan.bot.assist.visit.ResultDesk;
import zutuan.bot.assist.visit.Rights;
import zutuan.bot.assist.visit.VisitDesk;
import zutuan.bot.assist.visit.VisitTimes;
import zutuan.bot.kernel.chinese.time.TimeReader;
import zutuan.bot.kernel.people.LeaveStore;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.talk.Kit;

/// Makes the desks of the feature. They hold nothing but what they work with.
final class AssistDesks {
    private final Kit kit;
    private final CaseRoom room;
    private final SolvedCases cases;
    private final Office office;
    private final Dispatcher dispatcher;
    private final Rights rights;
    private final VisitTimes times;
    private final List<Roster> rosters;
    private final DutyBook duty = new DutyBook(new DutyStore());
    private final Attendance attendance;

    AssistDesks(Kit kit) {
        this.kit = kit;
        var settings = kit.settings();
        var own = settings.of(HelpSettings.SECTION);
        rosters = List.copyOf(settings.roster());
        var hours = new WorkHours(settings.calendar(), own.dayFrom(), own.dayTo(), settings.zone());
        var stores = new Office.Stores(new RequestStore(), new RequestListStore());
        var timers = new HelpTimers(kit.timers(), hours, own);
        var book = new HelpBook(stores.requests(), kit.events(), timers);
        office = new Office(stores, book, hours, kit.notices());
        room = new CaseRoom(kit);
        cases = new SolvedCases(room, office, kit.machinery());
        var leaves = new LeaveStore();
        attendance = new Attendance(leaves, kit.machinery());
        var ladder = new Ladder(duty, attendance, office);
        dispatcher = new Dispatcher(office, ladder, rosters);
        rights = new Rights(ladder, leaves);
        times =
                new VisitTimes(
                        new TimeReader(settings.zone(), settings.calendar()), settings.zone());
    }

    CaseRoom room() {
        return room;
    }

    Office office() {
        return office;
    }

    Rights rights() {
        return rights;
    }

    Dispatcher dispatcher() {
        return dispatcher;
    }

    SeasonCalendar seasons() {
        return kit.settings().of(SeasonCalendar.FOLDER);
    }

    SeasonCommand seasonCommand() {
        return new SeasonCommand(kit);
    }

    GuidanceRoom guidance() {
        return new GuidanceRoom(kit, times, duty);
    }

    AskDesk ask() {
        return new AskDesk(office, dispatcher, cases, kit.relay());
    }

    AddDesk add() {
        return new AddDesk(office, kit.machinery(), kit.relay());
    }

    VisitDesk visits() {
        return new VisitDesk(office, rights, times, hands());
    }

    ResultDesk results() {
        return new ResultDesk(office, rights, times, rosters, cases);
    }

    HandDesk hands() {
        return new HandDesk(office, rights, dispatcher, kit.relay());
    }

    PlainWords plain() {
        var desks =
                new PlainWords.Desks(
                        visits(), times, results(), hands(), add(), new LookCommand(office));
        return new PlainWords(office, desks);
    }

    DutyDesk duty() {
        var settings = kit.settings();
        var reader = new TimeReader(settings.zone(), settings.calendar());
        return new DutyDesk(office, duty, attendance, reader, kit.files());
    }

    MonthBook months() {
        return new MonthBook(new FigureStore(), office.hours().zone());
    }

    OwnDutyCommand ownDuty() {
        return new OwnDutyCommand(table(), kit.files());
    }

    private DutyTable table() {
        return new DutyTable(duty, attendance, office.hours());
    }

    StationPages pages() {
        var sources = new StationPages.Sources(office, rights, table(), months());
        return new StationPages(kit, sources);
    }

    AlarmDesk alarms() {
        return new AlarmDesk(office, kit);
    }
}
