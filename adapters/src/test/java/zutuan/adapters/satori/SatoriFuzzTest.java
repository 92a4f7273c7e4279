package zutuan.adapters.satori;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import zutuan.adapters.Block;
import zutuan.adapters.Inbox.Acceptance;
import zutuan.adapters.Message;
import zutuan.adapters.link.AccessToken;
import zutuan.adapters.link.Intake;
import zutuan.adapters.link.Timing;

/// Frames with seeded damage. The number of them is `zutuan.fuzz`.
@Tag("sockets")
final class SatoriFuzzTest {
    private static final int FRAMES = Integer.getInteger("zutuan.fuzz", 20_000);
    private static final AccessToken TOKEN = new AccessToken("t");
    private static final long MEGABYTES = 1L << 20;
    private static final String CONTENT =
            "<quote id='9'>旧</quote><at id=\\\"10001\\\" name='机器人'/> /报 七组&lt;塌方&gt; &#x41;<p>一</p><br/>"
                    + "<img src='http://x/a.png?b=1&amp;c=2' no-x/><!-- c --><b><i>深</b></i>😀";
    private static final List<String> SEEDS =
            List.of(
                    "{\"op\":0,\"body\":{\"sn\":3,\"type\":\"message-created\",\"timestamp\":1795447225844,"
                            + "\"login\":{\"sn\":1,\"user\":{\"id\":\"10001\"},\"platform\":\"rig\"},"
                            + "\"channel\":{\"id\":\"g1\",\"type\":0},\"user\":{\"id\":\"u1\",\"name\":\"张三\"},"
                            + "\"member\":{\"nick\":\"三书记\"},\"referrer\":{\"a\":[1]},"
                            + "\"message\":{\"id\":\"e1\",\"content\":\""
                            + CONTENT
                            + "\"}}}",
                    "{\"op\":0,\"body\":{\"id\":4,\"type\":\"message-created\",\"platform\":\"rig\","
                            + "\"self_id\":10001,\"channel\":{\"id\":7,\"type\":1},\"user\":{\"id\":8},"
                            + "\"message\":{\"id\":9,\"quote\":{\"id\":5},\"content\":\""
                            + CONTENT
                            + "\"}}}",
                    "{\"op\":0,\"body\":{\"type\":\"interaction/button\",\"platform\":\"rig\","
                            + "\"self_id\":\"10001\",\"channel\":{\"id\":\"g1\"},\"user\":{\"id\":\"u1\"},"
                            + "\"button\":{\"id\":\"认领 1\"}}}",
                    "{\"op\":4,\"body\":{\"logins\":[{\"sn\":1,\"user\":{\"id\":\"10001\"},"
                            + "\"platform\":\"rig\",\"status\":1,\"features\":[\"message.create\"]}],"
                            + "\"proxy_urls\":[\"https://x/\"]}}",
                    "{\"op\":0,\"body\":{\"type\":\"login-updated\",\"login\":{\"platform\":\"rig\","
                            + "\"user\":{\"id\":\"10001\"},\"status\":0}}}");
    private static final String SPICE = "<>&\"'/!=-#;{}[]:,\\ \n\t0019aeix\u0000\uD83D\uDE00中";

    private final Random random = new Random(20_261_124);

    @Test
    void no_damaged_frame_brings_an_exception_or_keeps_memory() throws Exception {
        var desk = new Desk();
        var logins = new Logins("");
        var routes = new Routes(logins);
        var decoder = new SatoriDecoder("satori", logins, routes, desk.time, desk::newId);
        var account = new SatoriEvents.Account(TOKEN, _ -> {}, desk.time);
        try (var server = new SatoriServer(false);
                var api = new SatoriApi(SatoriSettings.of(Desk.options(server), TOKEN).server());
                var intake = new Intake("fuzz", Timing.real(InstantSource.system()))) {
            var media = new SatoriMedia(api, Set.of(), desk::media);
            var missed = new SatoriMissed(api, routes, desk.time);
            var readers = new SatoriEvents.Readers(decoder, media, missed, intake);
            var events = new SatoriEvents(account, logins, routes, readers);
            intake.open(_ -> Acceptance.KEPT);
            events.connected();
            SEEDS.forEach(events::text);
            var before = usedMemory();

            for (var number = 0; number < FRAMES; number++) {
                events.text(damaged(SEEDS.get(number % SEEDS.size())));
            }

            assertThat(usedMemory() - before).isLessThan(64 * MEGABYTES);
            assertThat(events.isReady()).isTrue();
        }
    }

    @Test
    void any_text_that_the_bot_says_is_read_as_it_was_meant() {
        var encoder = new SatoriEncoder(Set.of(), _ -> null);
        var login = new Login("rig", "10001", true, Set.of());
        for (var number = 0; number < FRAMES; number++) {
            var text = damaged(CONTENT);
            var mention = new Block.Mention("u1", text);

            var read = ElementParser.parse(encoder.encode(Message.text(text), login));
            var name =
                    ElementParser.parse(encoder.encode(new Message(List.of(mention)), login))
                            .getFirst();

            assertThat(Content.of(read, "10001"::equals).text()).isEqualTo(text.strip());
            assertThat(((Element.Tag) name).first("name")).isEqualTo(text);
        }
    }

    private static long usedMemory() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private String damaged(String seed) {
        var frame = new StringBuilder(seed);
        var wounds = 1 + random.nextInt(8);
        for (var wound = 0; wound < wounds && !frame.isEmpty(); wound++) {
            var at = random.nextInt(frame.length());
            switch (random.nextInt(6)) {
                case 0 -> frame.setCharAt(at, SPICE.charAt(random.nextInt(SPICE.length())));
                case 1 -> frame.insert(at, SPICE.charAt(random.nextInt(SPICE.length())));
                case 2 -> frame.deleteCharAt(at);
                case 3 -> frame.setLength(at);
                case 4 -> frame.insert(at, frame.substring(at, end(frame, at)));
                default -> frame.delete(at, end(frame, at));
            }
        }
        return frame.toString();
    }

    private int end(StringBuilder frame, int at) {
        return Math.min(frame.length(), at + 1 + random.nextInt(40));
    }
}
