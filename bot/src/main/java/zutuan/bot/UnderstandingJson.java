package zutuan.bot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zutuan.bot.kernel.chinese.meaning.Understanding;
import zutuan.bot.kernel.chinese.slot.Link;
import zutuan.bot.kernel.chinese.slot.Slots;
import zutuan.bot.kernel.chinese.time.TimeExpression;

/// An understanding as one line of JSON: `text`, `decision`, `intent`, three `candidates`
/// (`intent`, `p`), `domain`, `times` (`text`, `kind`, `start`, `end`, `rrule`, `duration`,
/// `assumed`), `people` and `villages` (`name`, `sure`; where two could be meant, both, not sure),
/// `quantities` (`value`, `unit`, `approx`), `phones`, `number` (the first one named). Every field
/// is always there, in this order; what is absent is null or an empty list.
final class UnderstandingJson {
    private static final int CANDIDATES = 3;
    private static final ObjectMapper JSON = new ObjectMapper();

    private UnderstandingJson() {}

    static String of(Understanding understanding) {
        var line = JSON.createObjectNode();
        var slots = understanding.slots();
        line.put("text", understanding.text());
        line.put("decision", understanding.decision().label());
        line.put("intent", understanding.intent().label());
        candidates(understanding, line.putArray("candidates"));
        line.put("domain", understanding.domain().code());
        times(slots.times(), line.putArray("times"));
        links(slots.people(), line.putArray("people"));
        links(slots.villages(), line.putArray("villages"));
        quantities(slots, line.putArray("quantities"));
        var phones = line.putArray("phones");
        slots.phones().forEach(phone -> phones.add(phone.digits()));
        line.put("number", number(slots));
        return written(line);
    }

    static String error(String message) {
        return written(JSON.createObjectNode().put("error", message));
    }

    private static String written(ObjectNode node) {
        try {
            return JSON.writeValueAsString(node);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void candidates(Understanding understanding, ArrayNode array) {
        for (var candidate : understanding.ranking().top(CANDIDATES)) {
            var p = BigDecimal.valueOf(candidate.probability()).setScale(4, RoundingMode.HALF_UP);
            array.addObject().put("intent", candidate.intent().label()).put("p", plain(p));
        }
    }

    /// Without a trailing zero or an exponent, so that 20000 is not written 2E+4.
    private static BigDecimal plain(BigDecimal value) {
        return new BigDecimal(value.stripTrailingZeros().toPlainString());
    }

    private static void times(List<TimeExpression> times, ArrayNode array) {
        for (var time : times) {
            var node = array.addObject();
            node.put("text", time.mention().text());
            node.put("kind", time.kind());
            node.put("start", time.start());
            node.put("end", time.end());
            node.put("rrule", time.rrule());
            node.put("duration", time.duration());
            var assumed = node.putArray("assumed");
            time.mention().assumed().forEach(assumed::add);
        }
    }

    private static void links(List<Link> links, ArrayNode array) {
        for (var link : links) {
            for (var choice : link.choices()) {
                array.addObject().put("name", choice.name()).put("sure", link.sure());
            }
        }
    }

    private static void quantities(Slots slots, ArrayNode array) {
        for (var quantity : slots.quantities()) {
            array.addObject()
                    .put("value", plain(quantity.value()))
                    .put("unit", quantity.unit())
                    .put("approx", quantity.approximate());
        }
    }

    private static @Nullable Integer number(Slots slots) {
        return slots.references().isEmpty() ? null : slots.references().getFirst().number();
    }
}
