package zutuan.bot.issue;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
    private static final Pattern NEEDS_TOWN =
            Pattern.compile("镇[上里]|(?:需|请|求|盼|要)[^,,。]{0,4}(?:镇|协调)");

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
            return notices.tell(turn.tx(), turn.workspace(), member, note);
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
        var arrival = new IssueStore.Arrival(conversation(turn), tellResponsible(turn, issue));
        store.insert(turn.tx(), issue, arrival);
        attach(issue, turn);
        record(turn, issue, "issue.reported", Map.of("said", said, "domain", domain.code()));
        return replies.registered(issue, roster, turn.said().media().size());
    }

    private static String conversation(Turn turn) {
        var at = turn.said().envelope().address();
        return String.join("/", at.platform(), at.account(), at.kind().name(), at.conversation());
    }

    /// The team's lead; the town when no team fits or its lead cannot be reached. Nobody is told of
    /// their own report.
    private @Nullable String tellResponsible(Turn turn, Issue issue) {
        var message = replies.forLead(issue, turn.roster());
        var town = turn.roster().with(Role.ADMINISTRATOR);
        for (var member : Stream.concat(teamLead(issue, turn).stream(), town.stream()).toList()) {
            if (member.id().equals(turn.member().id())) {
                return null;
            }
            var notice = notifier.tell(turn, member, message, issue, true);
            if (notice != null) {
                return notice;
            }
        }
        return null;
    }

    private static Optional<Member> teamLead(Issue issue, Turn turn) {
        return Optional.ofNullable(issue.report().nature().teamId())
                .flatMap(turn.roster()::team)
                .flatMap(turn.roster()::leadOf);
    }

    Answer claim(Issue issue, Turn turn) {
        return switch (issue.claim(turn.member().id(), turn.now())) {
            case Step.Refused(var why) -> refused(issue, why, turn);
            case Step.Done(var next) -> {
                if (!store.move(turn.tx(), issue, next)) {
                    yield claim(again(issue, turn), turn);
                }
                store.arrival(turn.tx(), issue.report().ref())
                        .map(IssueStore.Arrival::noticeId)
                        .ifPresent(id -> notifier.notices().withdraw(turn.tx(), id));
                record(turn, next, "issue.claimed", Map.of());
                yield about(next, replies.claimed(next, turn.roster()));
            }
        };
    }

    Answer assist(Issue issue, Turn turn) {
        return switch (issue.assist(turn.member().id())) {
            case Step.Refused(var why) -> refused(issue, why, turn);
            case Step.Done _ -> {
                store.assist(turn.tx(), issue.report().ref(), turn.member().id(), turn.now());
                record(turn, issue, "issue.assisted", Map.of());
                yield about(issue, replies.assisted(again(issue, turn), turn.roster()));
            }
        };
    }

    Answer progress(Issue issue, String said, Turn turn) {
        return switch (issue.progress()) {
            case Step.Refused(var why) -> refused(issue, why, turn);
            case Step.Done _ -> noted(issue, said, turn);
        };
    }

    private Answer noted(Issue issue, String said, Turn turn) {
        store.note(turn.tx(), issue.report().ref(), turn.member().id(), turn.now(), said);
        attach(issue, turn);
        record(turn, issue, "issue.progressed", Map.of("said", said));
        if (NEEDS_TOWN.matcher(said).find()) {
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
        var message = replies.closeAsked(next, result, turn.roster());
        tellReporter(next, message, turn);
        return new Answer(message, next.report().ref().subject(), null);
    }

    /// A reporter who is not in this conversation would not see it.
    private void tellReporter(Issue issue, Message message, Turn turn) {
        var report = issue.report();
        boolean elsewhere =
                store.arrival(turn.tx(), report.ref())
                        .filter(arrival -> !arrival.conversation().equals(conversation(turn)))
                        .isPresent();
        if (elsewhere && !report.reporterId().equals(turn.member().id())) {
            turn.roster()
                    .member(report.reporterId())
                    .ifPresent(reporter -> notifier.tell(turn, reporter, message, issue, false));
        }
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
                record(turn, next, "issue.reopened", reopening(issue, reason));
                tellReopened(next, reason, turn);
                yield about(next, replies.reopened(next, turn.roster()));
            }
        };
    }

    /// Keeps what the issue's row forgets: how it had been closed.
    private static Map<String, String> reopening(Issue closed, String reason) {
        var columns = StateColumns.of(closed.state());
        var details = new HashMap<>(Map.of("reason", reason));
        details.put("result", Objects.requireNonNullElse(columns.result(), ""));
        details.put("closeAskedAt", String.valueOf(columns.askedAt()));
        if (columns.closedBy() != null) {
            details.put("closedBy", columns.closedBy());
            details.put("closedAt", String.valueOf(columns.closedAt()));
        }
        return details;
    }

    /// The team's lead and the lead handler, each once.
    private void tellReopened(Issue issue, String reason, Turn turn) {
        var message = replies.reopenedTo(issue, turn.roster(), reason);
        Stream.concat(
                        teamLead(issue, turn).stream(),
                        issue.lead().flatMap(turn.roster()::member).stream())
                .distinct()
                .filter(member -> !member.id().equals(turn.member().id()))
                .forEach(member -> notifier.tell(turn, member, message, issue, false));
    }

    /// Words that came with the pictures are progress.
    Answer addPhotos(Issue issue, String said, Turn turn) {
        if (!said.isEmpty()) {
            return progress(issue, said, turn);
        }
        attach(issue, turn);
        record(turn, issue, "issue.photographed", Map.of());
        return about(issue, replies.photosAdded(issue, turn.said().media().size()));
    }

    private void attach(Issue issue, Turn turn) {
        var media = turn.said().media();
        if (!media.isEmpty()) {
            var ref = issue.report().ref();
            store.attach(turn.tx(), ref, turn.member().id(), turn.now(), media);
        }
    }

    private Issue again(Issue issue, Turn turn) {
        return store.find(turn.tx(), issue.report().ref()).orElseThrow();
    }

    private static boolean mayClose(Issue issue, Turn turn) {
        String me = turn.member().id();
        return issue.lead().filter(me::equals).isPresent()
                || Permissions.allows(turn.member().roles(), Permission.ISSUE_CLOSE_ANY)
                || teamLead(issue, turn).filter(lead -> lead.id().equals(me)).isPresent();
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

    /// One event for each step; it counts the pictures that came with it.
    private void record(Turn turn, Issue issue, String kind, Map<String, String> details) {
        var all = new HashMap<>(details);
        int pictures = turn.said().media().size();
        if (pictures > 0) {
            all.put("pictures", Integer.toString(pictures));
        }
        events.record(
                turn.tx(),
                new Event(
                        turn.workspace(),
                        issue.report().ref().subject(),
                        kind,
                        turn.member().id(),
                        turn.now(),
                        turn.source(),
                        all));
    }
}
