package zutuan.bot.assist.visit;

import java.util.Optional;
import java.util.stream.Stream;
import zutuan.bot.assist.dispatch.Ladder;
import zutuan.bot.assist.model.HelpRequest;
import zutuan.bot.kernel.people.LeaveStore;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.talk.Turn;

/// Who may do what with a request, in their own name or in the place of whom they stand in for.
public record Rights(Ladder ladder, LeaveStore leaves) {
    /// In whose name a member takes a request: their own, or that of whom they stand in for; empty
    /// if it is not theirs to take.
    public Optional<Member> taker(HelpRequest request, Turn turn) {
        boolean may =
                places(turn)
                        .anyMatch(one ->
                                ladder.mayTake(one, request.trouble().field(), turn.roster())
                                        || request.course().told().contains(one.id()));
        return may ? Optional.of(turn.member()) : Optional.empty();
    }

    /// Whether a member has it in hand, or is of the town.
    public boolean has(HelpRequest request, Turn turn) {
        return places(turn).anyMatch(one -> request.isWith(one.id()) || Ladder.isTown(one));
    }

    private Stream<Member> places(Turn turn) {
        var others =
                leaves.standIns(turn.tx(), turn.workspace(), turn.now()).entrySet().stream()
                        .filter(entry -> entry.getValue().equals(turn.member().id()))
                        .flatMap(entry -> turn.roster().member(entry.getKey()).stream());
        return Stream.concat(Stream.of(turn.member()), others);
    }
}
