package zutuan.bot.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zutuan.bot.live.ServerProcess;

/// The shipped configuration, in which one may be anybody, behind a proxy on the same machine: a
/// stranger who comes through it is nobody.
@TestInstance(Lifecycle.PER_CLASS)
final class ProxyAttackTest {
    private final ServerProcess server;

    ProxyAttackTest(@TempDir Path folder) {
        server = ServerProcess.on(folder);
    }

    @BeforeAll
    void a_browser_on_this_machine_gets_in() throws Exception {
        var own = headers("Host: 127.0.0.1:PORT", "Origin: http://127.0.0.1:PORT");
        assertThat(login(own)).isEqualTo(200);
        assertThat(ask("GET /chat/api/door", own)).contains("\"open\":true", "吴静");
        assertThat(Raw.status(ask("GET /metrics", own))).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Forwarded-For: 203.0.113.9",
                "X-Forwarded-For: 127.0.0.1",
                "X-Forwarded-Proto: https",
                "X-Forwarded-Host: bot.example.cn",
                "Forwarded: for=203.0.113.9",
                "X-Real-IP: 203.0.113.9",
                "Via: 1.1 proxy",
            })
    void who_comes_through_a_proxy_is_nobody(String header) throws Exception {
        var forwarded = headers("Host: 127.0.0.1:PORT", "Origin: http://127.0.0.1:PORT", header);

        assertThat(login(forwarded)).isEqualTo(403);
        assertThat(ask("GET /chat/api/door", forwarded))
                .contains("\"open\":false")
                .doesNotContain("吴静");
        assertThat(Raw.status(ask("GET /metrics", forwarded))).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.test", "evil.test:PORT", "127.0.0.1.evil.test", "203.0.113.9"})
    void a_name_led_to_this_machine_by_its_owner_is_refused(String name) throws Exception {
        var rebound = headers("Host: " + name, "Origin: http://" + name);

        assertThat(login(rebound)).isEqualTo(421);
        assertThat(ask("GET /chat", rebound)).contains(" 421 ", "server.names");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://evil.test", "http://127.0.0.1", "http://127.0.0.1:1", "null"})
    void a_page_of_another_site_or_port_is_refused(String origin) throws Exception {
        var foreign = headers("Host: 127.0.0.1:PORT", "Origin: " + origin);

        assertThat(login(foreign)).isEqualTo(403);
        var socket = new ArrayList<>(List.of(foreign));
        socket.addAll(List.of("Upgrade: websocket", "Sec-WebSocket-Version: 13"));
        socket.add("Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==");
        socket.add("Cookie: " + Raw.login(server.port(), "liming"));
        var answer = ask("GET /chat/socket", socket.toArray(String[]::new));
        assertThat(answer).contains(" 403 ", "server.publicUrl", "server.proxies");
    }

    private int login(String... headers) throws Exception {
        var body = "{\"person\":\"wujing\"}";
        return Raw.status(Raw.ask(server.port(), "POST /chat/api/login", body, headers));
    }

    private String ask(String request, String... headers) throws Exception {
        return Raw.ask(server.port(), request, "", headers);
    }

    private String[] headers(String... lines) {
        return List.of(lines).stream()
                .map(line -> line.replace("PORT", String.valueOf(server.port())))
                .toArray(String[]::new);
    }

    @AfterAll
    void stop() {
        server.close();
    }
}
