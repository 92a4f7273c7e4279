package zutuan.bot.kernel.talk;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import zutuan.adapters.Inbound;
import zutuan.adapters.Inbound.Said;
import zutuan.adapters.Inbox;
import zutuan.bot.kernel.outbox.Parcel;
import zutuan.bot.kernel.outbox.Urgency;
import zutuan.bot.kernel.people.Directory.Known;
import zutuan.bot.kernel.store.StoreUnavailable;
import zutuan.bot.kernel.store.Transaction;

/// Takes in what platforms deliver: once each, in one transaction with its effect and its answer.
///
/// The one place where an exception becomes a line for the member; the log gets the id.
public final class Reception implements Inbox {
    private static final Logger LOG = LoggerFactory.getLogger(Reception.class);

    private final InboxStore inbox = new InboxStore();
    private final Router router;
    private final Strangers strangers;
    private final Surroundings around;

    Reception(Router router, Strangers strangers, Surroundings around) {
        this.router = router;
        this.strangers = strangers;
        this.around = around;
    }

    @Override
    public Acceptance accept(Inbound inbound) {
        var said = spoken(inbound);
        if (said == null) {
            return Acceptance.KEPT;
        }
        String id = around.ids().get();
        MDC.put("inbound", id);
        try {
            var fate = take(said, id);
            LOG.debug("message {} platform={}", fate, said.envelope().address().platform());
            return fate;
        } catch (StoreUnavailable down) {
            LOG.error("message not kept: store unavailable", down);
            return Acceptance.BUSY;
        } catch (RuntimeException bug) {
            LOG.error("message failed platform={}", said.envelope().address().platform(), bug);
            return apologise(said, id);
        } finally {
            MDC.remove("inbound");
        }
    }

    private Acceptance take(Said said, String id) {
        Said kept;
        try {
            kept = around.attachments().kept(said);
        } catch (IOException unusable) {
            String why = String.valueOf(unusable.getMessage());
            return around.database().write(tx -> onlyAnswer(tx, said, id, why));
        }
        return around.database().write(tx -> converse(tx, kept, id));
    }

    private Acceptance converse(Transaction tx, Said said, String id) {
        if (!inbox.first(tx, said, id, around.keepsHistory(said))) {
            return Acceptance.DUPLICATE;
        }
        var sender = said.envelope();
        var now = around.clock().instant();
        around.attachments().record(tx, said, now);
        var known = around.directory().sender(tx, sender.address().platform(), sender.senderId());
        Optional<Answer> answer =
                known.isPresent()
                        ? answer(tx, said, known.get(), now)
                        : strangers.answer(tx, said, now);
        answer.ifPresent(given -> send(tx, said, known.orElse(null), given));
        return Acceptance.KEPT;
    }

    private Optional<Answer> answer(Transaction tx, Said said, Known known, Instant now) {
        var turn = new Turn(said, known.member(), known.roster(), now, tx);
        String quoted = said.quoted();
        String subject =
                quoted == null
                        ? null
                        : around.outbox()
                                .subjectOf(tx, said.envelope().address(), quoted)
                                .orElse(null);
        return router.answer(turn, subject);
    }

    private void send(Transaction tx, Said said, @Nullable Known known, Answer answer) {
        around.outbox()
                .put(
                        tx,
                        new Parcel(
                                around.ids().get(),
                                known == null ? "" : known.roster().workspace(),
                                said.envelope().address(),
                                answer.message(),
                                answer.subject(),
                                around.clock().instant(),
                                Urgency.ANSWER));
    }

    private Acceptance onlyAnswer(Transaction tx, Said said, String id, String line) {
        if (!inbox.first(tx, said, id, around.keepsHistory(said))) {
            return Acceptance.DUPLICATE;
        }
        send(tx, said, null, Answer.of(line));
        return Acceptance.KEPT;
    }

    private Acceptance apologise(Said said, String id) {
        try {
            String line = TalkReplies.failed(id.substring(0, 12));
            return around.database().write(tx -> onlyAnswer(tx, said, id, line));
        } catch (RuntimeException again) {
            LOG.error("apology failed", again);
            return Acceptance.BUSY;
        }
    }

    private static @Nullable Said spoken(Inbound inbound) {
        return switch (inbound) {
            case Said said -> said;
            case Inbound.Pressed(var envelope, var action, var card) ->
                    new Said(envelope, action, true, card, List.of());
            case Inbound.Joined _, Inbound.Left _, Inbound.Recalled _ -> null;
        };
    }
}
