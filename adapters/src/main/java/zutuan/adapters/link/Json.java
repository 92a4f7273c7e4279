package zutuan.adapters.link;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads JSON that may be anything.
public final class Json {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Duration AHEAD = Duration.ofDays(1);

    /// In seconds nobody writes before the year 5000, in milliseconds nobody after 1973.
    private static final long FEWEST_MILLIS = 100_000_000_000L;

    private Json() {}

    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    public static ArrayNode array() {
        return MAPPER.createArrayNode();
    }

    /// Null when it is no JSON object.
    public static @Nullable ObjectNode parse(String text) {
        try {
            return MAPPER.readTree(text) instanceof ObjectNode object ? object : null;
        } catch (JsonProcessingException _) {
            return null;
        }
    }

    /// The first of several fields, or of places such as `/user/id`, that holds a text or a number,
    /// because ids come as either; empty when none does.
    public static String text(JsonNode node, String... places) {
        for (var place : places) {
            var value = at(node, place);
            if ((value.isTextual() || value.isNumber()) && !value.asText().isEmpty()) {
                return value.asText();
            }
        }
        return "";
    }

    /// The first of several places that holds a time, in seconds or in milliseconds since 1970; one
    /// that is more than a day ahead of now is none.
    public static Optional<Instant> time(JsonNode node, Instant now, String... places) {
        for (var place : places) {
            var told = moment(at(node, place).asLong(0));
            if (told.isAfter(Instant.EPOCH) && told.isBefore(now.plus(AHEAD))) {
                return Optional.of(told);
            }
        }
        return Optional.empty();
    }

    /// A number before 1970, which may be of any size, is no moment that we know.
    private static Instant moment(long told) {
        if (told <= 0) {
            return Instant.EPOCH;
        }
        return told < FEWEST_MILLIS ? Instant.ofEpochSecond(told) : Instant.ofEpochMilli(told);
    }

    private static JsonNode at(JsonNode node, String place) {
        return place.startsWith("/") ? node.at(place) : node.path(place);
    }
}
