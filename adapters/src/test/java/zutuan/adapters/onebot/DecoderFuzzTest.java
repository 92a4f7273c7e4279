package zutuan.adapters.onebot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import zutuan.adapters.link.Line;

/// Frames that nobody should send. The number of them is `zutuan.fuzz`.
final class DecoderFuzzTest {
    private static final int FRAMES = Integer.getInteger("zutuan.fuzz", 20_000);
    private static final long MEGABYTES = 1L << 20;
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> ODD =
            List.of(
                    "null",
                    "true",
                    "-0",
                    "1e999",
                    "12345678901234567890123",
                    "\"\"",
                    "\"\\u0000\\ud800\"",
                    "[]",
                    "{}",
                    "[[[[{\"type\":\"text\"}]]]]",
                    "\"[CQ:at,qq=\"",
                    "\"[CQ:image,url=http://]\"",
                    "{\"type\":\"image\",\"data\":{\"url\":\"http://[::1\",\"file\":\"/\"}}");

    private final Random random = new Random(20261124);
    private final People people = new People(_ -> Optional.empty());
    private final OneBotDecoder decoder =
            new OneBotDecoder(
                    "qq",
                    InstantSource.fixed(Instant.parse("2026-11-24T01:00:00Z")),
                    "10001000"::equals,
                    people);
    private int understood;

    private final Session session =
            new Session(
                    new Nowhere(),
                    "10001000",
                    new Session.Listener() {
                        @Override
                        public void event(Session session, ObjectNode event) {
                            understood += decoder.decode(event, "10001000").isPresent() ? 1 : 0;
                        }

                        @Override
                        public void refused(String why) {
                            Objects.requireNonNull(why);
                        }

                        @Override
                        public void ended(Session session) {}
                    });

    private record Nowhere() implements Line {
        @Override
        public boolean send(String frame, Runnable failed) {
            return false;
        }

        @Override
        public void close(int code, String reason) {}
    }

    @Test
    void no_frame_is_too_odd() throws Exception {
        var seeds = seeds();
        seeds.forEach(session::text);
        var before = usedMemory();
        for (var count = 0; count < FRAMES; count++) {
            session.text(mutated(seeds));
        }
        assertThat(usedMemory() - before).isLessThan(64 * MEGABYTES);
        assertThat(understood).as("the frames are not all nonsense").isGreaterThan(FRAMES / 50);
    }

    private static long usedMemory() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static List<String> seeds() throws Exception {
        var seeds = new ArrayList<String>();
        try (var frames = DecoderFuzzTest.class.getResourceAsStream("frames.jsonl")) {
            var text = new String(Objects.requireNonNull(frames).readAllBytes(), UTF_8);
            text.lines().filter(line -> !line.isBlank()).forEach(seeds::add);
        }
        assertThat(seeds).hasSizeGreaterThan(10);
        return seeds;
    }

    private String mutated(List<String> seeds) throws Exception {
        var seed = seeds.get(random.nextInt(seeds.size()));
        return switch (random.nextInt(6)) {
            case 0 -> flipped(seed);
            case 1 -> seed.substring(0, random.nextInt(seed.length()));
            case 2 -> spliced(seed, seeds.get(random.nextInt(seeds.size())));
            case 3 -> "[".repeat(random.nextInt(3000)) + seed;
            default -> withOddValue(seed);
        };
    }

    private String flipped(String seed) {
        var text = new StringBuilder(seed);
        for (var flips = random.nextInt(1, 8); flips > 0; flips--) {
            text.setCharAt(random.nextInt(text.length()), (char) random.nextInt(0x3000));
        }
        return text.toString();
    }

    private String spliced(String seed, String other) {
        return seed.substring(0, random.nextInt(seed.length()))
                + other.substring(random.nextInt(other.length()));
    }

    /// Replaces one value anywhere in the frame.
    private String withOddValue(String seed) throws Exception {
        var tree = JSON.readTree(seed);
        var places = new ArrayList<ObjectNode>();
        collect(tree, places);
        var place = places.get(random.nextInt(places.size()));
        var names = new ArrayList<String>();
        place.fieldNames().forEachRemaining(names::add);
        if (!names.isEmpty()) {
            var odd = JSON.readTree(ODD.get(random.nextInt(ODD.size())));
            place.set(names.get(random.nextInt(names.size())), odd);
        }
        return tree.toString();
    }

    private static void collect(JsonNode node, List<ObjectNode> places) {
        if (node instanceof ObjectNode object) {
            places.add(object);
        }
        node.forEach(child -> collect(child, places));
    }
}
