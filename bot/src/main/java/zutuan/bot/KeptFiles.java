package zutuan.bot;

import zutuan.adapters.Block;
import zutuan.bot.kernel.media.MediaStore;
import zutuan.bot.kernel.media.OwnFiles;
import zutuan.bot.kernel.talk.Files;
import zutuan.bot.kernel.talk.Turn;

/// Keeps what the features make, beside what members send.
record KeptFiles(MediaStore media, OwnFiles own) implements Files {
    @Override
    public Block.File keep(String name, String contentType, byte[] content) {
        return new Block.File(media.keepOwn(content), name, contentType);
    }

    @Override
    public Block.File keepFor(Turn turn, String name, String contentType, byte[] content) {
        String reference = own.keep(turn.tx(), turn.workspace(), turn.member().id(), content);
        return new Block.File(reference, name, contentType);
    }
}
