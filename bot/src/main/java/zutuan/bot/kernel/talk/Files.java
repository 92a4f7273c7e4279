package zutuan.bot.kernel.talk;

import zutuan.adapters.Block;

/// Keeps a file that the bot made, so that it can be sent.
@FunctionalInterface
public interface Files {
    /// `contentType` is a MIME type.
    Block.File keep(String name, String contentType, byte[] content);

    /// For the member of this turn alone; it expires.
    default Block.File keepFor(Turn turn, String name, String contentType, byte[] content) {
        return keep(name, contentType, content);
    }
}
