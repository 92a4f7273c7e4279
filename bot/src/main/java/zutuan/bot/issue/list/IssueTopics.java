package zutuan.bot.issue.list;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zutuan.bot.issue.desk.IssuePhrases;
import zutuan.bot.issue.model.InCharge;
import zutuan.bot.issue.model.Issue;
import zutuan.bot.issue.store.IssueListStore;
import zutuan.bot.issue.store.IssueListStore.Page;
import zutuan.bot.issue.store.IssueListStore.Scope;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.store.Transaction;
import zutuan.bot.kernel.talk.Topic;
import zutuan.bot.kernel.talk.Topic.Standing;

/// The open issues as others see them: for an agenda, or to be handed over.
public record IssueTopics(IssueListStore lists) {
    public List<Topic> open(Transaction tx, Roster roster, Instant now) {
        var page = new Page(0, Integer.MAX_VALUE);
        var scope = Scope.ALL;
        var assistants = lists.assistants(tx, roster.workspace());
        return lists.open(tx, roster.workspace(), scope, IssueListStore.FOREVER, page).stream()
                .map(issue ->
                        topic(
                                issue,
                                Set.copyOf(assistants.getOrDefault(issue.number(), List.of())),
                                roster,
                                now))
                .sorted(Comparator.comparing(Topic::standing))
                .toList();
    }

    private static Topic topic(Issue issue, Set<String> assistants, Roster roster, Instant now) {
        var villages = villages(issue, roster);
        boolean confidential = issue.nature().confidential();
        return new Topic(
                issue.subject(),
                issue.number() + "号",
                confidential
                        ? IssuePhrases.CONFIDENTIAL
                        : IssuePhrases.place(issue, roster) + " " + IssuePhrases.title(issue),
                standing(issue, villages, now),
                issue.lead().orElse(null),
                assistants,
                villages,
                confidential ? keepers(roster) : null);
    }

    private static Set<String> keepers(Roster roster) {
        return InCharge.entrusted(roster).stream().map(Member::id).collect(Collectors.toSet());
    }

    private static Standing standing(Issue issue, Set<String> villages, Instant now) {
        if (issue.isOverdue(now)) {
            return Standing.OVERDUE;
        }
        return issue.course().escalation() != null || villages.size() > 1
                ? Standing.CROSS_VILLAGE
                : Standing.NEW;
    }

    /// Its own village and those of which the report speaks.
    private static Set<String> villages(Issue issue, Roster roster) {
        var own = Optional.ofNullable(issue.nature().place().villageId()).stream();
        var named =
                roster.villages().stream()
                        .filter(village -> issue.report().said().contains(village.name()))
                        .map(village -> village.id());
        return Stream.concat(own, named).collect(Collectors.toSet());
    }
}
