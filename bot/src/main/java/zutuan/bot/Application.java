package zutuan.bot;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zutuan.adapters.Address;
import zutuan.adapters.Host;
import zutuan.adapters.PlatformProvider;
import zutuan.adapters.PlatformProvider.InvalidOptions;
import zutuan.bot.kernel.people.FrontDoor;
import zutuan.bot.kernel.settings.Settings;
import zutuan.bot.kernel.store.Instances;
import zutuan.bot.kernel.store.StoreUnavailable;
import zutuan.bot.kernel.store.WriteProbe;
import zutuan.bot.kernel.web.HealthCheck;
import zutuan.bot.kernel.web.HealthCheck.CheckResult;
import zutuan.bot.kernel.web.HostServices;
import zutuan.bot.kernel.web.Site;
import zutuan.bot.kernel.web.WebHost;
import zutuan.bot.kernel.web.WebServer;
import zutuan.bot.kernel.web.WebSettings;

/// The running server: the core, its platforms and the web server.
public final class Application implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Application.class);
    private static final Duration STUCK = Duration.ofMinutes(5);
    private static final CheckResult WELL = new CheckResult(true, "写得进去");

    private final Core core;
    private final WebServer web;
    private final Optional<Instances> instances;

    private Application(Core core, WebServer web, Optional<Instances> instances) {
        this.core = core;
        this.web = web;
        this.instances = instances;
    }

    /// Starts everything. An [InvalidOptions] tells of a mistake in a platform's options.
    public static Application start(Settings settings) throws InvalidOptions {
        var store = Operations.store(settings);
        var clock = InstantSource.system();
        var own = own(settings);
        var instance = Instance.named(name(store.url()), clock, store);
        var core = new Core(settings, instance, own, own, Features.ALL);
        try {
            return start(settings, core, clock);
        } catch (InvalidOptions | RuntimeException | Error failed) {
            core.close();
            throw failed;
        }
    }

    private static Application start(Settings settings, Core core, InstantSource clock)
            throws InvalidOptions {
        var host =
                new WebHost(
                        services(settings, core, clock),
                        name -> settings.secrets().find(name).orElse(null));
        plug(settings, core, host);
        core.features().forEach(feature -> feature.pages(host));
        var server = settings.server();
        var web =
                new WebServer(
                        new WebSettings(
                                server.host(),
                                server.port(),
                                Math.toIntExact(server.maxUploadBytes()),
                                false,
                                new Site.Outside(
                                        server.publicUrl(), server.names(), server.proxies())),
                        host,
                        checks(core, clock),
                        metrics(core));
        var instances = others(settings, core, clock);
        core.platforms().values().forEach(platform -> platform.open(core.inbox()));
        // The port first: a second server started by mistake must not take over the first one's
        // messages and timers.
        web.start();
        core.start();
        LOG.info("started port={}", web.port());
        return new Application(core, web, instances);
    }

    /// Makes this instance known to others that may run on the same database.
    private static Optional<Instances> others(Settings settings, Core core, InstantSource clock) {
        if (!isShared(settings.store().url())) {
            return Optional.empty();
        }
        try {
            String id = UUID.randomUUID().toString();
            return Optional.of(
                    new Instances(core.database(), clock, id, core.media().mark()).join());
        } catch (IOException unwritable) {
            throw new StoreUnavailable("照片的文件夹（store.media）写不进去", unwritable);
        }
    }

    private static boolean isShared(String url) {
        return !url.startsWith("jdbc:sqlite:");
    }

    /// The only instance keeps its name, so that it takes up at once what it left; one of several
    /// gets a new one.
    private static String name(String url) {
        return isShared(url) ? UUID.randomUUID().toString() : "only";
    }

    private static Set<String> own(Settings settings) {
        return settings.platforms().entrySet().stream()
                .filter(entry -> entry.getValue().kind().equals("webchat"))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static HostServices services(Settings settings, Core core, InstantSource clock) {
        var door =
                new FrontDoor(
                        settings.roster(),
                        core.accounts(),
                        core.database(),
                        clock,
                        new FrontDoor.Access(
                                settings.demoLogin(),
                                settings.server().sessionIdle(),
                                core.talk().news()));
        var members =
                new HostServices.Members(
                        door, member -> core.talk().hints(settings.roster(), member));
        var here = clock.withZone(settings.zone());
        int maxUpload = Math.toIntExact(settings.server().maxUploadBytes());
        return new HostServices(
                here,
                core.ids(),
                history(settings, core),
                new MediaRoom(core.media(), core.ownFiles(), maxUpload),
                members);
    }

    private static HostServices.HistorySource history(Settings settings, Core core) {
        return new HostServices.HistorySource() {
            @Override
            public List<Host.Entry> history(Address address, @Nullable String before, int limit) {
                return core.talk().history(address, before, limit);
            }

            @Override
            public boolean isShared() {
                return Application.isShared(settings.store().url());
            }

            @Override
            public List<Host.Fresh> fresh(String platform, Instant since) {
                return core.talk().fresh(platform, since);
            }
        };
    }

    private static void plug(Settings settings, Core core, Host host) throws InvalidOptions {
        var providers = new HashMap<String, PlatformProvider>();
        ServiceLoader.load(PlatformProvider.class)
                .forEach(provider -> providers.put(provider.kind(), provider));
        for (var entry : settings.platforms().entrySet()) {
            var section = entry.getValue();
            var provider = providers.get(section.kind());
            if (section.enabled() && provider == null) {
                throw new InvalidOptions(
                        "platforms." + entry.getKey() + ".kind",
                        "没有“%s”这种平台，可用的有：%s".formatted(section.kind(), providers.keySet()));
            }
            if (section.enabled() && provider != null) {
                core.plug(entry.getKey(), provider.create(entry.getKey(), section.options(), host));
            }
        }
    }

    private static List<HealthCheck> checks(Core core, InstantSource clock) {
        var probe = new WriteProbe(core.database(), clock);
        var checks = new ArrayList<HealthCheck>();
        checks.add(
                new HealthCheck(
                        "store",
                        () -> probe.writes() ? WELL : new CheckResult(false, "写不进去，请看磁盘和数据库")));
        checks.add(new HealthCheck("writer", () -> writer(core)));
        checks.add(new HealthCheck("outbox", () -> outbox(core)));
        checks.add(new HealthCheck("jobs", () -> jobs(core)));
        checks.addAll(Movement.checks(core));
        core.platforms()
                .forEach((name, platform) ->
                        checks.add(
                                new HealthCheck(
                                        "platform:" + name,
                                        () ->
                                                new CheckResult(
                                                        platform.status().connected(),
                                                        platform.status().detail()))));
        return checks;
    }

    private static CheckResult writer(Core core) {
        var health = core.database().health();
        return new CheckResult(health.open() && health.queued() < 5_000, "排队 " + health.queued());
    }

    private static CheckResult outbox(Core core) {
        var health = core.database().read(core.outbox()::health);
        return new CheckResult(
                health.oldestUnsent().compareTo(STUCK) < 0,
                "待发 %d，最久 %d 秒，发不出 %d"
                        .formatted(
                                health.pending(),
                                health.oldestUnsent().toSeconds(),
                                health.dead()));
    }

    /// One that failed for good is for somebody to look at, but the bot works on.
    private static CheckResult jobs(Core core) {
        var late = core.jobs().lateness();
        return new CheckResult(
                late.compareTo(STUCK) < 0,
                "最久过期 %d 秒，失败 %d".formatted(late.toSeconds(), core.jobs().dead()));
    }

    private static PrometheusMeterRegistry metrics(Core core) {
        var registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        registry.gauge("zutuan.store.queued", core, one -> one.database().health().queued());
        registry.gauge("zutuan.jobs.late.seconds", core, one -> one.jobs().lateness().toSeconds());
        registry.gauge(
                "zutuan.outbox.late.seconds",
                core,
                one -> one.database().read(one.outbox()::health).oldestUnsent().toSeconds());
        registry.gauge("zutuan.jobs.dead", core, one -> one.jobs().dead());
        registry.gauge(
                "zutuan.outbox.pending",
                core,
                one -> one.database().read(one.outbox()::health).pending());
        registry.gauge(
                "zutuan.outbox.dead",
                core,
                one -> one.database().read(one.outbox()::health).dead());
        Movement.measure(core, registry);
        registry.gauge("zutuan.unasked.alone", core, one -> one.talk().unasked().alone());
        registry.gauge("zutuan.unasked.group", core, one -> one.talk().unasked().inGroups());
        registry.gauge("zutuan.unasked.refused", core, one -> one.talk().unasked().refused());
        return registry;
    }

    public int port() {
        return web.port();
    }

    @Override
    public void close() {
        web.close();
        instances.ifPresent(Instances::close);
        core.close();
        LOG.info("stopped");
    }
}
