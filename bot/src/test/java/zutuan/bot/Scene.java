package zutuan.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import zutuan.adapters.Address;
import zutuan.adapters.Capabilities;
import zutuan.adapters.Inbound;
import zutuan.adapters.Inbox.Acceptance;
import zutuan.adapters.Media;
import zutuan.adapters.testkit.FakePlatform;
import zutuan.adapters.testkit.PoisonedPlatform;
import zutuan.bot.kernel.settings.Loaded;
import zutuan.bot.kernel.settings.Settings;
import zutuan.bot.kernel.store.StoreSettings;

/// A bot with the shipped configuration, one group of the platform `test`, and one member who
/// speaks in it. Nothing goes out by itself.
final class Scene implements AutoCloseable {
    static final Instant NINE = Instant.parse("2026-11-23T01:00:00Z");

    final FakePlatform fake;
    final PoisonedPlatform poisoned;
    final Core core;
    private final Address group;
    private int said;

    /// `history` names the platforms whose old messages are read from our store.
    Scene(Path folder, InstantSource clock, Set<String> history) {
        this(folder, clock, history, settings(), Features.ALL);
    }

    Scene(
            Path folder,
            InstantSource clock,
            Set<String> history,
            Settings settings,
            Modules modules) {
        var features =
                new Capabilities.Features(
                        true, Capabilities.ButtonStyle.TEXT, false, false, true, true);
        var capabilities =
                new Capabilities(features, 4096, true, false, Capabilities.Rate.UNLIMITED);
        fake = new FakePlatform("test", capabilities, InstantSource.fixed(NINE));
        poisoned = PoisonedPlatform.around(fake);
        var url = "jdbc:sqlite:" + folder.resolve("zutuan.db");
        var store = new StoreSettings(url, null, null, 2, 1);
        var instance = new Instance("one", clock, store, folder);
        core = new Core(settings, instance, Set.of("test"), history, modules);
        core.plug("test", poisoned);
        poisoned.open(core.inbox());
        group = fake.group("服务团");
    }

    private static Settings settings() {
        return switch (Features.ALL.settings(Path.of("../config"), Map.of())) {
            case Loaded.Ready(var ready) -> ready;
            case Loaded.Mistakes(var mistakes) -> throw new AssertionError(mistakes.toString());
        };
    }

    Acceptance say(String text, List<Media> media) {
        said++;
        var envelope = fake.envelope(group, "liming", "李明");
        return fake.say(new Inbound.Said(envelope, text, true, null, media));
    }

    /// How much was said.
    int said() {
        return said;
    }

    List<String> answers() {
        core.settle();
        return fake.sent().stream().map(sent -> sent.message().plain()).toList();
    }

    long rows(String which) {
        return core.database()
                .read(tx ->
                        tx.handle()
                                .createQuery("select count(*) from inbox where " + which)
                                .mapTo(Long.class)
                                .one());
    }

    void assertAlive() {
        assertThat(say("列表", List.of())).isEqualTo(Acceptance.KEPT);
        assertThat(answers()).last().asString().doesNotContain("编号").contains("没有");
        assertThat(rows("true")).isEqualTo(said);
    }

    @Override
    public void close() {
        core.close();
    }
}
