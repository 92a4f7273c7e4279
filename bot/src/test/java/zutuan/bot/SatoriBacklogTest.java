package zutuan.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zutuan.adapters.Host;
import zutuan.adapters.Platform;
import zutuan.adapters.satori.SatoriProvider;
import zutuan.adapters.testkit.SettableTime;
import zutuan.bot.SatoriSide.Words;
import zutuan.bot.kernel.people.FrontDoor;
import zutuan.bot.kernel.settings.Settings;
import zutuan.bot.kernel.web.HostServices;
import zutuan.bot.kernel.web.WebHost;

/// What waited while a Satori server was away goes out at the platform's rate when it is back.
final class SatoriBacklogTest {
    private static final int WAITING = 5;

    @TempDir private Path data;
    private final SettableTime time = new SettableTime(Instant.parse("2026-11-23T01:00:00Z"));
    private SatoriDouble side;
    private Core core;
    private Platform platform;

    @BeforeEach
    void connect() throws Exception {
        side = new SatoriDouble(SatoriEndToEndTest.photo());
        var settings = new SatoriConfig(data, side, 1200).settings();
        var seat = new Core.Seat(data, time, "only");
        core =
                new Core(
                        settings,
                        Operations.store(settings),
                        seat,
                        new Core.Plugs(Set.of(), Set.of()));
        var options = Objects.requireNonNull(settings.platforms().get("satori")).options();
        platform = new SatoriProvider().create("satori", options, host(settings));
        core.plug("satori", platform);
        platform.open(core.inbox());
        until(() -> platform.status().connected());
        var code = Operations.code(settings, "李明").orElseThrow();
        side.say(new Words("u1", "绑定 " + code, true));
        until(() -> pending() == 1);
        core.settle();
    }

    private Host host(Settings settings) {
        var door =
                new FrontDoor(settings.roster(), core.identities(), core.database(), time, false);
        var media =
                new HostServices.MediaStore() {
                    @Override
                    public String keep(String name, byte[] content) {
                        throw new UnsupportedOperationException(name);
                    }

                    @Override
                    public Optional<Host.Stored> media(String reference) {
                        return Optional.empty();
                    }
                };
        var members = new HostServices.Members(door, _ -> List.of());
        var services =
                new HostServices(
                        time.withZone(ZoneOffset.UTC),
                        core.ids(),
                        (_, _, _) -> List.of(),
                        media,
                        members);
        return new WebHost(services, name -> name.equals("ZUTUAN_SATORI_TOKEN") ? "tok-1" : null);
    }

    private int pending() {
        return Math.toIntExact(core.database().read(core.outbox()::health).pending());
    }

    private static void until(BooleanSupplier happened) {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!happened.getAsBoolean() && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertThat(happened.getAsBoolean()).isTrue();
    }

    @AfterEach
    void close() {
        core.close();
        side.close();
    }

    @Test
    void a_backlog_goes_out_one_by_one_and_in_order() {
        for (var number = 1; number <= WAITING; number++) {
            side.say(new Words("u1", "/报 社区%d组水管爆裂".formatted(number), false));
        }
        until(() -> pending() == WAITING);
        side.shut(true);
        until(() -> !platform.status().connected());
        core.settle();
        assertThat(side.shown()).hasSize(1);

        side.shut(false);
        until(() -> platform.status().connected());
        time.advance(Duration.ofMinutes(1));
        for (var number = 1; number <= WAITING; number++) {
            core.settle();
            assertThat(side.shown()).hasSize(1 + number);
            assertThat(side.shown().getLast().text()).contains("已登记 %d号".formatted(number));
            core.settle();
            assertThat(side.shown()).as("nothing before its time").hasSize(1 + number);
            time.advance(Duration.ofMillis(1200));
        }
    }
}
