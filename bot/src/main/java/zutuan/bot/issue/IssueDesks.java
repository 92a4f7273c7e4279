package zutuan.bot.issue;

import zutuan.bot.issue.closing.ClosingDesk;
import zutuan.bot.issue.desk.Confidants;
import zutuan.bot.issue.desk.Herald;
import zutuan.bot.issue.desk.IssueBook;
import zutuan.bot.issue.desk.IssueTimers;
import zutuan.bot.issue.desk.Registry;
import zutuan.bot.issue.escalation.EscalationDesk;
import zutuan.bot.issue.escalation.ExtensionDesk;
import zutuan.bot.issue.escalation.PartyDesk;
import zutuan.bot.issue.escalation.WhenReader;
import zutuan.bot.issue.handling.DispatchDesk;
import zutuan.bot.issue.handling.HandlingDesk;
import zutuan.bot.issue.mending.CorrectionDesk;
import zutuan.bot.issue.mending.MergeDesk;
import zutuan.bot.issue.mending.UndoDesk;
import zutuan.bot.issue.model.Deadlines;
import zutuan.bot.issue.model.IssueSettings;
import zutuan.bot.issue.reminder.CalendarDesk;
import zutuan.bot.issue.report.AlarmDesk;
import zutuan.bot.issue.report.ReportDesk;
import zutuan.bot.issue.store.HelpStore;
import zutuan.bot.issue.store.IssueListStore;
import zutuan.bot.issue.store.IssueStore;
import zutuan.bot.issue.store.NoteStore;
import zutuan.bot.kernel.chinese.time.TimeReader;
import zutuan.bot.kernel.event.EventStore;
import zutuan.bot.kernel.talk.Kit;

/// The desks of the feature, each with its kind of step.
public record IssueDesks(
        Registry registry, Work work, Above above, AlarmDesk alarms, CalendarDesk calendar) {
    /// Where issues come in, are handled and end.
    record Work(
            ReportDesk report,
            HandlingDesk handling,
            DispatchDesk dispatch,
            ClosingDesk closing,
            MergeDesk merge) {}

    /// Where others than the handlers come in, and what was said is taken back.
    record Above(
            EscalationDesk escalation,
            PartyDesk party,
            ExtensionDesk extension,
            CorrectionDesk correction,
            UndoDesk undo) {}

    public static IssueDesks of(Kit kit) {
        var settings = kit.settings();
        var deadlines =
                new Deadlines(
                        settings.calendar(), settings.of(IssueSettings.SECTION), settings.zone());
        var stores =
                new Registry.Stores(
                        new IssueStore(),
                        new IssueListStore(),
                        new NoteStore(kit.ids()),
                        new HelpStore());
        var book =
                new IssueBook(
                        stores.issues(), kit.events(), new IssueTimers(kit.timers(), deadlines));
        var audience = new Confidants(settings.roster(), kit.machinery(), kit.clock());
        var herald = new Herald(kit.notices(), audience, settings.chat().mentionHold());
        var registry = new Registry(stores, book, deadlines, herald);
        var times = new WhenReader(new TimeReader(settings.zone(), settings.calendar()), deadlines);
        var report = new ReportDesk(registry, kit.machinery());
        var merge = new MergeDesk(registry);
        var work =
                new Work(
                        report,
                        new HandlingDesk(registry),
                        new DispatchDesk(registry),
                        new ClosingDesk(registry, settings.chat().dialogueTimeout()),
                        merge);
        var undo = new UndoDesk(registry, new EventStore(kit.ids()), merge, settings.chat().undo());
        var above =
                new Above(
                        new EscalationDesk(registry),
                        new PartyDesk(registry, times),
                        new ExtensionDesk(registry, times),
                        new CorrectionDesk(registry, report),
                        undo);
        var alarms =
                new AlarmDesk(
                        registry,
                        report,
                        settings.roster(),
                        new AlarmDesk.Means(kit.ids(), kit.timers()));
        return new IssueDesks(
                registry, work, above, alarms, new CalendarDesk(registry, settings.roster()));
    }
}
