package zutuan.bot.kernel.talk;

import java.time.Instant;
import java.util.List;
import zutuan.adapters.Address;
import zutuan.adapters.Envelope;
import zutuan.adapters.Inbound.Said;
import zutuan.adapters.Media;
import zutuan.bot.kernel.event.Deed;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.store.Transaction;

/// All that a handler may know: what was said, by whom, when, and the transaction it acts in.
///
/// `said` carries media that is already kept by the bot (its references are the bot's own).
public record Turn(Said said, Member member, Roster roster, Instant now, Transaction tx) {
    /// The same, as if these had come with what was said.
    public Turn with(List<Media> media) {
        var carrying =
                new Said(said.envelope(), said.text(), said.mentionsBot(), said.quoted(), media);
        return new Turn(carrying, member, roster, now, tx);
    }

    /// The same, as if it had been said there.
    public Turn at(Address other) {
        var was = said.envelope();
        var envelope =
                new Envelope(
                        other, was.messageId(), was.senderId(), was.senderName(), was.sentAt());
        var moved = new Said(envelope, said.text(), true, said.quoted(), said.media());
        return new Turn(moved, member, roster, now, tx);
    }

    public String workspace() {
        return roster.workspace();
    }

    /// The conversation that it was said in.
    public Address address() {
        return said.envelope().address();
    }

    public boolean inGroup() {
        return address().isGroup();
    }

    /// Whether it was said among other people and not to the bot.
    public boolean isChatter() {
        return inGroup() && !said.mentionsBot();
    }

    /// What its member does, to be recorded.
    public Deed deed() {
        return new Deed(tx, workspace(), member.id(), now, source());
    }

    /// Names the inbound message in events and logs.
    public String source() {
        var envelope = said.envelope();
        return envelope.address().platform() + "/" + envelope.messageId();
    }
}
