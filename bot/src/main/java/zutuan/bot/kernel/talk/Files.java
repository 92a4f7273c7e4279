package zutuan.bot.kernel.talk;

import zutuan.adapters.Block;
import zutuan.bot.kernel.people.IdentityStore.Identity;
import zutuan.bot.kernel.store.Transaction;

/// Keeps a file that the bot made, so that it can be sent.
@FunctionalInterface
public interface Files {
    /// `contentType` is a MIME type.
    Block.File keep(String name, String contentType, byte[] content);

    /// For one member alone; it expires.
    default Block.File keepFor(
            Transaction tx, Identity owner, String name, String contentType, byte[] content) {
        return keep(name, contentType, content);
    }

    /// For the member of this turn alone; it expires.
    default Block.File keepFor(Turn turn, String name, String contentType, byte[] content) {
        var owner = new Identity(turn.workspace(), turn.member().id());
        return keepFor(turn.tx(), owner, name, contentType, content);
    }
}
