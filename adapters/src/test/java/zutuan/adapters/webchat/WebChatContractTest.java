package zutuan.adapters.webchat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import zutuan.adapters.Address;
import zutuan.adapters.Counterpart;
import zutuan.adapters.Host;
import zutuan.adapters.Platform;
import zutuan.adapters.PlatformContract;
import zutuan.adapters.link.Json;

@Tag("sockets")
final class WebChatContractTest extends PlatformContract {
    @Override
    protected Counterpart counterpart() throws Exception {
        return new Page();
    }

    /// Li's page, which like the real one ignores entries whose id it knows.
    private static final class Page implements Counterpart {
        private final MemoryHost host = new MemoryHost();
        private final Platform platform;
        private final MemoryHost.PageSocket socket = new MemoryHost.PageSocket();
        private final AtomicInteger said = new AtomicInteger();
        private final Map<String, String> frames = new LinkedHashMap<>();
        private Host.@Nullable SocketListener listener;

        Page() throws Exception {
            platform = new WebChatProvider().create("web", Map.of(), host);
        }

        @Override
        public Platform platform() {
            return platform;
        }

        @Override
        public void awaitConnected() {
            var handler = Objects.requireNonNull(host.sockets.get("/chat/socket"));
            listener = handler.opened(MemoryHost.PageRequest.of(MemoryHost.LI), socket);
        }

        @Override
        public Address group() {
            return new Address("web", "bot", "village", Address.Kind.GROUP);
        }

        @Override
        public Address unknown() {
            return new Address("web", "bot", "nobody", Address.Kind.DIRECT);
        }

        @Override
        public String say(String text) {
            var clientId = "c-" + said.incrementAndGet();
            var frame = Json.object().put("type", "say").put("clientId", clientId);
            frames.put("li:" + clientId, frame.put("room", "village").put("text", text).toString());
            redeliver("li:" + clientId);
            return "li:" + clientId;
        }

        @Override
        public void redeliver(String messageId) {
            Objects.requireNonNull(listener).text(Objects.requireNonNull(frames.get(messageId)));
        }

        @Override
        public void awaitAcknowledged(String messageId) {
            assertThat(acknowledgements(messageId)).isPositive();
        }

        @Override
        public int acknowledgements(String messageId) {
            return (int)
                    received().stream()
                            .filter(frame -> "ack".equals(Frames.text(frame, "type")))
                            .filter(frame -> messageId.equals(Frames.text(frame, "id")))
                            .count();
        }

        @Override
        public List<String> awaitShown(int count) throws InterruptedException {
            var end = System.nanoTime() + PATIENCE.toNanos();
            while (shown().size() < count && System.nanoTime() < end) {
                Thread.onSpinWait();
            }
            assertThat(shown()).hasSizeGreaterThanOrEqualTo(count);
            return shown();
        }

        private List<String> shown() {
            var byId = new LinkedHashMap<String, String>();
            for (var frame : received()) {
                var entry = frame.path("entry");
                if (entry.has("id") && entry.path("sender").asText().isEmpty()) {
                    byId.putIfAbsent(entry.path("id").asText(), words(entry.path("blocks")));
                }
            }
            return List.copyOf(byId.values());
        }

        private static String words(com.fasterxml.jackson.databind.JsonNode blocks) {
            var words = new ArrayList<String>();
            for (var field : List.of("text", "name", "title", "label", "value", "typed")) {
                blocks.findValuesAsText(field, words);
            }
            return String.join("\n", words);
        }

        private List<ObjectNode> received() {
            return socket.frames().stream()
                    .map(frame -> Objects.requireNonNull(Json.parse(frame)))
                    .toList();
        }

        @Override
        public void cut() {
            socket.cut();
            Objects.requireNonNull(listener).closed(1006);
        }

        @Override
        public void close() {}
    }
}
