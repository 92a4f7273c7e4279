package zutuan.adapters;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What the bot says: blocks in reading order, and how the matter stands that it is about, if any.
/// Every message has a plain form.
public record Message(List<Block> blocks, @Nullable Standing standing) {
    public Message {
        blocks = List.copyOf(blocks);
    }

    public Message(List<Block> blocks) {
        this(blocks, null);
    }

    /// A message of one text.
    public static Message text(String text) {
        return new Message(List.of(new Block.Text(text)));
    }

    /// This message with another block at its end.
    public Message with(Block block) {
        var extended = new ArrayList<>(blocks);
        extended.add(block);
        return new Message(extended, standing);
    }

    /// This message as a card of a matter; what says nothing stays without.
    public Message standing(Standing now) {
        return blocks.isEmpty() ? this : new Message(blocks, now);
    }

    /// The message for a platform that has only text: buttons become their typed equivalents.
    public String plain() {
        return blocks.stream()
                .map(Message::plain)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /// The same of one block.
    public static String plain(Block block) {
        return switch (block) {
            case Block.Text(var text) -> text;
            case Block.Mention(_, var name) -> "@" + name;
            case Block.Facts(var title, var rows) ->
                    rows.stream()
                            .map(row -> row.label() + "：" + row.value())
                            .collect(
                                    Collectors.joining(
                                            "\n", title.isEmpty() ? "" : title + "\n", ""));
            case Block.Buttons(var buttons, var areOptions) ->
                    areOptions ? numbered(buttons) : plain(buttons);
            case Block.Picture(_, var name) -> "[图片 " + name + "]";
            case Block.File(_, var name, _) -> "[文件 " + name + "]";
        };
    }

    private static String plain(List<Block.Button> buttons) {
        var typed =
                buttons.stream()
                        .filter(button -> button.readers().only().isEmpty())
                        .map(Block.Button::typed)
                        .collect(Collectors.joining(" / "));
        return typed.isEmpty() ? "" : "可回复：" + typed;
    }

    private static String numbered(List<Block.Button> options) {
        return options.stream()
                .map(option -> option.typed() + " " + option.label())
                .collect(Collectors.joining("\n"));
    }
}
