package zutuan.adapters;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What the bot says: blocks in reading order. Every message has a plain form.
public record Message(List<Block> blocks) {
    public Message {
        blocks = List.copyOf(blocks);
    }

    /// A message of one text.
    public static Message text(String text) {
        return new Message(List.of(new Block.Text(text)));
    }

    /// This message with another block at its end.
    public Message with(Block block) {
        var extended = new ArrayList<>(blocks);
        extended.add(block);
        return new Message(extended);
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
            case Block.Buttons(var buttons) -> plain(buttons);
            case Block.Picture(_, var name) -> "[图片 " + name + "]";
            case Block.File(_, var name, _) -> "[文件 " + name + "]";
        };
    }

    private static String plain(List<Block.Button> buttons) {
        return buttons.stream()
                .map(Block.Button::typed)
                .collect(Collectors.joining(" / ", "可回复：", ""));
    }
}
