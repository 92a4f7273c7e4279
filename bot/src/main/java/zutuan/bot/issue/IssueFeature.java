package zutuan.bot.issue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zutuan.bot.issue.list.ExportCommand;
import zutuan.bot.issue.list.IssueTopics;
import zutuan.bot.issue.reminder.DecisionDesk;
import zutuan.bot.issue.reminder.ReminderDesk;
import zutuan.bot.issue.reminder.SuccessionDesk;
import zutuan.bot.issue.store.IssueListStore;
import zutuan.bot.issue.summary.IssueDuties;
import zutuan.bot.issue.summary.IssueFigures;
import zutuan.bot.issue.summary.IssueSummary;
import zutuan.bot.kernel.calendar.Days;
import zutuan.bot.kernel.calendar.Week;
import zutuan.bot.kernel.event.Event;
import zutuan.bot.kernel.jobs.Job;
import zutuan.bot.kernel.jobs.Recurring;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.people.Role;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.store.Transaction;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Duty;
import zutuan.bot.kernel.talk.Feature;
import zutuan.bot.kernel.talk.Figure;
import zutuan.bot.kernel.talk.Files;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Summary;
import zutuan.bot.kernel.talk.Topic;
import zutuan.bot.kernel.talk.Turn;

/// Posting issues and following them to close-out.
final class IssueFeature implements Feature {
    private final IssueDesks desks;
    private final ReminderDesk reminders;
    private final SuccessionDesk successions;
    private final DecisionDesk decisions;
    private final Files files;
    private final List<Roster> rosters;
    private final IssueSummary summary;
    private final IssueFigures figures;
    private final IssueDuties duties;

    IssueFeature(Kit kit) {
        desks = new IssueDesks(kit);
        successions = new SuccessionDesk(desks.registry(), kit.settings().roster());
        decisions = new DecisionDesk(desks.registry());
        files = kit.files();
        summary = new IssueSummary(kit);
        figures = new IssueFigures(kit);
        duties = new IssueDuties(kit);
        rosters = List.copyOf(kit.settings().roster());
        reminders = new ReminderDesk(desks.registry(), rosters);
    }

    @Override
    public String title() {
        return "问题";
    }

    @Override
    public List<String> everyday(Role role) {
        return switch (role) {
            case FIRST_SECRETARY -> List.of("报", "认领", "进展", "销号");
            case VILLAGE_SECRETARY -> List.of("报", "列表", "查", "满意");
            case TOWN_LEADER -> List.of("列表", "批示", "转外部", "派单");
            case TOWN_OFFICIAL -> List.of("报", "列表", "派单", "升级");
            case ADMINISTRATOR -> List.of("列表", "派单", "导出问题");
            case TECHNICIAN -> List.of("认领", "进展", "销号", "列表");
        };
    }

    @Override
    public List<Command<?>> commands() {
        var all = new ArrayList<>(new IssueCommands(desks).all());
        all.add(new ExportCommand(desks.registry(), files));
        return List.copyOf(all);
    }

    @Override
    public List<Job> jobs() {
        var all = new ArrayList<>(reminders.jobs());
        all.add(desks.alarms().job());
        return List.copyOf(all);
    }

    @Override
    public List<Recurring> recurring() {
        return List.of(desks.calendar().yearly());
    }

    @Override
    public List<String> media(Transaction tx) {
        return desks.registry().notes().media(tx);
    }

    @Override
    public void started(Transaction tx, Instant now) {
        desks.calendar().start(tx, now);
        rosters.forEach(roster -> desks.report().prepare(tx, roster.workspace()));
    }

    @Override
    public void on(Transaction tx, Event event) {
        successions.on(tx, event);
        decisions.on(tx, event);
    }

    @Override
    public List<Topic> topics(Transaction tx, Roster roster, Instant now) {
        return new IssueTopics(new IssueListStore()).open(tx, roster, now);
    }

    @Override
    public Summary summary(Transaction tx, Roster roster, Week week) {
        return summary.of(tx, roster, week);
    }

    @Override
    public List<Figure> figures(Transaction tx, Roster roster, Days days) {
        return figures.of(tx, roster, days);
    }

    @Override
    public List<Duty> duties(Transaction tx, Roster roster, Member member) {
        return duties.of(tx, roster, member);
    }

    /// Also those for which the member asked for more time.
    @Override
    public List<Topic> held(Transaction tx, Roster roster, Instant now, String memberId) {
        return topics(tx, roster, now).stream()
                .filter(topic ->
                        topic.isWith(memberId) || successions.hasAsked(tx, roster, topic, memberId))
                .toList();
    }

    @Override
    public Optional<Answer> recalled(Turn turn, String source) {
        return desks.alarms().recalled(turn, source).or(() -> desks.undo().recalled(turn, source));
    }
}
