package zutuan.bot.kernel.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.Context;
import io.javalin.util.JavalinBindException;
import io.javalin.util.JavalinException;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The HTTP server. Serves what the [WebHost] collected before it was made.
///
/// [#close] lets requests in flight finish for up to five seconds and closes the sockets with 1001.
public final class WebServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);
    private static final int STOP_MILLIS = 5000;
    private static final Duration SOCKET_PATIENCE = Duration.ofSeconds(1);
    private static final long MAX_BODY_BYTES = 1_000_000;

    private static final Duration IDLE = Duration.ofSeconds(30);

    /// Larger files wait on the disk until somebody takes them into memory.
    private static final int MAX_IN_MEMORY_BYTES = 16_000;

    /// Room for a form's other fields and boundaries.
    private static final long FORM_BYTES = 64_000;

    private final WebSettings settings;
    private final Site site;
    private final WebHost host;
    private final Sockets sockets;
    private final Javalin javalin;

    public WebServer(
            WebSettings settings,
            WebHost host,
            List<HealthCheck> checks,
            PrometheusMeterRegistry metrics) {
        this.settings = settings;
        this.host = host;
        this.site = new Site(settings.host(), settings.outside());
        this.sockets = new Sockets(site);
        var errors = new Errors(host::newId);
        var health = new HealthPages(checks, metrics, this::mayMeasure);
        metrics.gauge("zutuan.sockets.open", sockets, Sockets::count);
        this.javalin =
                Javalin.create(config -> {
                    tune(config);
                    config.routes.before(SecurityHeaders::put);
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
        config.jetty.addConnector(this::entrance);
        config.jetty.modifyWebSocketServletFactory(Sockets::configure);
        config.events.serverStopping(() -> sockets.closeAll(SOCKET_PATIENCE));
    }

    private long maxForm() {
        return settings.maxUploadBytes() + FORM_BYTES;
    }

    private boolean mayMeasure(Context context) {
        return settings.openMetrics() || site.isThisMachine(Caller.of(context));
    }

    /// The connections are counted and the bodies have come before anybody else sees a request.
    private Connector entrance(Server server, HttpConfiguration http) {
        var connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost(settings.host());
        connector.setPort(settings.port());
        connector.setIdleTimeout(IDLE.toMillis());
        var connections =
                new PageConnections(
                        PageConnections.Limits.DEFAULT, site::isProxy, connector.getScheduler());
        connector.addBean(connections);
        var doorkeeper = host.doorkeeper();
        var bodies =
                new Bodies(
                        connections,
                        doorkeeper::recognise,
                        new Bodies.Limits(MAX_BODY_BYTES, maxForm()));
        bodies.setHandler(server.getHandler());
        server.setHandler(new Gate(site, connections, bodies));
        return connector;
    }

    private void serve(JavalinConfig config, WebHost.Route route) {
        io.javalin.http.Handler handler =
                context -> {
                    var exchange = new HttpExchange(context, site);
                    exchange.answer(route.handler().answer(exchange));
                };
        if (route.method().equals("GET")) {
            config.routes.get(route.path(), handler);
            config.routes.head(route.path(), handler);
        } else {
            config.routes.post(route.path(), handler);
        }
    }

    private void serve(JavalinConfig config, WebHost.SocketRoute route) {
        config.routes.wsBeforeUpgrade(
                route.path(), context -> sockets.admit(context, route.handler()));
        config.routes.ws(route.path(), socket -> sockets.serve(socket, route.handler()));
    }

    /// Binds the port; a port that cannot be had is a [PortTaken].
    public WebServer start() {
        try {
            javalin.start();
            return this;
        } catch (JavalinBindException failure) {
            throw new PortTaken(settings, failure);
        }
    }

    /// The port bound by [#start].
    public int port() {
        return javalin.port();
    }

    /// What is not answered by then is cut off: the store behind it has to be closed in order.
    @Override
    public void close() {
        try {
            javalin.stop();
        } catch (JavalinException failure) {
            if (!(failure.getCause() instanceof TimeoutException)) {
                throw failure;
            }
            LOG.warn("Cut off what was not answered in time");
        }
    }
}
