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
import zutuan.bot.issue.store.IssueStore;
import zutuan.bot.issue.store.NoteStore;
import zutuan.bot.kernel.chinese.time.TimeReader;
import zutuan.bot.kernel.event.EventStore;
import zutuan.bot.kernel.settings.Settings;
import zutuan.bot.kernel.talk.Kit;

/// Makes the desks of the feature, each with its kind of step. They hold nothing but what they work
/// with, so that each is made where it is wanted.
public final class IssueDesks {
    private final Kit kit;
    private final Registry registry;
    private final ReportDesk report;
    private final WhenReader times;

    public IssueDesks(Kit kit) {
        this.kit = kit;
        var settings = kit.settings();
        var deadlines =
                new Deadlines(
                        settings.calendar(), settings.of(IssueSettings.SECTION), settings.zone());
        registry = registry(kit, deadlines);
        report = new ReportDesk(registry, kit.machinery());
        times = new WhenReader(new TimeReader(settings.zone(), settings.calendar()), deadlines);
    }

    private static Registry registry(Kit kit, Deadlines deadlines) {
        var settings = kit.settings();
        var timers = new IssueTimers(kit.timers(), deadlines);
        var book = new IssueBook(new IssueStore(), kit.events(), timers);
        var audience = new Confidants(settings.roster(), kit.machinery(), kit.clock());
        var herald = new Herald(kit.notices(), audience, settings.chat().mentionHold());
        return new Registry(new NoteStore(kit.ids()), book, deadlines, herald);
    }

    private Settings settings() {
        return kit.settings();
    }

    public Registry registry() {
        return registry;
    }

    public ReportDesk report() {
        return report;
    }

    AlarmDesk alarms() {
        return new AlarmDesk(registry, report, kit);
    }

    public HandlingDesk handling() {
        return new HandlingDesk(registry);
    }

    public DispatchDesk dispatch() {
        return new DispatchDesk(registry);
    }

    public ClosingDesk closing() {
        return new ClosingDesk(registry, settings().chat().dialogueTimeout());
    }

    public MergeDesk merge() {
        return new MergeDesk(registry);
    }

    public CorrectionDesk correction() {
        return new CorrectionDesk(registry, report);
    }

    public UndoDesk undo() {
        return new UndoDesk(registry, new EventStore(kit.ids()), merge(), settings().chat().undo());
    }

    public EscalationDesk escalation() {
        return new EscalationDesk(registry);
    }

    public PartyDesk party() {
        return new PartyDesk(registry, times);
    }

    public ExtensionDesk extension() {
        return new ExtensionDesk(registry, times);
    }

    public CalendarDesk calendar() {
        return new CalendarDesk(registry, settings().roster());
    }
}
