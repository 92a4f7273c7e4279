package zutuan.adapters.onebot;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import zutuan.adapters.Inbound;
import zutuan.adapters.Inbox;
import zutuan.adapters.Media;
import zutuan.adapters.link.ApiOutcome;
import zutuan.adapters.link.Json;
import zutuan.adapters.link.Utterance;

/// Reads merged records (合并转发) before they are handed in: who said what, a line each. What cannot
/// be had stays a word for it.
record Forwards(OneBotAccounts accounts, People people, Inbox inbox) implements Inbox {
    private static final String FORWARD = "forward:";
    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final String LABEL = "\\[聊天记录]";
    private static final int LONGEST = 20_000;
    private static final int MOST_LINES = 100;

    static String reference(String account, String id) {
        return FORWARD + account + "/" + id;
    }

    @Override
    public Acceptance accept(Inbound inbound) {
        return inbox.accept(inbound instanceof Inbound.Said said ? read(said) : inbound);
    }

    private Inbound.Said read(Inbound.Said said) {
        var records = said.media().stream().filter(Forwards::isRecord).toList();
        if (records.isEmpty()) {
            return said;
        }
        var media = new ArrayList<>(said.media().stream().filter(one -> !isRecord(one)).toList());
        var text = said.text();
        for (var record : records) {
            var told = told(nodes(record.reference()), media);
            text = told.isEmpty() ? text : text.replaceFirst(LABEL, Matcher.quoteReplacement(told));
        }
        return new Inbound.Said(
                said.envelope(), text.strip(), said.mentionsBot(), said.quoted(), media);
    }

    private static boolean isRecord(Media media) {
        return media.reference().startsWith(FORWARD);
    }

    /// None when nobody says what is in it.
    private List<JsonNode> nodes(String reference) {
        var parts = reference.split("[:/]", 3);
        var asked = Json.object().put("id", parts[2]).put("message_id", parts[2]);
        return accounts.session(parts[1])
                .map(session -> session.api().call("get_forward_msg", asked, PATIENCE))
                .map(outcome ->
                        outcome instanceof ApiOutcome.Answer(var data)
                                ? list(data)
                                : List.<JsonNode>of())
                .orElse(List.of());
    }

    private static List<JsonNode> list(JsonNode data) {
        return Stream.of("messages", "message")
                .map(data::path)
                .filter(JsonNode::isArray)
                .flatMap(array -> StreamSupport.stream(array.spliterator(), false))
                .limit(MOST_LINES)
                .toList();
    }

    private String told(List<JsonNode> nodes, List<Media> media) {
        var utterance = new Utterance(LONGEST);
        for (var node : nodes) {
            var inside = node.path("data").isObject() ? node.path("data") : node;
            var words = new OneBotWords("", true, _ -> false, people);
            Segment.read(content(inside)).forEach(words::add);
            var line = words.utterance();
            media.addAll(line.media());
            if (!line.text().isEmpty()) {
                utterance.startLine();
                utterance.say(name(inside) + line.text());
            }
        }
        return utterance.text();
    }

    private static JsonNode content(JsonNode node) {
        return node.path("content").isMissingNode() ? node.path("message") : node.path("content");
    }

    private static String name(JsonNode node) {
        var name = Json.text(node, "/sender/card", "/sender/nickname", "nickname", "name");
        return name.isEmpty() ? "" : name + "：";
    }
}
