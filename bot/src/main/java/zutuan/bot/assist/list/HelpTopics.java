package zutuan.bot.assist.list;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zutuan.bot.assist.desk.HelpPhrases;
import zutuan.bot.assist.model.HelpRequest;
import zutuan.bot.assist.model.HelpState.Hand;
import zutuan.bot.assist.store.RequestListStore;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.store.Transaction;
import zutuan.bot.kernel.talk.Topic;

/// The open requests as others see them: to be taken over with a technician's other matters. They
/// are between a station and a farmer, and on no agenda.
public record HelpTopics(RequestListStore lists) {
    public List<Topic> open(Transaction tx, Roster roster) {
        var keepers = roster.members().stream().map(Member::id).collect(Collectors.toSet());
        return lists.open(tx, roster.workspace()).stream()
                .map(request -> topic(request, keepers, roster))
                .toList();
    }

    private static Topic topic(HelpRequest request, Set<String> keepers, Roster roster) {
        var trouble = request.trouble();
        var village = Optional.ofNullable(trouble.spot().villageId());
        return new Topic(
                request.subject(),
                request.label(),
                HelpPhrases.place(trouble, roster) + " " + HelpPhrases.kind(trouble),
                Topic.Standing.NEW,
                owner(request),
                Set.of(),
                village.stream().collect(Collectors.toSet()),
                keepers);
    }

    private static @Nullable String owner(HelpRequest request) {
        var told = request.course().told();
        var asked = told.isEmpty() ? Stream.<String>empty() : Stream.of(told.getLast());
        return request.hand().map(Hand::technicianId).or(asked::findFirst).orElse(null);
    }
}
