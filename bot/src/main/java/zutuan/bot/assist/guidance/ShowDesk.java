package zutuan.bot.assist.guidance;

import zutuan.bot.assist.guidance.Guidance.Ref;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Turn;

/// Shows sessions and who comes to them.
final class ShowDesk {
    private final GuidanceBook book;
    private final GuidanceReplies replies;
    private final SeatReplies seats;

    ShowDesk(GuidanceBook book, GuidanceReplies replies) {
        this.book = book;
        this.replies = replies;
        this.seats = new SeatReplies(replies);
    }

    Answer list(Turn turn) {
        var ahead = book.ahead(turn.tx(), turn.workspace(), turn.now());
        return Answer.of(replies.list(ahead, turn.roster()));
    }

    Answer show(long number, Turn turn) {
        var ref = new Ref(turn.workspace(), number);
        return book.find(turn.tx(), ref)
                .map(guidance -> show(guidance, turn))
                .orElseGet(() -> unknown(ref, turn));
    }

    Answer unknown(Ref ref, Turn turn) {
        var ahead = book.ahead(turn.tx(), turn.workspace(), turn.now());
        return Answer.of(replies.unknown(ref, ahead));
    }

    /// Telephone numbers are for whoever holds it, alone.
    private Answer show(Guidance guidance, Turn turn) {
        boolean masked = turn.inGroup() || !Rights.holds(turn.member(), guidance, turn.roster());
        String who =
                seats.list(guidance, book.seats(turn.tx(), guidance.ref()), turn.roster(), masked);
        String text = replies.card(guidance, turn.roster()) + "\n" + who;
        return Answer.of(text).about(guidance.ref().subject());
    }
}
