package zutuan.bot.issue.list;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import zutuan.bot.issue.desk.IssuePhrases;
import zutuan.bot.issue.model.Issue;
import zutuan.bot.kernel.event.Event;
import zutuan.bot.kernel.event.EventKind;
import zutuan.bot.kernel.event.EventStore;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.talk.Turn;

/// What meetings decided about an issue, with who does it until when; heard from the events that
/// lie on it.
final class Decisions {
    static final EventKind DECIDED = EventKind.heard("meeting.decided");
    static final EventKind TAKEN_BACK = EventKind.heard("meeting.decision_taken_back");
    private static final int MOST = 3;

    private Decisions() {}

    /// The newest, one a line; empty if there are none.
    static String of(Issue issue, Turn turn, IssuePhrases phrases) {
        var back =
                told(issue, turn, TAKEN_BACK).stream()
                        .map(Event::details)
                        .collect(Collectors.toSet());
        return told(issue, turn, DECIDED).reversed().stream()
                .filter(event -> !back.contains(event.details()))
                .limit(MOST)
                .map(event -> line(event, turn.roster(), phrases))
                .collect(Collectors.joining("\n"));
    }

    private static List<Event> told(Issue issue, Turn turn, EventKind kind) {
        return EventStore.of(turn.tx(), turn.workspace(), issue.subject(), kind);
    }

    private static String day(String iso, IssuePhrases phrases) {
        return phrases.day(LocalDate.parse(iso).atStartOfDay(phrases.zone()).toInstant());
    }

    private static String line(Event event, Roster roster, IssuePhrases phrases) {
        var details = event.details();
        String owner = details.getOrDefault("owner", "");
        String due = details.getOrDefault("due", "");
        String who = owner.isEmpty() ? "" : "主办" + IssuePhrases.name(roster, owner);
        String until = due.isEmpty() ? "" : day(due, phrases) + "前";
        String both = who.isEmpty() || until.isEmpty() ? who + until : who + "," + until;
        return "%s %s:%s%s"
                .formatted(
                        details.getOrDefault("meeting", ""),
                        phrases.day(event.at()),
                        details.getOrDefault("text", ""),
                        both.isEmpty() ? "" : "(" + both + ")");
    }
}
