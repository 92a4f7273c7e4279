package zutuan.bot.kernel.talk.intake;

import java.time.InstantSource;
import zutuan.adapters.Inbound.Said;
import zutuan.bot.kernel.outbox.Outbox;
import zutuan.bot.kernel.people.Directory;
import zutuan.bot.kernel.store.Database;
import zutuan.bot.kernel.store.Ids;

/// What the conversation stands on; `ids` make new ones, and have the time.
public record Surroundings(
        Database database, Outbox outbox, Channels channels, Senses senses, Ids ids) {
    InstantSource clock() {
        return ids.clock();
    }

    Directory directory() {
        return channels.directory();
    }

    MediaKeeper attachments() {
        return senses.attachments();
    }

    boolean keepsHistory(Said said) {
        return channels.keepsHistory(said.envelope().address().platform());
    }
}
