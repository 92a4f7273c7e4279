package zutuan.adapters.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import zutuan.adapters.Address;
import zutuan.adapters.Capabilities;
import zutuan.adapters.Counterpart;
import zutuan.adapters.Platform;
import zutuan.adapters.PlatformContract;

final class FakePlatformContractTest extends PlatformContract {
    static final Capabilities CAPABILITIES =
            new Capabilities(
                    new Capabilities.Features(
                            true, Capabilities.ButtonStyle.CALLBACK, true, true, true, false),
                    2048,
                    true,
                    true,
                    Capabilities.Rate.UNLIMITED);

    @Override
    protected Counterpart counterpart() {
        return new Members();
    }

    private static final class Members implements Counterpart {
        private final FakePlatform platform =
                new FakePlatform(
                        "fake",
                        CAPABILITIES,
                        new SettableTime(Instant.parse("2026-03-02T01:00:00Z")));
        private final Map<String, Integer> places = new ConcurrentHashMap<>();
        private final AtomicInteger said = new AtomicInteger();

        Members() {
            platform.acknowledgeAfter(Duration.ofMillis(5));
            platform.forget("gone");
        }

        @Override
        public Platform platform() {
            return platform;
        }

        @Override
        public void awaitConnected() {}

        @Override
        public Address group() {
            return platform.group("village");
        }

        @Override
        public Address unknown() {
            return platform.group("gone");
        }

        @Override
        public String say(String text) {
            var inbound = platform.said(group(), "li", "李红", text);
            places.put(inbound.envelope().messageId(), said.getAndIncrement());
            platform.say(inbound);
            return inbound.envelope().messageId();
        }

        @Override
        public void redeliver(String messageId) {
            platform.redeliver(places.getOrDefault(messageId, -1));
        }

        @Override
        public void awaitAcknowledged(String messageId) {
            // Hands in on the caller's thread: what is not there yet never comes.
            if (acknowledgements(messageId) == 0) {
                throw new AssertionError(messageId + " is not acknowledged");
            }
        }

        @Override
        public int acknowledgements(String messageId) {
            return Math.toIntExact(
                    platform.acknowledged().stream().filter(messageId::equals).count());
        }

        @Override
        public List<String> awaitShown(int count) {
            return platform.awaitSent(count, PATIENCE).stream()
                    .map(outgoing -> outgoing.message().plain())
                    .toList();
        }

        @Override
        public void cut() {
            platform.disconnect();
        }

        @Override
        public void close() {}
    }
}
