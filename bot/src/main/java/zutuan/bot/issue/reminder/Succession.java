package zutuan.bot.issue.reminder;

import java.time.Instant;
import java.util.List;
import zutuan.bot.issue.model.Course;
import zutuan.bot.issue.model.Issue;
import zutuan.bot.issue.model.Issue.Step;
import zutuan.bot.issue.model.IssueState;
import zutuan.bot.issue.model.IssueState.Claimed;
import zutuan.bot.issue.model.IssueState.CloseAsked;
import zutuan.bot.issue.model.Refusal;

/// Puts one member in the place of another (移交): as lead, as assistant, as who asked for more time.
/// Pure.
public record Succession(String fromId, String toId, Instant now) {
    /// Refused for an issue that is over, or that the other had no part in.
    public Step of(Issue issue) {
        if (!issue.isOpen()) {
            return new Step.Refused(issue.over().orElseThrow());
        }
        var state = state(issue.state());
        var course = course(issue, leads(state));
        return state.equals(issue.state()) && course.equals(issue.course())
                ? new Step.Refused(new Refusal.NotYours())
                : new Step.Done(
                        new Issue(
                                issue.report(), issue.deadline(), state, course, issue.revision()));
    }

    private IssueState state(IssueState state) {
        return switch (state) {
            case Claimed claimed -> claimed(claimed);
            case CloseAsked(var claimed, var at, var result) ->
                    new CloseAsked(claimed(claimed), at, result);
            case IssueState.Reported _,
                    IssueState.Closed _,
                    IssueState.Merged _,
                    IssueState.Withdrawn _ ->
                    state;
        };
    }

    /// The time to be heard of begins anew.
    private Claimed claimed(Claimed claimed) {
        return claimed.leadId().equals(fromId) ? new Claimed(toId, now) : claimed;
    }

    private boolean leads(IssueState state) {
        return switch (state) {
            case Claimed claimed -> claimed.leadId().equals(toId);
            case CloseAsked asked -> asked.claimed().leadId().equals(toId);
            case IssueState.Reported _,
                    IssueState.Closed _,
                    IssueState.Merged _,
                    IssueState.Withdrawn _ ->
                    false;
        };
    }

    private Course course(Issue issue, boolean leads) {
        boolean led = issue.isLedBy(fromId);
        var course = led ? issue.course().handedOn() : issue.course();
        var extension = course.extension();
        if (extension != null && extension.by().equals(fromId)) {
            course =
                    course.with(
                            new Course.Extension(
                                    extension.until(), extension.reason(), toId, extension.at()));
        }
        List<String> assistants =
                course.assistants().stream()
                        .map(id -> id.equals(fromId) ? toId : id)
                        .filter(id -> !(leads && id.equals(toId)))
                        .distinct()
                        .toList();
        return course.assistedBy(assistants);
    }
}
