package zutuan.bot.kernel.web;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import zutuan.adapters.Inbox;
import zutuan.adapters.PlatformProvider.InvalidOptions;
import zutuan.adapters.webchat.WebChatProvider;

/// The web server and the chat page alone, as a process: whatever is said is shown at once, so that
/// nothing but the pages costs memory.
public final class PageServer {
    private static final int UPLOAD = 10_000_000;

    private PageServer() {}

    public static void main(String[] arguments) throws InvalidOptions {
        var host = new WebHost(new Village(InstantSource.system()).services());
        new WebChatProvider().create("web", Map.of(), host).open(_ -> Inbox.Acceptance.KEPT);
        var settings = new WebSettings("127.0.0.1", 0, UPLOAD, false);
        var metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        var server = new WebServer(settings, host, List.of(), metrics).start();
        System.out.println("组团助手已启动:http://127.0.0.1:" + server.port() + "/");
    }
}
