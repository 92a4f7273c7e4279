package zutuan.bot.assist.visit;

import java.util.Optional;
import java.util.stream.Stream;
import zutuan.bot.assist.dispatch.Ladder;
import zutuan.bot.assist.dispatch.Ladder.Moment;
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

    /// Whether a member may look at it where requests are listed: whoever asked, whoever has it or
    /// was asked to take it, its station, and the town.
    public boolean sees(HelpRequest request, Member member, Moment moment) {
        return request.asked().askerId().equals(member.id())
                || places(member, moment)
                        .anyMatch(one ->
                                request.isWith(one.id())
                                        || request.course().told().contains(one.id())
                                        || isOfStation(one, request, moment));
    }

    /// What is no station's is not the whole team's to look at.
    private boolean isOfStation(Member member, HelpRequest request, Moment moment) {
        var field = request.trouble().field();
        return moment.roster().station(field.stationId()).isPresent()
                ? mayTake(member, request, moment)
                : Ladder.isTown(member);
    }

    /// Whether a member may take it, were it waiting.
    public boolean takes(HelpRequest request, Member member, Moment moment) {
        return places(member, moment).anyMatch(one -> mayTake(one, request, moment));
    }

    private boolean mayTake(Member member, HelpRequest request, Moment moment) {
        return ladder.mayTake(member, request.trouble().field(), moment.roster());
    }

    private Stream<Member> places(Turn turn) {
        return places(turn.member(), new Moment(turn.tx(), turn.roster(), turn.now()));
    }

    private Stream<Member> places(Member member, Moment moment) {
        var roster = moment.roster();
        var others =
                leaves.standIns(moment.tx(), roster.workspace(), moment.now()).entrySet().stream()
                        .filter(entry -> entry.getValue().equals(member.id()))
                        .flatMap(entry -> roster.member(entry.getKey()).stream());
        return Stream.concat(Stream.of(member), others);
    }
}
