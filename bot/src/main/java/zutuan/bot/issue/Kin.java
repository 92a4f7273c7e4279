package zutuan.bot.issue;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zutuan.bot.kernel.store.Transaction;

/// Finds issues that a new report may be the same as, come back from, or learn from.
///
/// Same village and same kind of thing, and words about it in common; two different hamlets are two
/// different places.
record Kin(IssueListStore lists) {
    private static final Duration SAME = Duration.ofDays(2);
    private static final int NEWEST = 10;
    private static final Duration MEMORY = Duration.ofDays(3 * 365);

    /// What a report is related to; each may be null.
    record Found(@Nullable Issue same, @Nullable Issue earlier, @Nullable Issue solved) {}

    Found of(Transaction tx, Issue.Report report) {
        var domain = report.nature().domain();
        if (domain == Domain.UNKNOWN) {
            return new Found(null, null, null);
        }
        var same = same(tx, report);
        var earlier = earlier(tx, report);
        return new Found(
                same.orElse(null), earlier.orElse(null), solved(tx, report, earlier).orElse(null));
    }

    /// Looks at the newest few: every report of a busy day comes by here.
    private Optional<Issue> same(Transaction tx, Issue.Report report) {
        return there(tx, report, SAME, NEWEST).stream()
                .filter(Issue::isOpen)
                .filter(issue -> sameSpot(issue, report) && alike(issue, report))
                .findFirst();
    }

    private List<Issue> there(Transaction tx, Issue.Report report, Duration memory, int limit) {
        var place = report.nature().place();
        return place.villageId() == null
                ? List.of()
                : lists.reportedAt(
                        tx,
                        new IssueListStore.Spot(
                                report.ref().workspace(), place, report.nature().domain()),
                        report.at().minus(memory),
                        limit);
    }

    private Optional<Issue> earlier(Transaction tx, Issue.Report report) {
        return Triage.again(report.said())
                ? there(tx, report, MEMORY, IssueListStore.CANDIDATES).stream()
                        .filter(Kin::isSolved)
                        .filter(issue -> sameSpot(issue, report) && alike(issue, report))
                        .findFirst()
                : Optional.empty();
    }

    private Optional<Issue> solved(Transaction tx, Issue.Report report, Optional<Issue> earlier) {
        return earlier.isPresent()
                ? Optional.empty()
                : lists.solved(tx, report.ref().workspace(), report.nature().domain()).stream()
                        .filter(Kin::isSolved)
                        .filter(issue -> alike(issue, report))
                        .findFirst();
    }

    private static boolean isSolved(Issue issue) {
        return issue.state() instanceof IssueState.Closed;
    }

    private static boolean sameSpot(Issue issue, Issue.Report report) {
        String here = report.nature().place().hamlet();
        String there = issue.nature().place().hamlet();
        return here.isEmpty() || there.isEmpty() || Objects.equals(here, there);
    }

    private static boolean alike(Issue issue, Issue.Report report) {
        var domain = report.nature().domain();
        return !Collections.disjoint(
                Triage.themes(issue.report().said(), domain), Triage.themes(report.said(), domain));
    }
}
