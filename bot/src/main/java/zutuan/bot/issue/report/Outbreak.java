package zutuan.bot.issue.report;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import zutuan.bot.issue.desk.Registry;
import zutuan.bot.issue.model.Issue;
import zutuan.bot.issue.model.Told;
import zutuan.bot.issue.store.IssueListStore;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Turn;

/// What may be an epidemic, told of again within hours: of the same animals in the same place it is
/// one matter, whoever tells of it and however. It becomes a note, and the vets hear of it.
record Outbreak(Registry registry) {
    private static final IssueListStore LISTS = new IssueListStore();
    private static final Duration SAME = Duration.ofHours(12);

    /// Animals that catch the same.
    private static final List<String> KINDS = List.of("猪", "牛羊", "鸡鸭鹅鸽", "兔", "驴骡", "蜂", "鱼");

    /// The open issue that a report tells of again.
    Optional<Issue> same(Issue.Nature nature, String said, Turn turn) {
        var place = nature.place();
        if (!nature.confidential() || place.villageId() == null) {
            return Optional.empty();
        }
        var since = turn.now().minus(SAME);
        var domain = nature.domain();
        var told = new Told(0, place.hamlet(), domain, said);
        return LISTS.reportedAt(turn.tx(), turn.workspace(), place, domain, since).stream()
                .filter(Issue::isOpen)
                .filter(issue -> issue.nature().confidential())
                .filter(issue -> told.sameSpot(Told.by(issue)))
                .filter(issue -> sameAnimals(issue.report().said(), told.said()))
                .findFirst();
    }

    /// Where none is named it may be any.
    private static boolean sameAnimals(String one, String other) {
        var here = animals(one);
        var there = animals(other);
        return here.isEmpty() || there.isEmpty() || !Collections.disjoint(here, there);
    }

    private static Set<String> animals(String said) {
        return KINDS.stream()
                .filter(kind ->
                        Arrays.stream(kind.split("", -1))
                                .anyMatch(one -> !one.isEmpty() && said.contains(one)))
                .collect(Collectors.toSet());
    }

    /// Keeps what was told with the earlier one; `told` are those who hear of it.
    Answer added(Issue issue, String said, List<Member> told, Turn turn) {
        var ref = issue.report().ref();
        registry.notes().note(turn.tx(), ref, turn.member().id(), turn.now(), said);
        registry.attach(issue, turn);
        var replies = new AlarmReplies(registry.phrases());
        registry.herald()
                .tell(turn.tx(), told, turn.member().id(), replies.again(issue, said, turn), issue);
        boolean own = issue.report().reporterId().equals(turn.member().id());
        return Answer.of(replies.sameOutbreak(issue, own, told)).about(issue.subject());
    }
}
