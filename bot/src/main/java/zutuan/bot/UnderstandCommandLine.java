package zutuan.bot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;
import zutuan.bot.kernel.chinese.intent.Card;
import zutuan.bot.kernel.chinese.meaning.Context;
import zutuan.bot.kernel.chinese.meaning.MeaningReader;

/// `understand --at 2026-09-09T10:00 [--roster FILE] [--explain]`: what the bot makes of messages.
///
/// Standard input has one message a line: the bare message, or a JSON object with `text`, and if
/// wanted `at` (local time) and `card` (the kind of card the message replies to, as `issue`). A
/// line that begins with `{` but is no JSON object with a text is a message like any other. A bare
/// message counts as said in a group to nobody; with a card, or after a mention of the bot, it is
/// addressed to the bot.
///
/// Standard output has one JSON object a line, see {@link UnderstandingJson}, or with `--explain` a
/// few lines for people. A wrong `at` or `card` gives an object with `error` instead, and the next
/// line is read.
final class UnderstandCommandLine {
    static final String AT = "--at";
    static final String ROSTER = "--roster";
    static final String EXPLAIN = "--explain";
    private static final Set<String> VALUED = Set.of(AT, ROSTER);
    private static final Set<String> FLAGS = Set.of(EXPLAIN);

    private final MeaningReader reader;
    private final LocalDateTime at;
    private final boolean explain;
    private final ObjectMapper json = new ObjectMapper();

    UnderstandCommandLine(MeaningReader reader, LocalDateTime at, boolean explain) {
        this.reader = reader;
        this.at = at;
        this.explain = explain;
    }

    static CommandOptions options(Arguments arguments) throws Arguments.Wrong {
        return CommandOptions.parse(arguments.operands(), VALUED, FLAGS);
    }

    /// The time that `--at` names, or the present.
    static LocalDateTime at(CommandOptions options, LocalDateTime present) throws Arguments.Wrong {
        String text = options.value(AT).orElse("");
        if (text.isEmpty() && !options.has(AT)) {
            return present;
        }
        return time(text).orElseThrow(() -> new Arguments.Wrong("--at 要写成 2026-09-09T10:00 这样"));
    }

    private static Optional<LocalDateTime> time(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    void run(InputStream in, PrintStream out) throws IOException {
        var lines = new Lines(in);
        for (var line = lines.next(); line.isPresent(); line = lines.next()) {
            out.println(answer(line.get()));
        }
    }

    String answer(String line) {
        var node = line.startsWith("{") ? parsed(line) : Optional.<JsonNode>empty();
        if (node.isEmpty()) {
            return told(line, Context.inGroup(at));
        }
        var said = node.get();
        var when = said.has("at") ? time(said.path("at").asText()) : Optional.of(at);
        var card = Card.of(said.path("card").asText(""));
        if (when.isEmpty()) {
            return UnderstandingJson.error("at 要写成 2026-09-09T10:00 这样");
        }
        if (card.isEmpty()) {
            return UnderstandingJson.error("card 只能是 " + cards());
        }
        return told(said.path("text").asText(), Context.inGroup(when.get()).replyTo(card.get()));
    }

    private static String cards() {
        var codes = Card.all().stream().skip(1).map(Card::code).toList();
        return String.join("、", codes.subList(0, codes.size() - 1)) + " 或 " + codes.getLast();
    }

    private String told(String text, Context context) {
        var understanding = reader.read(text, context);
        return explain ? UnderstandingText.of(understanding) : UnderstandingJson.of(understanding);
    }

    private Optional<JsonNode> parsed(String line) {
        try {
            var node = json.readTree(line);
            return node.isObject() && node.path("text").isTextual()
                    ? Optional.of(node)
                    : Optional.empty();
        } catch (JsonProcessingException _) {
            return Optional.empty();
        }
    }
}
