package zutuan.bot.assist.guidance;

import java.util.Collection;
import zutuan.adapters.Message;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.people.Role;
import zutuan.bot.kernel.store.Transaction;
import zutuan.bot.kernel.talk.Notices;
import zutuan.bot.kernel.talk.Notices.Note;
import zutuan.bot.kernel.talk.Turn;

/// Tells members alone, and the group, of a session.
record Notifier(Notices notices) {
    void tell(Transaction tx, Member member, String text, Guidance guidance) {
        notices.tell(tx, guidance.ref().workspace(), member, note(text, guidance));
    }

    void tellEach(Transaction tx, Collection<Member> members, String text, Guidance guidance) {
        notices.tellEach(tx, guidance.ref().workspace(), members, note(text, guidance));
    }

    /// Says it in the group; each secretary hears it where there is none. Whoever speaks in the
    /// group has said it there.
    void publish(Turn turn, String text, Guidance guidance) {
        if (!turn.inGroup()
                && notices.publish(turn.tx(), turn.workspace(), note(text, guidance)) == null) {
            tellEach(turn.tx(), turn.roster().with(Role.VILLAGE_SECRETARY), text, guidance);
        }
    }

    private static Note note(String text, Guidance guidance) {
        return Note.of(Message.text(text), guidance.ref().subject());
    }
}
