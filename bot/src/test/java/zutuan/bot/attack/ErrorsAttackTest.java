package zutuan.bot.attack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import zutuan.adapters.Address;
import zutuan.adapters.Host;
import zutuan.adapters.PlatformProvider;
import zutuan.adapters.onebot.OneBotProvider;
import zutuan.adapters.testkit.OneBotDouble;
import zutuan.bot.Core;
import zutuan.bot.Features;
import zutuan.bot.Instance;
import zutuan.bot.QqServer;
import zutuan.bot.kernel.people.FrontDoor;
import zutuan.bot.kernel.people.IdentityStore.Identity;
import zutuan.bot.kernel.settings.Loaded;
import zutuan.bot.kernel.settings.Settings;
import zutuan.bot.kernel.store.StoreSettings;
import zutuan.bot.kernel.web.HostServices;
import zutuan.bot.kernel.web.WebHost;

/// Pictures that end in an `OutOfMemoryError`, one after the other into one QQ group: each is
/// answered, and neither this conversation nor another one goes deaf.
@Timeout(value = 180, unit = TimeUnit.SECONDS)
final class ErrorsAttackTest {
    private static final int POISONED = 30;
    private static final String ATTACKED = "30000";
    private static final String OTHER = "30001";
    private static final String LI = "20000";
    private static final String ZHAO = "20001";

    @TempDir Path folder;
    private final OneBotDouble qq =
            new OneBotDouble("10001000", List.of(ATTACKED, OTHER), InstantSource.system());

    @Test
    void pictures_that_exhaust_the_memory_silence_nobody() throws Exception {
        try (var server = new QqServer(qq, new byte[] {1});
                var core = core()) {
            var platform = new Exhausting(platform(core, server.url()));
            core.plug("onebot", platform);
            platform.open(core.inbox());
            core.start();
            await(qq::isConnected);

            var start = System.nanoTime();
            for (var number = 0; number < POISONED; number++) {
                sayWithPicture();
                qq.say(OTHER, ZHAO, (2000 + number) + "怎么样了");
            }
            qq.say(ATTACKED, LI, "1000怎么样了");
            await(() -> isShown(ATTACKED, "没有1000号"));
            var millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            await(() -> isShown(OTHER, "没有%d号".formatted(1999 + POISONED)));

            assertThat(platform.fetched()).hasValue(POISONED);
            assertThat(shownIn(ATTACKED)).filteredOn(text -> text.contains("编号")).hasSize(POISONED);
            assertThat(shownIn(OTHER)).hasSize(POISONED).noneMatch(text -> text.contains("编号"));
            assertThat(rows(core)).isEqualTo(2 * POISONED + 1);
            assertThat(platform.standstill()).isLessThan(Duration.ofMinutes(1));
            LoggerFactory.getLogger(ErrorsAttackTest.class)
                    .warn(
                            "{\"errors\":{},\"survived\":{},\"millis\":{}}",
                            POISONED,
                            POISONED,
                            millis);
        }
    }

    private void sayWithPicture() {
        var message = new JsonMapper().createArrayNode();
        message.addObject().put("type", "at").putObject("data").put("qq", qq.account());
        message.addObject().put("type", "text").putObject("data").put("text", " /报 七组塌方了");
        var image = message.addObject().put("type", "image").putObject("data");
        image.put("file", "road.jpg").put("url", "http://127.0.0.1/road.jpg");
        qq.tell(qq.message(ATTACKED, LI, message));
    }

    private List<String> shownIn(String group) {
        return qq.shown().stream()
                .filter(shown -> shown.place().equals(group))
                .map(OneBotDouble.Shown::text)
                .toList();
    }

    private boolean isShown(String group, String words) {
        return shownIn(group).stream().anyMatch(text -> text.contains(words));
    }

    private static long rows(Core core) {
        return core.database()
                .read(tx ->
                        tx.handle()
                                .createQuery("select count(*) from inbox")
                                .mapTo(Long.class)
                                .one());
    }

    private static void await(java.util.function.BooleanSupplier condition) {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("still waiting").isLessThan(end);
            Thread.onSpinWait();
        }
    }

    private Core core() {
        var settings = settings();
        var url = "jdbc:sqlite:" + folder.resolve("zutuan.db");
        var store = new StoreSettings(url, null, null, 2, 1);
        var instance = new Instance("one", InstantSource.system(), store, folder);
        var core = new Core(settings, instance, Set.of(), Set.of(), Features.ALL);
        bind(core, settings, LI, "liming");
        bind(core, settings, ZHAO, "zhaoqiang");
        return core;
    }

    private static Settings settings() {
        return switch (Features.ALL.settings(Path.of("../config"), Map.of())) {
            case Loaded.Ready(var ready) -> ready;
            case Loaded.Mistakes(var mistakes) -> throw new AssertionError(mistakes.toString());
        };
    }

    private static void bind(Core core, Settings settings, String user, String member) {
        var identity = new Identity(settings.roster().getFirst().workspace(), member);
        var at = new Address("onebot", "10001000", user, Address.Kind.DIRECT);
        core.database()
                .write(tx -> {
                    core.accounts().identities().bind(tx, at, user, identity, Instant.EPOCH);
                    return true;
                });
    }

    private static zutuan.adapters.Platform platform(Core core, String url)
            throws PlatformProvider.InvalidOptions {
        var options = Map.of("url", url, "interval-millis", "0");
        return new OneBotProvider().create("onebot", options, host(core));
    }

    /// Only the chat page asks for any.
    private static final class NoMedia implements HostServices.MediaStore {
        @Override
        public String keep(String name, byte[] content) throws IOException {
            throw new IOException("nothing is kept here");
        }

        @Override
        public String keep(Host.Upload upload) throws IOException {
            throw new IOException("nothing is kept here");
        }

        @Override
        public Optional<Host.Stored> media(String reference) {
            return Optional.empty();
        }

        @Override
        public Optional<Host.Shown> show(String reference, Host.Person reader, boolean small) {
            return Optional.empty();
        }

        @Override
        public Optional<Host.Kept> describe(String reference, Host.Person reader) {
            return Optional.empty();
        }
    }

    private static Host host(Core core) {
        var settings = settings();
        var door =
                new FrontDoor(
                        settings.roster(),
                        core.accounts(),
                        core.database(),
                        InstantSource.system(),
                        new FrontDoor.Access(false, Duration.ofDays(30), core.talk().news()));
        var members = new HostServices.Members(door, _ -> List.of());
        var clock = Clock.system(settings.zone());
        return new WebHost(
                new HostServices(
                        clock, core.ids(), core.talk().past()::history, new NoMedia(), members));
    }
}
