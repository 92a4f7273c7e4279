package zutuan.bot.kernel.talk.dialogue;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import zutuan.adapters.Address;
import zutuan.adapters.Platform;
import zutuan.bot.kernel.outbox.Outbox;
import zutuan.bot.kernel.outbox.Parcel;
import zutuan.bot.kernel.outbox.Priority;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Question;
import zutuan.bot.kernel.talk.Turn;

/// Asks the speaker alone about what they said among people, as often as [Attention] allows. Only
/// where the bot may not write to anybody first it asks in the group.
public final class Asides {
    private final Attention attention;
    private final Dialogues dialogues;
    private final Outbox outbox;
    private final Supplier<String> ids;
    private final Function<String, @Nullable Platform> platforms;

    public Asides(
            Attention attention,
            Dialogues dialogues,
            Outbox outbox,
            Supplier<String> ids,
            Function<String, @Nullable Platform> platforms) {
        this.attention = attention;
        this.dialogues = dialogues;
        this.outbox = outbox;
        this.ids = ids;
        this.platforms = platforms;
    }

    /// What to say in the group, which is mostly nothing.
    public Optional<Answer> ask(Turn turn, Answer question, double probability) {
        var at = turn.address();
        if (!mayWriteFirst(at)) {
            return attention.allowsInGroup(turn, probability)
                    ? Optional.of(question)
                    : Optional.empty();
        }
        var sender = turn.said().envelope().senderId();
        var direct = new Address(at.platform(), at.account(), sender, Address.Kind.DIRECT);
        var alone = turn.at(direct);
        boolean busy = dialogues.find(alone).isPresent();
        if (!busy && attention.allows(turn, probability)) {
            put(alone, question);
        }
        return Optional.empty();
    }

    private boolean mayWriteFirst(Address at) {
        var platform = platforms.apply(at.platform());
        return platform != null && platform.capabilities().features().canPush();
    }

    private void put(Turn alone, Answer asked) {
        var question = asked.question();
        if (question == null) {
            return;
        }
        String card = ids.get();
        dialogues.ask(alone, question, asked.message().plain(), card);
        attention.asked(alone, card);
        outbox.put(
                alone.tx(),
                new Parcel(
                        card,
                        alone.workspace(),
                        alone.address(),
                        asked.message(),
                        asked.subject(),
                        alone.now(),
                        Priority.ANSWER));
    }

    /// Writes down that a guess was asked in the group itself.
    public void asked(Turn turn, Question question, String card) {
        if (turn.isChatter() && question instanceof Question.Guess) {
            attention.asked(turn, card);
        }
    }

    public void answered(Turn turn, Pending pending, boolean welcome) {
        var card = pending.asking().card();
        if (card != null) {
            attention.answered(turn.tx(), card, welcome);
        }
    }
}
