package zutuan.bot.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zutuan.adapters.link.download.Attachments;
import zutuan.adapters.link.download.Downloads;
import zutuan.adapters.link.download.HostPort;
import zutuan.adapters.link.download.Reach;

/// A picture whose address leads to a service on this machine, in every disguise: the service is
/// never dialled.
final class AddressAttackTest {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final InetAddress HERE = InetAddress.getLoopbackAddress();

    private final List<String> lookups = new ArrayList<>();
    private ServerSocket service;

    @BeforeEach
    void listen() throws IOException {
        service = new ServerSocket(0, 50, HERE);
        service.setSoTimeout(50);
    }

    @AfterEach
    void close() throws IOException {
        service.close();
    }

    private void load(String reference, Reach.Resolver resolver) throws IOException {
        // What a Satori server on this machine is allowed: its own port.
        var server = new HostPort("127.0.0.1", 1);
        try (var downloads = new Downloads(Reach.outside(Set.of(server), resolver), PATIENCE)) {
            new Attachments(downloads).load(reference, 1_000);
        }
    }

    private void assertNotDialled() {
        assertThatThrownBy(service::accept).isInstanceOf(SocketTimeoutException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:%d/",
                "https://127.0.0.1:%d/",
                "http://localhost:%d/",
                "http://127.1:%d/",
                "http://2130706433:%d/",
                "http://0x7f.1:%d/",
                "http://0x7f000001:%d/",
                "http://0177.0.0.1:%d/",
                "http://0.0.0.0:%d/",
                "http://127.0.0.2:%d/",
                "http://[::1]:%d/",
                "http://[::]:%d/",
                "http://[::ffff:127.0.0.1]:%d/",
                "http://[::ffff:7f00:1]:%d/",
                "http://[::127.0.0.1]:%d/",
                "http://[64:ff9b::127.0.0.1]:%d/",
                "http://100.64.0.1:%d/",
                "http://169.254.169.254:%d/",
                "http://user@127.0.0.1:%d/",
                "gopher://127.0.0.1:%d/",
                "http://127.0.0.1:%d\\@203.0.113.9/"
            })
    void no_disguise_of_this_machine_leads_there(String form) {
        var reference = form.formatted(service.getLocalPort());

        assertThatThrownBy(() -> load(reference, Reach.Resolver.system()))
                .isInstanceOfAny(IOException.class, IllegalArgumentException.class);
        assertNotDialled();
    }

    /// The name server says one thing to whoever judges, and another to whoever dials.
    @Test
    void a_name_that_changes_its_mind_is_looked_up_once() {
        var reference = "http://rebind.example:%d/".formatted(service.getLocalPort());

        assertThatThrownBy(() -> load(reference, this::changing)).isInstanceOf(IOException.class);
        assertNotDialled();
        assertThat(lookups).containsExactly("rebind.example");
    }

    private List<InetAddress> changing(String host) {
        lookups.add(host);
        return List.of(lookups.size() == 1 ? InetAddress.ofLiteral("203.0.113.9") : HERE);
    }

    /// A redirect is a second address, which nobody judged.
    @Test
    void a_server_that_sends_us_on_is_not_followed() throws Exception {
        try (var outside = new ServerSocket(0, 1, HERE)) {
            var host = new HostPort("outside.example", outside.getLocalPort());
            var reach = Reach.outside(Set.of(host), _ -> List.of(HERE));
            var answer =
                    "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:%d/\r\n\r\n"
                            .formatted(service.getLocalPort());
            var sender = Thread.ofVirtual().start(() -> answer(outside, answer));
            try (var downloads = new Downloads(reach, PATIENCE)) {
                var address = URI.create("http://outside.example:" + host.port() + "/a.png");
                assertThatThrownBy(() -> downloads.from(address, 100)).hasMessageContaining("302");
            }
            sender.join();
        }
        assertNotDialled();
    }

    private static void answer(ServerSocket from, String answer) {
        try (var line = from.accept()) {
            line.getInputStream().read();
            line.getOutputStream().write(answer.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        } catch (IOException gone) {
            throw new java.io.UncheckedIOException(gone);
        }
    }
}
