package zutuan.bot.issue.report;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zutuan.bot.issue.model.Issue;
import zutuan.bot.issue.model.IssueState;
import zutuan.bot.issue.model.Told;
import zutuan.bot.issue.store.IssueListStore;
import zutuan.bot.issue.store.IssueStore;
import zutuan.bot.issue.store.SolvedTexts;
import zutuan.bot.kernel.store.Transaction;

/// Finds issues that a new report may be the same as, come back from, or learn from.
///
/// The same thing is of the same village, and has its kind and a theme in common or is told in much
/// the same words; two different hamlets are two different places. What may be an epidemic is kin
/// of nothing: it would be told of to others.
record Kin(SolvedTexts solved) {
    private static final IssueStore ISSUES = new IssueStore();
    private static final IssueListStore LISTS = new IssueListStore();

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
        var told = Told.by(report);
        var lately =
                LISTS.toldAt(tx, report.ref().workspace(), place, since).stream()
                        .filter(told::sameSpot)
                        .toList();
        return lately.stream()
                .filter(other -> alike(other, told))
                .findFirst()
                .or(() -> inLikeWords(lately, told))
                .flatMap(other -> find(tx, report, other.number()));
    }

    private Optional<Issue> find(Transaction tx, Issue.Report report, long number) {
        return ISSUES.find(tx, new Issue.Ref(report.ref().workspace(), number));
    }

    private static Optional<Told> inLikeWords(List<Told> lately, Told told) {
        var shares = Likeness.of(told.said(), lately);
        return lately.stream()
                .filter(other -> shares.getOrDefault(other.number(), 0.0) >= Likeness.ALIKE)
                .findFirst();
    }

    private Optional<Issue> earlier(Transaction tx, Issue.Report report) {
        var place = report.nature().place();
        if (place.villageId() == null || !Triage.again(report.said())) {
            return Optional.empty();
        }
        Instant since = report.at().minus(MEMORY);
        var told = Told.by(report);
        return LISTS.reportedAt(tx, report.ref().workspace(), place, told.domain(), since).stream()
                .filter(Kin::isSolved)
                .filter(issue -> !issue.nature().confidential())
                .filter(issue -> told.sameSpot(Told.by(issue)) && alike(Told.by(issue), told))
                .findFirst();
    }

    /// The best of those told in the most similar words, if it is of the same kind.
    private Optional<Issue> solved(Transaction tx, Issue.Report report) {
        var workspace = report.ref().workspace();
        List<Issue> found =
                solved.mostLike(tx, workspace, report.said(), CANDIDATES).stream()
                        .flatMap(number -> find(tx, report, number).stream())
                        .filter(Kin::isSolved)
                        .toList();
        var told = Told.by(report);
        var shares = Likeness.of(told.said(), found.stream().map(Told::by).toList());
        return found.stream()
                .filter(issue -> !issue.nature().confidential())
                .filter(issue ->
                        alike(Told.by(issue), told)
                                || shares.getOrDefault(issue.number(), 0.0) >= Likeness.ALIKE)
                .findFirst();
    }

    private static boolean isSolved(Issue issue) {
        return issue.state() instanceof IssueState.Closed;
    }

    /// Of one kind, with a theme in common.
    private static boolean alike(Told one, Told other) {
        return one.domain() == other.domain()
                && !Collections.disjoint(
                        Triage.themes(one.said(), one.domain()),
                        Triage.themes(other.said(), one.domain()));
    }
}
