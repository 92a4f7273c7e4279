package zutuan.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;
import zutuan.adapters.Address;
import zutuan.adapters.Envelope;
import zutuan.adapters.Inbound.Said;
import zutuan.adapters.Inbox;
import zutuan.adapters.Media;
import zutuan.adapters.testkit.SettableTime;
import zutuan.bot.kernel.media.Camera;
import zutuan.bot.kernel.settings.Loaded;
import zutuan.bot.kernel.store.RawSql;
import zutuan.bot.kernel.store.StoreSettings;
import zutuan.bot.kernel.store.TestDatabases;

/// How long pictures stay: what nobody speaks of a day, what was only said a year, what belongs to
/// an issue for good.
@ParameterizedClass
@ValueSource(booleans = {true, false})
final class KeptMediaTest {
    private static final String LI = "liming";
    private static final Address DIRECT = new Address("webchat", "bot", LI, Address.Kind.DIRECT);
    private static final Address GROUP =
            new Address("webchat", "bot", "yunling", Address.Kind.GROUP);

    private final SettableTime time = new SettableTime(Instant.parse("2026-11-23T01:00:00Z"));
    private final boolean embedded;
    private StoreSettings store;
    private Core core;
    private int said;

    KeptMediaTest(boolean embedded) {
        this.embedded = embedded;
    }

    @BeforeEach
    void start(@TempDir Path data) {
        var settings =
                ((Loaded.Ready) Features.ALL.settings(Path.of("../config"), Map.of())).settings();
        store = embedded ? TestDatabases.embedded(data) : TestDatabases.shared(1);
        var pages = Set.of("webchat");
        var instance = new Instance("only", time, store, data);
        core = new Core(settings, instance, pages, pages, Features.ALL);
        core.plan();
    }

    @AfterEach
    void stop() {
        core.close();
    }

    @Test
    void what_nobody_speaks_of_goes_after_a_day() throws IOException {
        var forgotten = core.media().keep("road.jpg", Camera.jpeg(1));
        nights(1);
        assertThat(core.media().has(forgotten)).isTrue();

        nights(1);
        assertThat(core.media().has(forgotten)).isFalse();
    }

    @Test
    void what_was_sent_again_counts_from_then() throws IOException {
        var forgotten = core.media().keep("road.jpg", Camera.jpeg(1));
        nights(1);
        core.media().keep("road.jpg", Camera.jpeg(1));
        nights(1);

        assertThat(core.media().has(forgotten)).isTrue();
    }

    @Test
    void what_was_said_stays_as_long_as_the_history_shows_pictures() throws IOException {
        var shown = core.media().keep("road.jpg", Camera.jpeg(1));
        assertThat(say(GROUP, "大家中午好", shown)).isEqualTo(Inbox.Acceptance.KEPT);
        nights(30);
        assertThat(core.media().has(shown)).isTrue();
        assertThat(facts()).containsExactly(shown);

        nights(340);
        assertThat(core.media().has(shown)).isFalse();
        assertThat(facts()).isEmpty();
    }

    @Test
    void what_belongs_to_an_issue_stays() throws IOException {
        var evidence = core.media().keep("road.jpg", Camera.jpeg(1));
        say(DIRECT, "/报 七组通组路塌方了", evidence);
        assertThat(RawSql.column(store, "select reference from issue_media"))
                .containsExactly(evidence);

        nights(400);
        assertThat(core.media().has(evidence)).isTrue();
        assertThat(facts()).containsExactly(evidence);
    }

    private List<String> facts() {
        return RawSql.column(store, "select reference from picture_facts");
    }

    /// Only the last of many nights is lived through: what was missed runs once.
    private void nights(int count) {
        time.advance(Duration.ofDays(count));
        core.settle();
    }

    private Inbox.Acceptance say(Address at, String text, String reference) {
        var envelope = new Envelope(at, "m" + ++said, LI, "李明", time.instant());
        var picture = new Media(Media.Kind.PICTURE, "road.jpg", reference, 900);
        return core.inbox().accept(new Said(envelope, text, !at.isGroup(), null, List.of(picture)));
    }
}
