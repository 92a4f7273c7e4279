package zutuan.bot.issue;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zutuan.bot.kernel.store.Transaction;

/// Finds issues that a new report may be the same as, come back from, or learn from.
///
/// The same thing is of the same village, and has its kind and a theme in common or is told in much
/// the same words; two different hamlets are two different places.
record Kin(Registry.Stores stores, SolvedTexts solved) {
    private static final Duration SAME = Duration.ofDays(2);
    private static final Duration MEMORY = Duration.ofDays(3 * 365);
    private static final int CANDIDATES = 8;

    /// What a report is related to; each may be null.
    record Found(@Nullable Issue same, @Nullable Issue earlier, @Nullable Issue solved) {}

    Found of(Transaction tx, Issue.Report report) {
        var earlier = earlier(tx, report);
        return new Found(
                same(tx, report).orElse(null),
                earlier.orElse(null),
                earlier.isPresent() ? null : solved(tx, report).orElse(null));
    }

    private Optional<Issue> same(Transaction tx, Issue.Report report) {
        var place = report.nature().place();
        if (place.villageId() == null) {
            return Optional.empty();
        }
        Instant since = report.at().minus(SAME);
        var lately =
                stores.lists().reportedAt(tx, report.ref().workspace(), place, since).stream()
                        .filter(issue -> issue.isOpen() && sameSpot(issue, report))
                        .toList();
        return lately.stream()
                .filter(issue -> alike(issue, report))
                .findFirst()
                .or(() -> inLikeWords(lately, report));
    }

    private static Optional<Issue> inLikeWords(List<Issue> lately, Issue.Report report) {
        var shares = Likeness.of(report.said(), lately);
        return lately.stream()
                .filter(issue -> shares.getOrDefault(issue.number(), 0.0) >= Likeness.ALIKE)
                .findFirst();
    }

    private Optional<Issue> earlier(Transaction tx, Issue.Report report) {
        var place = report.nature().place();
        if (place.villageId() == null || !Triage.again(report.said())) {
            return Optional.empty();
        }
        Instant since = report.at().minus(MEMORY);
        var domain = report.nature().domain();
        return stores
                .lists()
                .reportedAt(tx, report.ref().workspace(), place, domain, since)
                .stream()
                .filter(Kin::isSolved)
                .filter(issue -> sameSpot(issue, report) && alike(issue, report))
                .findFirst();
    }

    /// The best of those told in the most similar words, if it is of the same kind.
    private Optional<Issue> solved(Transaction tx, Issue.Report report) {
        var workspace = report.ref().workspace();
        List<Issue> found =
                solved.mostLike(tx, workspace, report.said(), CANDIDATES).stream()
                        .flatMap(number ->
                                stores.issues().find(tx, new Issue.Ref(workspace, number)).stream())
                        .filter(Kin::isSolved)
                        .toList();
        var shares = Likeness.of(report.said(), found);
        return found.stream()
                .filter(issue -> !issue.nature().confidential())
                .filter(issue ->
                        alike(issue, report)
                                || shares.getOrDefault(issue.number(), 0.0) >= Likeness.ALIKE)
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

    /// Of one kind, with a theme in common.
    private static boolean alike(Issue issue, Issue.Report report) {
        var domain = report.nature().domain();
        return domain == issue.nature().domain()
                && !Collections.disjoint(
                        Triage.themes(issue.report().said(), domain),
                        Triage.themes(report.said(), domain));
    }
}
