package zutuan.bot.kernel.talk.intake;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import zutuan.adapters.Host;
import zutuan.bot.kernel.outbox.Outbox;
import zutuan.bot.kernel.outbox.SentThere;
import zutuan.bot.kernel.store.Transaction;

/// What was said lately on a platform that keeps its history here, for those who show it.
final class Lately {
    private final InboxStore inbox = new InboxStore();
    private final Outbox outbox;

    Lately(Outbox outbox) {
        this.outbox = outbox;
    }

    /// `order` is older than what was said later, by members or by the bot.
    record Line(String order, Host.Fresh shown) {}

    List<Host.Fresh> since(Transaction tx, String platform, Instant since) {
        return Stream.concat(
                        outbox.sentLately(tx, platform, since).stream().map(Lately::line),
                        inbox.saidLately(tx, platform, since).stream())
                .sorted(Comparator.comparing(Line::order))
                .map(Line::shown)
                .toList();
    }

    private static Line line(SentThere sent) {
        var message = sent.message();
        return new Line(message.id(), new Host.Fresh(sent.at(), Past.entry(message)));
    }
}
