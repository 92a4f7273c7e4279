package zutuan.bot.kernel.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.ContentTooLargeResponse;
import io.javalin.http.Context;
import io.javalin.util.JavalinBindException;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/// The HTTP server. Serves what the [WebHost] collected before it was made.
///
/// [#close] lets requests in flight finish for up to five seconds and closes the sockets with 1001.
public final class WebServer implements AutoCloseable {
    private static final int STOP_MILLIS = 5000;
    private static final Duration SOCKET_PATIENCE = Duration.ofSeconds(1);
    private static final long MAX_BODY_BYTES = 1_000_000;

    private static final long MAX_SWALLOWED_BYTES = 64_000_000;

    /// Larger files wait on the disk until somebody takes them into memory.
    private static final int MAX_IN_MEMORY_BYTES = 16_000;

    /// Room for a form's other fields and boundaries.
    private static final long FORM_BYTES = 64_000;

    private final WebSettings settings;
    private final Sockets sockets = new Sockets();
    private final Javalin javalin;

    public WebServer(
            WebSettings settings,
            WebHost host,
            List<HealthCheck> checks,
            PrometheusMeterRegistry metrics) {
        this.settings = settings;
        var errors = new Errors(host::newId);
        var health = new HealthPages(checks, metrics, settings.openMetrics());
        metrics.gauge("zutuan.sockets.open", sockets, Sockets::count);
        this.javalin =
                Javalin.create(config -> {
                    tune(config);
                    config.routes.before(this::guard);
                    errors.register(config.routes);
                    config.router.javaLangErrorHandler(errors::fatal);
                    health.register(config.routes);
                    host.takeRoutes().forEach(route -> serve(config, route));
                    host.takeSockets().forEach(route -> serve(config, route));
                });
    }

    private void tune(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.concurrency.useVirtualThreads = false;
        config.http.maxRequestSize = MAX_BODY_BYTES;
        config.http.strictContentTypes = false;
        config.jetty.multipartConfig.maxFileSize(settings.maxUploadBytes(), SizeUnit.BYTES);
        config.jetty.multipartConfig.maxTotalRequestSize(maxForm(), SizeUnit.BYTES);
        config.jetty.multipartConfig.maxInMemoryFileSize(MAX_IN_MEMORY_BYTES, SizeUnit.BYTES);
        config.jetty.modifyServer(server -> server.setStopTimeout(STOP_MILLIS));
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
        config.jetty.modifyWebSocketServletFactory(Sockets::configure);
        config.events.serverStopping(() -> sockets.closeAll(SOCKET_PATIENCE));
    }

    private long maxForm() {
        return settings.maxUploadBytes() + FORM_BYTES;
    }

    private void guard(Context context) throws IOException {
        SecurityHeaders.put(context);
        if (context.req().getContentLengthLong() > maxForm()) {
            swallow(context);
            throw new ContentTooLargeResponse();
        }
    }

    /// A client that is still sending does not hear the answer: the connection would break first.
    private static void swallow(Context context) throws IOException {
        var body = context.req().getInputStream();
        var left = MAX_SWALLOWED_BYTES;
        for (var read = body.skip(left); read > 0 && left > 0; read = body.skip(left)) {
            left -= read;
        }
    }

    private static void serve(JavalinConfig config, WebHost.Route route) {
        io.javalin.http.Handler handler =
                context -> {
                    var exchange = new HttpExchange(context);
                    exchange.answer(route.handler().answer(exchange));
                };
        if (route.method().equals("GET")) {
            config.routes.get(route.path(), handler);
        } else {
            config.routes.post(route.path(), handler);
        }
    }

    private void serve(JavalinConfig config, WebHost.SocketRoute route) {
        config.routes.wsBeforeUpgrade(
                route.path(), context -> Sockets.admit(context, route.handler()));
        config.routes.ws(route.path(), socket -> sockets.serve(socket, route.handler()));
    }

    /// Binds the port; a port that cannot be had is a [PortTaken].
    public WebServer start() {
        try {
            javalin.start(settings.host(), settings.port());
            return this;
        } catch (JavalinBindException failure) {
            throw new PortTaken(settings, failure);
        }
    }

    /// The port bound by [#start].
    public int port() {
        return javalin.port();
    }

    @Override
    public void close() {
        javalin.stop();
    }
}
