package zutuan.bot.issue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import zutuan.adapters.Message;
import zutuan.bot.issue.Issue.Step;
import zutuan.bot.kernel.event.Event;
import zutuan.bot.kernel.event.Events;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.people.Permission;
import zutuan.bot.kernel.people.Permissions;
import zutuan.bot.kernel.people.Role;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Notices;
import zutuan.bot.kernel.talk.Question;
import zutuan.bot.kernel.talk.Turn;

/// Takes the steps of an issue: guard, new state, event, who is told – in the turn's transaction.
final class IssueDesk {
    private final IssueStore store;
    private final Deadlines deadlines;
    private final IssueReplies replies;
    private final Events events;
    private final Notifier notifier;

    /// Who is told, and how long a new issue's notice is held so that it can be corrected.
    record Notifier(Notices notices, Duration hold) {
        @Nullable String tell(
                Turn turn, Member member, Message message, Issue issue, boolean held) {
            boolean urgent = issue.report().nature().urgency() == Urgency.URGENT;
            var note =
                    new Notices.Note(
                            message,
                            issue.report().ref().subject(),
                            held ? hold : Duration.ZERO,
                            urgent);
            return notices.tell(turn.tx(), member, note);
        }
    }

    IssueDesk(
            IssueStore store,
            Deadlines deadlines,
            IssueReplies replies,
            Events events,
            Notifier notifier) {
        this.store = store;
        this.deadlines = deadlines;
        this.replies = replies;
        this.events = events;
        this.notifier = notifier;
    }

    IssueReplies replies() {
        return replies;
    }

    IssueStore store() {
        return store;
    }

    Answer report(String said, Turn turn) {
        var roster = turn.roster();
        var place = PlaceReader.read(said, turn.member().villageId(), roster);
        var domain = Triage.domain(said);
        var urgency = Triage.urgency(said);
        var team = roster.teamFor(domain.code());
        var nature =
                new Issue.Nature(
                        place, domain, urgency, team.map(found -> found.id()).orElse(null));
        var ref = new Issue.Ref(turn.workspace(), store.nextNumber(turn.tx(), turn.workspace()));
        var report = new Issue.Report(ref, turn.member().id(), turn.now(), said, nature);
        var due = deadlines.due(urgency, turn.now());
        var issue = new Issue(report, due, new IssueState.Reported(), List.of());
        store.insert(turn.tx(), issue, tellResponsible(turn, issue));
        attach(issue, turn);
        record(turn, issue, "issue.reported", Map.of("said", said, "domain", domain.code()));
        return replies.registered(issue, roster, turn.said().media().size());
    }

    /// The team's lead, or the town when no team fits; nobody is told of their own report.
    private @Nullable String tellResponsible(Turn turn, Issue issue) {
        var roster = turn.roster();
        var lead =
                Optional.ofNullable(issue.report().nature().teamId())
                        .flatMap(roster::team)
                        .flatMap(roster::leadOf)
                        .or(() -> roster.with(Role.ADMINISTRATOR).stream().findFirst());
        return lead.filter(member -> !member.id().equals(turn.member().id()))
                .map(member ->
                        notifier.tell(turn, member, replies.forLead(issue, roster), issue, true))
                .orElse(null);
    }

    Answer claim(Issue issue, Turn turn) {
        return switch (issue.claim(turn.member().id(), turn.now())) {
            case Step.Refused(var why) -> refused(issue, why, turn);
            case Step.Done(var next) -> {
                if (!store.move(turn.tx(), issue, next)) {
                    yield claim(again(issue, turn), turn);
                }
                store.notice(turn.tx(), issue.report().ref())
                        .ifPresent(id -> notifier.notices().withdraw(turn.tx(), id));
                record(turn, next, "issue.claimed", Map.of());
                yield about(next, replies.claimed(next, turn.roster()));
            }
        };
    }

    Answer assist(Issue issue, Turn turn) {
        if (!issue.isOpen()) {
            return refused(issue, new Issue.Refusal.Over(), turn);
        }
        if (issue.lead().filter(turn.member().id()::equals).isPresent()) {
            return about(issue, replies.leadNeedNotAssist(issue));
        }
        if (!store.assist(turn.tx(), issue.report().ref(), turn.member().id(), turn.now())) {
            return about(issue, replies.alreadyAssists(issue));
        }
        record(turn, issue, "issue.assisted", Map.of());
        return about(issue, replies.assisted(again(issue, turn), turn.roster()));
    }

    Answer progress(Issue issue, String said, Turn turn) {
        if (!issue.isOpen()) {
            return refused(issue, new Issue.Refusal.Over(), turn);
        }
        store.note(turn.tx(), issue.report().ref(), turn.member().id(), turn.now(), said);
        attach(issue, turn);
        record(turn, issue, "issue.progressed", Map.of("said", said));
        if (said.contains("镇上") || said.contains("镇里") || said.contains("需镇")) {
            var option = new Question.Option("升级到镇", "升级" + issue.number());
            var question = new Question.Choice(issue.number() + "号升级", List.of(option));
            return about(issue, replies.askEscalate(issue)).asking(question);
        }
        return about(issue, replies.noted(issue));
    }

    Answer escalate(Issue issue, String reason, Turn turn) {
        if (!issue.isOpen()) {
            return refused(issue, new Issue.Refusal.Over(), turn);
        }
        var leaders = turn.roster().with(Role.TOWN_LEADER);
        var message = replies.escalatedTo(issue, turn.roster(), turn.member().name(), reason);
        leaders.forEach(leader -> notifier.tell(turn, leader, message, issue, false));
        record(turn, issue, "issue.escalated", Map.of("reason", reason));
        return about(issue, replies.escalated(issue, leaders));
    }

    Answer askClose(Issue issue, String result, Turn turn) {
        if (!mayClose(issue, turn)) {
            return about(issue, replies.mayNotClose(issue.number()));
        }
        return switch (issue.askClose(result, turn.now())) {
            case Step.Refused(var why) -> refused(issue, why, turn);
            case Step.Done(var next) -> {
                if (result.isEmpty()) {
                    var question = new Question.Words("销号" + issue.number(), "销号" + issue.number());
                    yield about(issue, replies.needsResult(issue)).asking(question);
                }
                if (issue.report().nature().domain().needsPhoto()
                        && turn.said().media().isEmpty()) {
                    var question =
                            new Question.Picture(
                                    "销号" + issue.number(), "销号" + issue.number() + " " + result);
                    yield about(issue, replies.needsPhoto(issue)).asking(question);
                }
                yield askedToClose(issue, next, result, turn);
            }
        };
    }

    private Answer askedToClose(Issue before, Issue next, String result, Turn turn) {
        if (!store.move(turn.tx(), before, next)) {
            return askClose(again(before, turn), result, turn);
        }
        attach(next, turn);
        record(turn, next, "issue.close_asked", Map.of("result", result));
        var message = replies.closeAsked(next, turn.roster());
        if (!turn.inGroup()) {
            turn.roster()
                    .member(next.report().reporterId())
                    .ifPresent(reporter -> notifier.tell(turn, reporter, message, next, false));
        }
        return new Answer(message, next.report().ref().subject(), null);
    }

    Answer confirm(Issue issue, Turn turn) {
        if (!mayConfirm(issue, turn)) {
            return about(issue, replies.mayNotConfirm(issue, turn.roster()));
        }
        return switch (issue.confirm(turn.member().id(), turn.now())) {
            case Step.Refused(var why) -> refused(issue, why, turn);
            case Step.Done(var next) -> {
                if (!store.move(turn.tx(), issue, next)) {
                    yield confirm(again(issue, turn), turn);
                }
                record(turn, next, "issue.closed", Map.of());
                yield about(next, replies.confirmed(next));
            }
        };
    }

    Answer reopen(Issue issue, String reason, Turn turn) {
        if (!mayConfirm(issue, turn)) {
            return about(issue, replies.mayNotConfirm(issue, turn.roster()));
        }
        var due = deadlines.due(issue.report().nature().urgency(), turn.now());
        return switch (issue.reopen(due)) {
            case Step.Refused(var why) -> refused(issue, why, turn);
            case Step.Done(var next) -> {
                if (!store.move(turn.tx(), issue, next)) {
                    yield reopen(again(issue, turn), reason, turn);
                }
                String earlier = StateColumns.of(issue.state()).result();
                record(
                        turn,
                        next,
                        "issue.reopened",
                        Map.of("reason", reason, "earlier", earlier == null ? "" : earlier));
                tellReopened(next, reason, turn);
                yield about(next, replies.reopened(next, turn.roster()));
            }
        };
    }

    private void tellReopened(Issue issue, String reason, Turn turn) {
        var roster = turn.roster();
        Optional.ofNullable(issue.report().nature().teamId())
                .flatMap(roster::team)
                .flatMap(roster::leadOf)
                .filter(lead -> !lead.id().equals(turn.member().id()))
                .ifPresent(lead ->
                        notifier.tell(
                                turn,
                                lead,
                                replies.reopenedTo(issue, roster, reason),
                                issue,
                                false));
    }

    Answer addPhotos(Issue issue, Turn turn) {
        attach(issue, turn);
        return about(issue, replies.photosAdded(issue, turn.said().media().size()));
    }

    private void attach(Issue issue, Turn turn) {
        var media = turn.said().media();
        if (!media.isEmpty()) {
            var ref = issue.report().ref();
            store.attach(turn.tx(), ref, turn.member().id(), turn.now(), media);
            record(turn, issue, "issue.photographed", Map.of("count", "" + media.size()));
        }
    }

    private Issue again(Issue issue, Turn turn) {
        return store.find(turn.tx(), issue.report().ref()).orElseThrow();
    }

    private static boolean mayClose(Issue issue, Turn turn) {
        String me = turn.member().id();
        return issue.lead().filter(me::equals).isPresent()
                || Permissions.allows(turn.member().roles(), Permission.ISSUE_CLOSE_ANY)
                || Optional.ofNullable(issue.report().nature().teamId())
                        .flatMap(turn.roster()::team)
                        .filter(team -> team.leadId().equals(me))
                        .isPresent();
    }

    private static boolean mayConfirm(Issue issue, Turn turn) {
        return issue.report().reporterId().equals(turn.member().id())
                || turn.member().roles().stream()
                        .anyMatch(Set.of(Role.ADMINISTRATOR, Role.TOWN_LEADER)::contains);
    }

    private Answer refused(Issue issue, Issue.Refusal why, Turn turn) {
        return about(issue, replies.refused(issue, why, turn.roster()));
    }

    private static Answer about(Issue issue, String text) {
        return Answer.of(text).about(issue.report().ref().subject());
    }

    private void record(Turn turn, Issue issue, String kind, Map<String, String> details) {
        events.record(
                turn.tx(),
                new Event(
                        turn.workspace(),
                        issue.report().ref().subject(),
                        kind,
                        turn.member().id(),
                        turn.now(),
                        turn.source(),
                        details));
    }
}
