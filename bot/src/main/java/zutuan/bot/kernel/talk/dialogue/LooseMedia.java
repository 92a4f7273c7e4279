package zutuan.bot.kernel.talk.dialogue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import zutuan.adapters.Inbound.Said;
import zutuan.adapters.Media;
import zutuan.bot.kernel.store.Transaction;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.TalkReplies;
import zutuan.bot.kernel.talk.Turn;

/// Pictures and files that a member sends to the bot alone, and writes about afterwards: they
/// belong to the words that follow within two minutes. In a group a picture without words is
/// chatter.
public final class LooseMedia {
    private static final Duration WAIT = Duration.ofMinutes(2);

    private final LooseMediaStore store = new LooseMediaStore();

    /// The turn with what was sent just before; the same turn if there is nothing.
    public Turn joined(Turn turn) {
        if (turn.inGroup() || turn.said().text().isBlank()) {
            return turn;
        }
        var before = waiting(turn);
        return before.isEmpty() ? turn : with(turn, before);
    }

    private List<Media> waiting(Turn turn) {
        return store.since(turn.tx(), DialogueStore.Key.of(turn), turn.now().minus(WAIT));
    }

    private static Turn with(Turn turn, List<Media> before) {
        var said = turn.said();
        var all = Stream.concat(before.stream(), said.media().stream()).distinct().toList();
        var shown = new Said(said.envelope(), said.text(), said.mentionsBot(), said.quoted(), all);
        return new Turn(shown, turn.member(), turn.roster(), turn.now(), turn.tx());
    }

    /// A command has taken them.
    public void taken(Turn turn) {
        store.remove(turn.tx(), DialogueStore.Key.of(turn));
    }

    /// Keeps what no command took. Only the first of several is answered, and only if no words came
    /// with it, which have an answer of their own.
    public Optional<Answer> keep(Turn turn) {
        var shown = turn.said().media().stream().filter(LooseMedia::isEvidence).toList();
        if (turn.inGroup() || shown.isEmpty()) {
            return Optional.empty();
        }
        boolean first = waiting(turn).isEmpty();
        var key = DialogueStore.Key.of(turn);
        shown.forEach(media -> store.put(turn.tx(), key, media, turn.now()));
        return first && turn.said().text().isBlank()
                ? Optional.of(Answer.of(TalkReplies.whatIsShown(WAIT)))
                : Optional.empty();
    }

    private static boolean isEvidence(Media media) {
        return switch (media.kind()) {
            case PICTURE, FILE, VIDEO -> true;
            case VOICE -> false;
        };
    }

    public void purge(Transaction tx, Instant now) {
        store.purge(tx, now.minus(WAIT));
    }
}
