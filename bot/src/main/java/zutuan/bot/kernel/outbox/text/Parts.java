package zutuan.bot.kernel.outbox.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import zutuan.adapters.Block;
import zutuan.adapters.Message;

/// A message cut into what a platform takes at once. What cannot be cut (buttons, pictures, files)
/// comes with the last part.
public record Parts(List<Message> messages, String rest) {
    public Parts {
        messages = List.copyOf(messages);
    }

    public static Parts of(Message message, int maxBytes) {
        if (bytes(message.plain()) <= maxBytes) {
            return new Parts(List.of(message), "");
        }
        var words = new ArrayList<Block>();
        var whole = new ArrayList<Block>();
        message.blocks().forEach(block -> (isWords(block) ? words : whole).add(block));
        // Room for what comes with the last part.
        int room = Math.max(maxBytes / 2, maxBytes - bytes(new Message(whole).plain()) - 1);
        var split = new MessageSplitter(room).split(new Message(words).plain());
        var messages = new ArrayList<>(split.parts().stream().map(Message::text).toList());
        whole.forEach(block -> messages.add(messages.removeLast().with(block)));
        return new Parts(messages, split.rest());
    }

    private static boolean isWords(Block block) {
        return switch (block) {
            case Block.Text _, Block.Facts _, Block.Mention _ -> true;
            case Block.Buttons _, Block.Picture _, Block.File _ -> false;
        };
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
