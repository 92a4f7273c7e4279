package zutuan.bot.member;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import zutuan.bot.kernel.outbox.DeadLetter;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Choices;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Question;
import zutuan.bot.kernel.talk.Turn;

/// How the bot stands, and what it could not send.
final class StateDesk {
    private static final int SHOWN = 5;

    private final Kit kit;
    private final StateReplies replies;

    StateDesk(Kit kit, StateReplies replies) {
        this.kit = kit;
        this.replies = replies;
    }

    Answer state(Turn turn) {
        var machinery = kit.machinery();
        String asked = replies.unasked(machinery.unasked(turn.tx(), turn.workspace()));
        return Answer.of(replies.state(machinery.vitals(turn.tx()), turn.now()) + "\n" + asked);
    }

    Answer dead(Turn turn) {
        if (turn.inGroup()) {
            return Answer.of(replies.notHere());
        }
        var letters = kit.machinery().dead(turn.tx(), SHOWN);
        if (letters.isEmpty()) {
            return Answer.of(replies.nothingDead());
        }
        String list =
                letters.stream()
                        .map(letter -> replies.letter(letter, turn.roster()))
                        .collect(Collectors.joining("\n"));
        return Choices.ask(replies.dead(list), "重发", options(letters));
    }

    private List<Question.Option> options(List<DeadLetter> letters) {
        return IntStream.range(0, letters.size())
                .mapToObj(index ->
                        new Question.Option(
                                "重发第%d条".formatted(index + 1), "/重发 " + letters.get(index).id()))
                .toList();
    }

    Answer resend(String id, Turn turn) {
        return Answer.of(
                kit.machinery().resend(turn.tx(), id) ? replies.resent() : replies.nothingDead());
    }
}
