package zutuan.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;
import zutuan.adapters.Host;
import zutuan.adapters.Platform;
import zutuan.adapters.onebot.OneBotProvider;
import zutuan.adapters.satori.SatoriProvider;
import zutuan.adapters.testkit.SettableTime;
import zutuan.bot.Members.Words;
import zutuan.bot.kernel.people.FrontDoor;
import zutuan.bot.kernel.settings.Settings;
import zutuan.bot.kernel.web.HostServices;
import zutuan.bot.kernel.web.WebHost;

/// A connection that was away for a while: what waited goes out at the platform's rate, and what
/// members wrote meanwhile is kept.
@ParameterizedClass
@ValueSource(strings = {"satori", "onebot"})
final class BacklogTest {
    private static final int WAITING = 5;
    private static final String LI = "20901";

    @TempDir private Path data;
    private final SettableTime time = new SettableTime(Instant.parse("2026-11-23T01:00:00Z"));
    private final String kind;
    private Members members;
    private Core core;
    private Platform platform;

    BacklogTest(String kind) {
        this.kind = kind;
    }

    @BeforeEach
    void connect() throws Exception {
        members =
                kind.equals("satori")
                        ? new SatoriDouble(IssueStory.drawn())
                        : new QqMembers(QqMembers.Way.FORWARD, IssueStory.drawn(), time);
        var settings = new MembersConfig(data, members, 1200).settings();
        var instance = new Instance("only", time, Operations.store(settings), data);
        core = new Core(settings, instance, Set.of(), Set.of(), Features.ALL);
        var options = Objects.requireNonNull(settings.platforms().get(kind)).options();
        var provider = kind.equals("satori") ? new SatoriProvider() : new OneBotProvider();
        platform = provider.create(kind, options, host(settings));
        core.plug(kind, platform);
        platform.open(core.inbox());
        until(() -> platform.status().connected());
        var code = Operations.code(settings, "李明").orElseThrow();
        members.say(Words.alone(LI, "绑定 " + code));
        until(() -> pending() == 1);
        core.settle();
    }

    private Host host(Settings settings) {
        var door =
                new FrontDoor(
                        settings.roster(),
                        core.accounts(),
                        core.database(),
                        time,
                        new FrontDoor.Access(false, Duration.ofDays(30), core.talk().news()));
        var media = new MediaRoom(core.media(), core.ownFiles(), 1_000_000);
        var members = new HostServices.Members(door, _ -> List.of());
        var here = time.withZone(ZoneOffset.UTC);
        var services =
                new HostServices(here, core.ids(), core.talk().past()::history, media, members);
        return new WebHost(services, _ -> "tok-1");
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
        members.close();
    }

    private void report(int number) {
        members.say(Words.of(LI, "/报 社区%d组水管爆裂".formatted(number)));
    }

    private void cut() {
        members.shut(true);
        until(() -> !platform.status().connected());
    }

    private void restore() {
        members.shut(false);
        until(() -> platform.status().connected());
    }

    /// The answers to the first reports go out, each when it is due and not before.
    private void awaitAnswers(int count) {
        var before = members.shown().size();
        for (var number = 1; number <= count; number++) {
            core.settle();
            assertThat(members.shown()).hasSize(before + number);
            assertThat(members.shown().getLast().text()).contains("已登记 %d号".formatted(number));
            core.settle();
            assertThat(members.shown()).as("nothing before its time").hasSize(before + number);
            time.advance(Duration.ofMillis(1200));
        }
        core.settle();
        assertThat(members.shown()).hasSize(before + count);
    }

    @Test
    void a_backlog_goes_out_one_by_one_and_in_order() {
        for (var number = 1; number <= WAITING; number++) {
            report(number);
        }
        until(() -> pending() == WAITING);
        cut();
        core.settle();
        assertThat(members.shown()).hasSize(1);

        restore();
        time.advance(Duration.ofMinutes(1));
        awaitAnswers(WAITING);
    }

    @Test
    void what_members_wrote_meanwhile_is_kept_once_and_answered_once() {
        report(1);
        until(() -> pending() == 1);
        cut();
        for (var number = 2; number <= WAITING; number++) {
            report(number);
        }

        restore();
        until(() -> pending() == WAITING);
        cut();
        restore();
        time.advance(Duration.ofMinutes(1));
        awaitAnswers(WAITING);
    }
}
