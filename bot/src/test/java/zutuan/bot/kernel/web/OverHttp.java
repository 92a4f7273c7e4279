package zutuan.bot.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import zutuan.adapters.Inbox;
import zutuan.adapters.webchat.WebChatProvider;

/// A web server of the house, and somebody who asks it things.
@Tag("sockets")
abstract class OverHttp {
    static final int LIMIT = 100_000;
    static final String LI = "zutuan_session=token-li";

    final WebHost host = new WebHost(new Village(InstantSource.system()).services());
    @AutoClose final HttpClient client = HttpClient.newHttpClient();

    WebServer started(HealthCheck... checks) {
        return server(host, 0, checks).start();
    }

    WebServer startedWithChat() throws Exception {
        new WebChatProvider().create("web", Map.of(), host).open(_ -> Inbox.Acceptance.KEPT);
        return started();
    }

    static HostServices services() {
        return new Village(InstantSource.system()).services();
    }

    static WebServer server(WebHost host, int port, HealthCheck... checks) {
        var settings = new WebSettings("127.0.0.1", port, LIMIT, false);
        var metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        return new WebServer(settings, host, List.of(checks), metrics);
    }

    HttpResponse<String> get(WebServer server, String path)
            throws IOException, InterruptedException {
        return send(request(server, path));
    }

    static HttpRequest.Builder request(WebServer server, String path) {
        return HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:%d%s".formatted(server.port(), path)));
    }

    HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }
}
