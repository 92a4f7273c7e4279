package zutuan.bot.assist;

import java.util.List;
import zutuan.bot.assist.ask.AddDesk;
import zutuan.bot.assist.ask.AskDesk;
import zutuan.bot.assist.ask.SimilarCases;
import zutuan.bot.assist.desk.HelpBook;
import zutuan.bot.assist.desk.HelpTimers;
import zutuan.bot.assist.desk.Office;
import zutuan.bot.assist.dispatch.Dispatcher;
import zutuan.bot.assist.dispatch.Ladder;
import zutuan.bot.assist.duty.Attendance;
import zutuan.bot.assist.duty.DutyBook;
import zutuan.bot.assist.model.HelpSettings;
import zutuan.bot.assist.model.WorkHours;
import zutuan.bot.assist.store.RequestListStore;
import zutuan.bot.assist.store.RequestStore;
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
    private final Office office;
    private final Dispatcher dispatcher;
    private final Rights rights;
    private final VisitTimes times;
    private final List<Roster> rosters;

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
        var leaves = new LeaveStore();
        var attendance = new Attendance(leaves, kit.machinery());
        var ladder = new Ladder(new DutyBook(), attendance, office);
        dispatcher = new Dispatcher(office, ladder, rosters);
        rights = new Rights(ladder, leaves);
        times =
                new VisitTimes(
                        new TimeReader(settings.zone(), settings.calendar()), settings.zone());
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

    AskDesk ask() {
        return new AskDesk(office, dispatcher, SimilarCases.NONE);
    }

    AddDesk add() {
        return new AddDesk(office, kit.machinery());
    }

    VisitDesk visits() {
        return new VisitDesk(office, rights, times);
    }

    ResultDesk results() {
        return new ResultDesk(office, rights, times, rosters);
    }
}
