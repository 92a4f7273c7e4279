package zutuan.adapters.webchat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import zutuan.adapters.Inbox;
import zutuan.adapters.testkit.StubbornThread;
import zutuan.adapters.webchat.MemoryHost.PageRequest;
import zutuan.adapters.webchat.MemoryHost.PageSocket;

/// A page stays connected, whatever is thrown while what it says is taken in.
@Tag("sockets")
final class StubbornRoomTest {
    private final MemoryHost host = new MemoryHost();
    private final AtomicReference<@Nullable Throwable> poison = new AtomicReference<>();

    private Inbox.Acceptance take() {
        var next = poison.getAndSet(null);
        if (next != null) {
            StubbornThread.hurl(next);
        }
        return Inbox.Acceptance.KEPT;
    }

    private static String say(String clientId) {
        return "{\"type\":\"say\",\"clientId\":\"%s\",\"room\":\"village\",\"text\":\"路塌了\"}"
                .formatted(clientId);
    }

    @Test
    void a_room() throws Exception {
        try (var platform = new WebChatProvider().create("web", java.util.Map.of(), host)) {
            platform.open(_ -> take());
            var li = new PageSocket();
            var page =
                    Objects.requireNonNull(host.sockets.get("/chat/socket"))
                            .opened(PageRequest.of(MemoryHost.LI), li);
            new StubbornThread() {
                private int last;

                @Override
                protected void strike(Throwable next) {
                    poison.set(next);
                    page.text(say("p" + ++last));
                    assertThat(li.frames().getLast()).contains("\"busy\"", "p" + last);
                }

                @Override
                protected void awaitSignOfLife() {
                    page.text(say("c" + ++last));
                    assertThat(li.frames().getLast()).contains("\"ack\"", "c" + last);
                    assertThat(li.closedWith()).isZero();
                }
            }.outlivesEverything();
        }
    }
}
