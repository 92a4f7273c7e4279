package zutuan.bot.issue.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zutuan.bot.issue.desk.IssueBook.Entry;
import zutuan.bot.issue.desk.IssuePhrases;
import zutuan.bot.issue.desk.IssueStanding;
import zutuan.bot.issue.desk.Registry;
import zutuan.bot.issue.desk.Several;
import zutuan.bot.issue.model.Course;
import zutuan.bot.issue.model.InCharge;
import zutuan.bot.issue.model.Issue;
import zutuan.bot.issue.model.IssueEvent;
import zutuan.bot.issue.model.IssueState;
import zutuan.bot.issue.model.Urgency;
import zutuan.bot.issue.store.IssueListStore;
import zutuan.bot.issue.store.IssueStore;
import zutuan.bot.issue.store.SolvedTexts;
import zutuan.bot.kernel.chinese.meaning.Meanings;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.store.Transaction;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Choices;
import zutuan.bot.kernel.talk.Machinery;
import zutuan.bot.kernel.talk.Question;
import zutuan.bot.kernel.talk.Turn;
import zutuan.bot.kernel.talk.Undo;

/// Takes in reports: reads them, gives them a number, routes them, and looks for their kin.
public final class ReportDesk {
    private final IssueStore issues = new IssueStore();
    private final Registry registry;
    private final ReportReplies replies;
    private final Machinery machinery;
    private final Kin kin;
    private final Outbreak outbreak;

    public ReportDesk(Registry registry, Machinery machinery) {
        this.registry = registry;
        this.machinery = machinery;
        this.replies = new ReportReplies(registry.phrases());
        var texts = new SolvedTexts(new IssueListStore(), machinery.sentences());
        this.kin = new Kin(texts);
        this.outbreak = new Outbreak(registry);
    }

    /// Reads what was solved before, so that the first report need not wait for it.
    public void prepare(Transaction tx, String workspace) {
        kin.solved().follow(tx, workspace);
    }

    public Answer report(NewReport told, Turn turn) {
        return outbreak.same(told.nature(), told.said(), turn)
                .map(issue -> outbreak.added(issue, told.said(), alarmed(turn), turn))
                .orElseGet(() -> fresh(told, turn));
    }

    private Answer fresh(NewReport told, Turn turn) {
        var report = entered(told, turn);
        var found = kin.of(turn.tx(), report);
        var deadline = registry.deadlines().fresh(report.nature().urgency(), turn.now());
        var issue = new Issue(report, deadline, new IssueState.Reported(), Course.NEW, 0);
        var arrival =
                new IssueStore.Arrival(
                        turn.address(),
                        turn.source(),
                        tellResponsible(turn, issue),
                        found.earlier() == null ? null : found.earlier().number());
        var entry = new Entry(IssueEvent.REPORTED, Map.of("said", told.said()));
        registry.book().open(turn.deed(), issue, arrival, Registry.pictured(entry, turn));
        registry.attach(issue, turn);
        return registered(issue, told, found, turn);
    }

    /// Several problems told of in one message, each with its own number.
    Answer report(List<NewReport> all, Turn turn) {
        var taken = new ArrayList<Several.Taken>();
        for (var one : all) {
            var answer = report(one, turn);
            taken.add(new Several.Taken(Objects.requireNonNull(answer.subject()).number(), answer));
        }
        return Several.join(
                taken, replies.several(taken.stream().map(Several.Taken::number).toList()));
    }

    /// Reads what was not said just now: a cry that nobody answered, a report put right.
    public NewReport read(String said, Member sender, Roster roster) {
        return NewReport.read(said, sender, roster, meanings(roster));
    }

    public Meanings meanings(Roster roster) {
        return machinery.meanings(roster);
    }

    private Issue.Report entered(NewReport told, Turn turn) {
        long number = issues.nextNumber(turn.tx(), turn.workspace());
        var ref = new Issue.Ref(turn.workspace(), number);
        return new Issue.Report(ref, turn.member().id(), turn.now(), told.said(), told.nature());
    }

    private Answer registered(Issue issue, NewReport told, Kin.Found found, Turn turn) {
        var undo =
                new Undo(
                        "登记%d号".formatted(issue.number()),
                        "收回" + issue.number(),
                        "作废%d 理由".formatted(issue.number()));
        if (issue.nature().confidential()) {
            return Answer.of(replies.alarmed(issue, alarmed(turn)))
                    .about(issue.subject())
                    .undoneBy(undo);
        }
        var extra =
                new ReportReplies.Extra(
                        IssuePhrases.shown(turn.said().media()),
                        told.hotline(),
                        registry.deadlines().known(issue.dueAt()),
                        found);
        var card = replies.registered(issue, turn.roster(), extra);
        var same = found.same();
        var answer = same == null ? Answer.of(card) : askSame(issue, same, card.plain(), turn);
        return answer.about(issue.subject())
                .undoneBy(undo)
                .standing(IssueStanding.of(issue, turn.roster(), turn.now()));
    }

    /// Who hears of what may be an epidemic, beside who has said it.
    public List<Member> alarmed(Turn turn) {
        return registry.herald().audience().hearers(turn.tx(), turn.roster(), turn.member().id());
    }

    private Answer askSame(Issue issue, Issue same, String card, Turn turn) {
        long number = issue.number();
        var options =
                List.of(
                        new Question.Option(
                                ReportReplies.mergeOption(same.number()),
                                "并入%d %d".formatted(number, same.number())),
                        new Question.Option(ReportReplies.APART, "单独登记" + number));
        String prompt = card + "\n" + replies.maybeSame(issue, same, turn.roster());
        return Choices.ask(prompt, ReportReplies.mergeOption(same.number()), options);
    }

    /// The team's lead; the town when no team fits or its lead cannot be reached. Nobody is told of
    /// their own report.
    public @Nullable String tellResponsible(Turn turn, Issue issue) {
        if (issue.nature().confidential()) {
            var message = replies.alarm(issue, turn.roster());
            registry.herald()
                    .tell(
                            turn.tx(),
                            InCharge.alarmed(turn.roster()),
                            turn.member().id(),
                            message,
                            issue);
            return null;
        }
        if (issue.nature().urgency() == Urgency.URGENT) {
            tellTown(turn, issue);
            return null;
        }
        var teamLead = InCharge.teamLead(issue, turn.roster());
        var town = InCharge.administrators(turn.roster());
        for (var member : Stream.concat(teamLead.stream(), town.stream()).toList()) {
            if (member.id().equals(turn.member().id())) {
                return null;
            }
            var notice = tellOne(turn, issue, member, town.contains(member));
            if (notice != null) {
                return notice;
            }
        }
        return null;
    }

    private void tellTown(Turn turn, Issue issue) {
        var town = InCharge.onDuty(turn.roster());
        var message = replies.urgent(issue, turn.roster());
        registry.herald().tell(turn.tx(), town, turn.member().id(), message, issue);
    }

    private @Nullable String tellOne(Turn turn, Issue issue, Member member, boolean town) {
        var message =
                town
                        ? replies.forTown(issue, turn.roster())
                        : replies.forLead(issue, turn.roster());
        var hold = registry.herald().hold();
        var since = Duration.between(issue.report().at(), turn.now());
        var rest = hold.compareTo(since) > 0 ? hold.minus(since) : Duration.ZERO;
        return registry.herald().tellLater(turn.tx(), member, message, issue, rest);
    }

    /// It is no duplicate.
    public Answer apart(Issue issue, Turn turn) {
        return issue.over()
                .map(why -> registry.refused(issue, why, turn))
                .orElseGet(() -> Answer.of(replies.apart(issue)).about(issue.subject()));
    }

    /// Words that came with the pictures are progress, which is another desk's.
    public Answer addPhotos(Issue issue, Turn turn) {
        String shown = IssuePhrases.shown(turn.said().media());
        var plan =
                new Registry.Plan(
                        Issue::comment,
                        Entry.of(IssueEvent.PHOTOGRAPHED),
                        (_, after) -> Answer.of(replies.photosAdded(after, shown)));
        return registry.take(issue, turn, plan);
    }
}
