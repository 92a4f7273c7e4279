package zutuan.bot.issue.mending;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import zutuan.bot.issue.desk.IssueBook;
import zutuan.bot.issue.desk.StoryForm;
import zutuan.bot.issue.model.Issue;
import zutuan.bot.issue.model.IssueEvent;
import zutuan.bot.kernel.event.Event;

/// Rebuilds an issue from its events. Pure.
public final class IssueStory {
    /// What members do and may want to take back. What the bot did, and what others heard of and
    /// may have acted on, stays.
    private static final Set<IssueEvent> STEPS =
            EnumSet.of(
                    IssueEvent.REPORTED,
                    IssueEvent.CLAIMED,
                    IssueEvent.ASSISTED,
                    IssueEvent.PROGRESSED,
                    IssueEvent.CLOSE_ASKED,
                    IssueEvent.CLOSED,
                    IssueEvent.REOPENED,
                    IssueEvent.ESCALATED,
                    IssueEvent.DISPATCHED,
                    IssueEvent.RETURNED,
                    IssueEvent.MERGED,
                    IssueEvent.WITHDRAWN,
                    IssueEvent.CORRECTED,
                    IssueEvent.EXTENSION_ASKED,
                    IssueEvent.OUTSIDE);

    private IssueStory() {}

    public static Optional<Issue> after(Issue.Ref ref, List<Event> events) {
        if (events.isEmpty()) {
            return Optional.empty();
        }
        var told = new HashMap<String, String>();
        for (var event : events) {
            event.details()
                    .forEach((key, value) -> {
                        if (key.startsWith(IssueBook.CHANGE)) {
                            told.put(key.substring(IssueBook.CHANGE.length()), value);
                        }
                    });
        }
        return Optional.of(StoryForm.read(ref, told, events.size() - 1L));
    }

    /// The last step, if it is one that its member may take back.
    static Optional<Event> lastStep(List<Event> events, String memberId) {
        return events.isEmpty()
                ? Optional.empty()
                : Optional.of(events.getLast())
                        .filter(event -> STEPS.stream().anyMatch(event::is))
                        .filter(event -> event.actorId().equals(memberId));
    }
}
