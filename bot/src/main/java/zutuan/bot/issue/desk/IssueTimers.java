package zutuan.bot.issue.desk;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import zutuan.bot.issue.model.Deadline.Reminded;
import zutuan.bot.issue.model.Deadlines;
import zutuan.bot.issue.model.Issue;
import zutuan.bot.issue.model.IssueState.Claimed;
import zutuan.bot.issue.model.IssueState.CloseAsked;
import zutuan.bot.issue.model.IssueState.Closed;
import zutuan.bot.issue.model.IssueState.Merged;
import zutuan.bot.issue.model.IssueState.Reported;
import zutuan.bot.issue.model.IssueState.Withdrawn;
import zutuan.bot.kernel.jobs.JobKey;
import zutuan.bot.kernel.jobs.Timers;
import zutuan.bot.kernel.store.Transaction;

/// The timers of an issue. Which ones run, and when they are due, follows from the issue alone, so
/// that they change with it in one transaction and none is left behind.
public record IssueTimers(Timers timers, Deadlines deadlines) {
    /// What a timer is for; `job` is its kind in the table of timers.
    public enum Kind {
        /// The next reminder of the deadline.
        DEADLINE("issue.deadline"),
        /// The higher level's own deadline.
        LEVEL("issue.level"),
        /// The day on which the outside party was to answer.
        PARTY("issue.party"),
        /// Nobody has confirmed the close.
        CONFIRM("issue.confirm"),
        /// Somebody leads it, and nothing is heard.
        IDLE("issue.idle");

        private final String job;

        Kind(String job) {
            this.job = job;
        }

        public String job() {
            return job;
        }
    }

    /// The timers that an issue needs as it stands.
    public Map<Kind, Instant> wanted(Issue issue) {
        var wanted = new EnumMap<Kind, Instant>(Kind.class);
        switch (issue.state()) {
            case Reported() -> running(issue, wanted);
            case Claimed claimed -> {
                running(issue, wanted);
                idle(issue, claimed, wanted);
            }
            case CloseAsked(_, var at, _) ->
                    wanted.put(
                            Kind.CONFIRM,
                            deadlines.later(at, deadlines.settings().confirmWorkdays()));
            case Closed _, Merged _, Withdrawn _ -> {}
        }
        return wanted;
    }

    private void running(Issue issue, Map<Kind, Instant> wanted) {
        var escalation = issue.course().escalation();
        var waiting = issue.course().waiting();
        if (waiting != null) {
            wanted.put(Kind.PARTY, waiting.dueAt());
            return;
        }
        if (issue.deadline().reminded() != Reminded.ON_AGENDA) {
            wanted.put(Kind.DEADLINE, deadlines.reminder(issue.deadline()));
        }
        if (escalation != null && !escalation.term().told()) {
            wanted.put(Kind.LEVEL, escalation.dueAt());
        }
    }

    /// Once it is late the deadline's own reminders do.
    private void idle(Issue issue, Claimed claimed, Map<Kind, Instant> wanted) {
        var pace = issue.course().pace();
        var progress = pace.progressAt();
        var last =
                progress != null && progress.isAfter(claimed.since()) ? progress : claimed.since();
        int days = deadlines.settings().reminders().idleWorkdays() * (pace.idle() + 1);
        var at = deadlines.later(last, days);
        if (issue.course().waiting() == null && at.isBefore(issue.dueAt())) {
            wanted.put(Kind.IDLE, at);
        }
    }

    /// Sets what the issue now needs and stops the rest.
    void follow(Transaction tx, Issue before, Issue after) {
        var old = wanted(before);
        var now = wanted(after);
        for (var kind : Kind.values()) {
            var due = now.get(kind);
            if (due != null && !due.equals(old.get(kind))) {
                timers.schedule(tx, key(kind, after.report().ref()), due, "");
            } else if (due == null && old.containsKey(kind)) {
                timers.cancel(tx, key(kind, after.report().ref()));
            }
        }
    }

    /// Sets all timers, whatever there was.
    public void set(Transaction tx, Issue issue) {
        wanted(issue)
                .forEach((kind, due) ->
                        timers.schedule(tx, key(kind, issue.report().ref()), due, ""));
    }

    static JobKey key(Kind kind, Issue.Ref ref) {
        return JobKey.of(kind.job(), ref.workspace(), ref.number());
    }

    /// The issue of a timer.
    public static Issue.Ref ref(JobKey key) {
        var numbered = key.numbered();
        return new Issue.Ref(numbered.workspace(), numbered.number());
    }
}
