package zutuan.adapters.webchat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import zutuan.adapters.Block;
import zutuan.adapters.Host;
import zutuan.adapters.Media;
import zutuan.adapters.Message;
import zutuan.adapters.link.Json;

/// Entries of a conversation as the page reads them: `{id, at, sender, name, blocks, quoted, media,
/// said, recalled}`; `sender` is empty for the bot, `at` is epoch milliseconds, `said` the id under
/// which it was shown when it was said.
final class WebChatEncoder {
    private WebChatEncoder() {}

    static ObjectNode entry(Host.Entry entry) {
        var node =
                Json.object()
                        .put("id", entry.id())
                        .put("at", entry.sentAtMillis())
                        .put("sender", entry.senderId())
                        .put("name", entry.senderName())
                        .put("quoted", entry.quoted());
        node.put("said", entry.origin().messageId()).put("recalled", entry.origin().isRecalled());
        var standing = entry.message().standing();
        if (standing != null) {
            node.putObject("standing")
                    .put("subject", standing.subject())
                    .put("name", standing.name())
                    .put("word", standing.word())
                    .put("tone", standing.tone().name().toLowerCase(Locale.ROOT))
                    .put("over", standing.isOver());
        }
        blocks(node.putArray("blocks"), entry.message());
        media(node.putArray("media"), entry.media());
        return node;
    }

    private static void blocks(ArrayNode blocks, Message message) {
        message.blocks().forEach(block -> blocks.add(block(block)));
    }

    private static ObjectNode block(Block block) {
        return switch (block) {
            case Block.Text(var text) -> kind("text").put("text", text);
            case Block.Mention(var userId, var name) ->
                    kind("mention").put("user", userId).put("name", name);
            case Block.Facts(var title, var rows) -> facts(title, rows);
            case Block.Buttons(var buttons, var areOptions) ->
                    buttons(buttons).put("options", areOptions);
            case Block.Picture(var reference, var name) ->
                    kind("picture").put("reference", reference).put("name", name);
            case Block.File(var reference, var name, _) ->
                    kind("file").put("reference", reference).put("name", name);
        };
    }

    private static ObjectNode kind(String kind) {
        return Json.object().put("kind", kind);
    }

    private static ObjectNode facts(String title, List<Block.Row> rows) {
        var node = kind("facts").put("title", title);
        var list = node.putArray("rows");
        rows.forEach(row -> list.addObject().put("label", row.label()).put("value", row.value()));
        return node;
    }

    private static ObjectNode buttons(List<Block.Button> buttons) {
        var node = kind("buttons");
        var list = node.putArray("buttons");
        for (var button : buttons) {
            var choice = list.addObject().put("label", button.label()).put("typed", button.typed());
            ids("only", button.readers().only(), choice);
            ids("except", button.readers().except(), choice);
        }
        return node;
    }

    private static void ids(String field, List<String> ids, ObjectNode choice) {
        if (!ids.isEmpty()) {
            ids.forEach(choice.putArray(field)::add);
        }
    }

    private static void media(ArrayNode list, List<Media> media) {
        for (var item : media) {
            list.addObject()
                    .put("kind", item.kind() == Media.Kind.PICTURE ? "picture" : "file")
                    .put("reference", item.reference())
                    .put("name", item.name());
        }
    }
}
