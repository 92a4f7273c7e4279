package zutuan.bot.kernel.talk.intake;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import zutuan.adapters.Envelope;
import zutuan.adapters.Inbound;
import zutuan.adapters.Inbound.Said;
import zutuan.adapters.Inbox;
import zutuan.adapters.link.MemberLine;
import zutuan.adapters.link.Threads;
import zutuan.bot.kernel.event.Subject;
import zutuan.bot.kernel.outbox.Parcel;
import zutuan.bot.kernel.outbox.Priority;
import zutuan.bot.kernel.people.Directory.Known;
import zutuan.bot.kernel.store.StoreUnavailable;
import zutuan.bot.kernel.store.Transaction;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.TalkReplies;
import zutuan.bot.kernel.talk.Turn;
import zutuan.bot.kernel.talk.dialogue.Recalls;
import zutuan.bot.kernel.talk.route.Cards;
import zutuan.bot.kernel.talk.route.Hearing;
import zutuan.bot.kernel.talk.route.Router;

/// Takes in what platforms deliver: once each, in one transaction with its effect and its answer.
///
/// The one place where what is thrown becomes a line for the member; the log gets the id.
public final class Reception implements Inbox {
    private static final Logger LOG = LoggerFactory.getLogger(Reception.class);

    private final InboxStore inbox = new InboxStore();
    private final Ears ears;
    private final Flood flood;
    private final Surroundings around;

    /// Who makes an answer of what comes in: of members' words, of words taken back, of strangers',
    /// of codes that are nobody's business.
    record Ears(Router router, Recalls recalls, Strangers strangers, CodeWatch codes) {}

    Reception(Ears ears, Flood flood, Surroundings around) {
        this.ears = ears;
        this.flood = flood;
        this.around = around;
    }

    @Override
    public Acceptance accept(Inbound inbound) {
        return switch (inbound) {
            case Said said -> accept(said, id -> take(said, id));
            case Inbound.Pressed(var envelope, var action, var card) -> {
                var said = new Said(envelope, action, true, card, List.of());
                yield accept(said, id -> take(said, id));
            }
            case Inbound.Recalled(var envelope, var recalledId) -> {
                var said = recall(envelope, recalledId);
                yield accept(said, id -> takeBack(said, recalledId, id));
            }
            case Inbound.Joined _, Inbound.Left _ -> Acceptance.KEPT;
        };
    }

    private Acceptance accept(Said said, Function<String, Acceptance> handler) {
        try {
            String id = around.ids().get();
            MDC.put("inbound", id);
            return accept(said, id, handler);
        } catch (Throwable beforehand) {
            Threads.tell(LOG, "message not begun platform={}", platform(said), beforehand);
            return Acceptance.BUSY;
        } finally {
            MDC.remove("inbound");
        }
    }

    /// Errors too: a message that is too much for the memory or the stack must cost itself only.
    private Acceptance accept(Said said, String id, Function<String, Acceptance> handler) {
        try {
            var fate = handler.apply(id);
            LOG.debug("message {} platform={}", fate, platform(said));
            return fate;
        } catch (StoreUnavailable down) {
            Threads.tell(
                    LOG, "message not kept: store unavailable platform={}", platform(said), down);
            return Acceptance.BUSY;
        } catch (Throwable bug) {
            Threads.tell(LOG, "message failed platform={}", platform(said), bug);
            return apologise(said, id);
        }
    }

    private static String platform(Said said) {
        return said.envelope().address().platform();
    }

    /// The taking back of a message, as a message of its own: it happens once.
    private static Said recall(Envelope envelope, String recalledId) {
        var once =
                new Envelope(
                        envelope.address(),
                        "recall/" + recalledId,
                        envelope.senderId(),
                        envelope.senderName(),
                        envelope.sentAt());
        return new Said(once, "", false, null, List.of());
    }

    private Acceptance take(Said said, String id) {
        var kept =
                isWanted(said) ? around.attachments().kept(said) : around.attachments().own(said);
        if (kept.lost() != null && !MemberLine.isMeant(kept.lost())) {
            Threads.tell(LOG, "picture not kept platform={}", platform(said), kept.lost());
        }
        var message = new Message(kept, listen(kept.said()), new Count(flood));
        return around.database().write(tx -> converse(tx, message, id));
    }

    /// A member's message before its transaction: with its media, read once, counted once.
    private record Message(MediaKeeper.Kept kept, @Nullable Hearing hearing, Count count) {}

    /// Reads what a member says while no transaction waits for it; null for strangers.
    private @Nullable Hearing listen(Said said) {
        return around.database()
                .<Optional<Sender>>read(tx ->
                        known(tx, said, around.directory()::account)
                                .map(one -> new Sender(one, cards(tx, said).subject())))
                .map(sender -> ears.router().hear(said, speaker(said, sender), sender.subject()))
                .orElse(null);
    }

    /// Who spoke, and what the card is about that they replied to.
    private record Sender(Known known, @Nullable Subject subject) {}

    private Heard.Speaker speaker(Said said, Sender sender) {
        return new Heard.Speaker(
                sender.known().member(),
                sender.known().roster(),
                around.clock().instant(),
                said.envelope().address().isGroup(),
                said.mentionsBot());
    }

    /// Whether what came with a message is worth fetching: what strangers show is not, nor what is
    /// shown among people without a word to the bot.
    private boolean isWanted(Said said) {
        return said.media().isEmpty()
                || around.database()
                        .<Boolean>read(tx ->
                                known(tx, said, around.directory()::account)
                                        .filter(one -> ears.router().wants(turn(tx, said, one)))
                                        .isPresent());
    }

    private Acceptance converse(Transaction tx, Message message, String id) {
        var kept = message.kept();
        var spoken = watched(tx, kept.said());
        var said = spoken.said();
        if (!inbox.first(tx, said, id, around.keepsHistory(said))) {
            return Acceptance.DUPLICATE;
        }
        around.attachments().record(tx, kept, around.clock().instant());
        around.outbox().heard(tx, said.envelope().address());
        var known = known(tx, said);
        var cards = cards(tx, said);
        known.ifPresent(one -> learn(tx, said, one));
        if (spoken.isBetrayed()) {
            send(tx, said, known.orElse(null), ears.codes().end(tx, spoken), cards.answer());
            return Acceptance.KEPT;
        }
        boolean isAsked =
                kept.lost() != null
                        && known.filter(one -> asks(turn(tx, said, one), cards)).isPresent();
        var answer =
                known.isPresent()
                        ? answer(turn(tx, said, known.get()), cards, message)
                        : ears.strangers().answer(tx, kept.said(), around.clock().instant());
        told(answer, message, isAsked)
                .ifPresent(given -> send(tx, said, known.orElse(null), given, cards.answer()));
        return Acceptance.KEPT;
    }

    /// Whether the member wants to know what became of what they showed.
    private boolean asks(Turn turn, Cards cards) {
        return !turn.isChatter() || cards.quoted() != null || ears.router().awaitsPicture(turn);
    }

    /// What came of the words, and that something with them could not be had. Among people, where
    /// nothing came of them and no card was replied to, nobody asked.
    private static Optional<Answer> told(
            Optional<Answer> answer, Message message, boolean isAsked) {
        var lost = message.kept().lost();
        if (lost == null) {
            return answer;
        }
        var said = message.kept().said();
        String why = MemberLine.of(lost, TalkReplies.notFetched());
        if (said.text().isBlank() && said.media().isEmpty()) {
            return isAsked ? Optional.of(Answer.of(why)) : Optional.empty();
        }
        return answer.filter(given -> !given.isSilent())
                .map(given -> given.adding(TalkReplies.withoutMedia(why)))
                .or(() -> isAsked ? Optional.of(Answer.of(why)) : answer);
    }

    private Acceptance takeBack(Said said, String recalledId, String id) {
        return around.database().write(tx -> takeBack(tx, said, recalledId, id));
    }

    private Acceptance takeBack(Transaction tx, Said said, String recalledId, String id) {
        var envelope = said.envelope();
        var sender = inbox.senderOf(tx, envelope.address(), recalledId);
        if (sender.isEmpty() || !inbox.first(tx, said, id, false)) {
            return Acceptance.DUPLICATE;
        }
        var known = known(tx, said);
        // An administrator of the chat who removes somebody's message undoes nothing.
        if (known.isPresent() && sender.get().equals(envelope.senderId())) {
            inbox.takeBack(tx, envelope.address(), recalledId, around.clock().instant());
            var turn = turn(tx, said, known.get());
            var cards = Cards.none(around.ids().get());
            String source = envelope.address().platform() + "/" + recalledId;
            ears.recalls()
                    .recalled(turn, source)
                    .ifPresent(answer -> {
                        ears.router().remember(turn, answer, cards);
                        send(tx, said, known.get(), answer, cards.answer());
                    });
        }
        return Acceptance.KEPT;
    }

    private CodeWatch.Spoken watched(Transaction tx, Said said) {
        return ears.codes().watch(tx, said, around.clock().instant());
    }

    private void learn(Transaction tx, Said said, Known known) {
        around.channels()
                .groups()
                .heard(
                        tx,
                        known.roster().workspace(),
                        said.envelope().address(),
                        around.clock().instant());
    }

    private Optional<Known> known(Transaction tx, Said said) {
        return known(tx, said, around.directory()::sender);
    }

    /// How the directory is asked.
    @FunctionalInterface
    private interface LookUp {
        Optional<Known> of(Transaction tx, String platform, String userId);
    }

    private static Optional<Known> known(Transaction tx, Said said, LookUp lookUp) {
        var envelope = said.envelope();
        return lookUp.of(tx, envelope.address().platform(), envelope.senderId());
    }

    private Turn turn(Transaction tx, Said said, Known known) {
        return new Turn(said, known.member(), known.roster(), around.clock().instant(), tx);
    }

    private Cards cards(Transaction tx, Said said) {
        String quoted = said.quoted();
        String answer = around.ids().get();
        if (quoted == null) {
            return Cards.none(answer);
        }
        var at = said.envelope().address();
        var card = around.outbox().idOf(tx, at, quoted);
        return new Cards(
                card.orElse(null),
                around.outbox().subjectOf(tx, at, quoted).orElse(null),
                answer,
                card.isEmpty() && around.outbox().saidElsewhere(tx, at, quoted));
    }

    /// What is too much is kept as everything else is: its row, and its words only where the
    /// history lives here.
    private Optional<Answer> answer(Turn turn, Cards cards, Message message) {
        String who = turn.workspace() + "/" + turn.member().id();
        return switch (message.count().judge(who, turn.now())) {
            case HANDLE -> ears.router().answer(turn, cards, message.hearing());
            case WARN -> Optional.of(Answer.of(TalkReplies.tooFast(flood.perMinute())));
            case KEEP -> Optional.empty();
        };
    }

    private void send(Transaction tx, Said said, @Nullable Known known, Answer answer, String id) {
        if (answer.isSilent()) {
            return;
        }
        around.outbox()
                .put(
                        tx,
                        new Parcel(
                                id,
                                known == null ? "" : known.roster().workspace(),
                                said.envelope().address(),
                                answer.message(),
                                answer.subject(),
                                around.clock().instant(),
                                Priority.ANSWER,
                                answer.veil()));
    }

    private Acceptance onlyAnswer(Transaction tx, Said said, String id, String line) {
        var spoken = watched(tx, said).said();
        if (!inbox.first(tx, spoken, id, around.keepsHistory(said))) {
            return Acceptance.DUPLICATE;
        }
        send(tx, said, null, Answer.of(line), around.ids().get());
        return Acceptance.KEPT;
    }

    private Acceptance apologise(Said said, String id) {
        try {
            String line = TalkReplies.failed(id.substring(0, 12));
            return around.database().write(tx -> onlyAnswer(tx, said, id, line));
        } catch (Throwable again) {
            Threads.tell(LOG, "apology failed platform={}", platform(said), again);
            return Acceptance.BUSY;
        }
    }
}
