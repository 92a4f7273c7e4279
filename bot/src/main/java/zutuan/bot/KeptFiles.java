package zutuan.bot;

import zutuan.adapters.Block;
import zutuan.bot.kernel.media.MediaStore;
import zutuan.bot.kernel.media.OwnFiles;
import zutuan.bot.kernel.people.IdentityStore.Identity;
import zutuan.bot.kernel.store.Transaction;
import zutuan.bot.kernel.talk.Files;

/// Keeps what the features make, beside what members send.
record KeptFiles(MediaStore media, OwnFiles own) implements Files {
    @Override
    public Block.File keep(String name, String contentType, byte[] content) {
        return new Block.File(media.keepOwn(content), name, contentType);
    }

    @Override
    public Block.File keepFor(
            Transaction tx, Identity owner, String name, String contentType, byte[] content) {
        String reference = own.keep(tx, owner.workspace(), owner.memberId(), content);
        return new Block.File(reference, name, contentType);
    }
}
