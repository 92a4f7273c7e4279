package zutuan.adapters.satori;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import zutuan.adapters.Address;
import zutuan.adapters.Counterpart;
import zutuan.adapters.Platform;
import zutuan.adapters.PlatformContract;

/// The contract in both dialects of the protocol. Satori knows no acknowledgement of what members
/// say.
@Tag("sockets")
final class SatoriContractTest {
    @Nested
    final class InTheDialectOfToday extends PlatformContract {
        @Override
        protected Counterpart counterpart() throws Exception {
            return new Members(false);
        }

        @Override
        protected boolean acknowledges() {
            return false;
        }
    }

    @Nested
    final class InTheOldDialect extends PlatformContract {
        @Override
        protected Counterpart counterpart() throws Exception {
            return new Members(true);
        }

        @Override
        protected boolean acknowledges() {
            return false;
        }
    }

    private static final class Members implements Counterpart {
        private final SatoriServer server;
        private final Platform platform;
        private final AtomicInteger said = new AtomicInteger();
        private final Map<String, String> texts = new ConcurrentHashMap<>();
        private final List<String> shown = new ArrayList<>();

        Members(boolean old) throws Exception {
            server = new SatoriServer(old);
            platform = new Desk().platform(Desk.options(server));
        }

        @Override
        public Platform platform() {
            return platform;
        }

        @Override
        public void awaitConnected() {
            Waiting.until("connected", () -> platform.status().connected());
        }

        @Override
        public Address group() {
            return new Address("satori", "rig:10001", "g1", Address.Kind.GROUP);
        }

        @Override
        public Address unknown() {
            return new Address("satori", "rig:10001", "nowhere", Address.Kind.GROUP);
        }

        @Override
        public String say(String text) {
            var id = "e" + said.incrementAndGet();
            texts.put(id, Element.write(List.of(new Element.Text(text))));
            redeliver(id);
            return id;
        }

        @Override
        public void redeliver(String messageId) {
            server.tell(server.message(messageId, "g1", "u1", texts.getOrDefault(messageId, "")));
        }

        @Override
        public void awaitAcknowledged(String messageId) {
            throw new UnsupportedOperationException("no acknowledgements");
        }

        @Override
        public int acknowledgements(String messageId) {
            throw new UnsupportedOperationException("no acknowledgements");
        }

        @Override
        public List<String> awaitShown(int count) throws InterruptedException {
            while (shown.size() < count) {
                var content = server.awaitCall().path("content").asText();
                shown.add(words(ElementParser.parse(content)));
            }
            return List.copyOf(shown);
        }

        private static String words(List<Element> elements) {
            var words = new StringBuilder();
            for (var element : elements) {
                switch (element) {
                    case Element.Text(var text) -> words.append(text);
                    case Element.Tag tag -> {
                        words.append(tag.name().equals("br") ? "\n" : "");
                        tag.attributes().forEach(attribute -> words.append(attribute.value()));
                        words.append(words(tag.children()));
                    }
                }
            }
            return words.toString();
        }

        @Override
        public void cut() {
            server.shut(true);
            Waiting.until("disconnected", () -> !platform.status().connected());
        }

        @Override
        public void close() {
            server.close();
        }
    }
}
