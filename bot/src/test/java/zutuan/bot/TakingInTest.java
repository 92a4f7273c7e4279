package zutuan.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zutuan.adapters.Address;
import zutuan.adapters.Capabilities;
import zutuan.adapters.Delivery;
import zutuan.adapters.Envelope;
import zutuan.adapters.Inbound;
import zutuan.adapters.Inbox;
import zutuan.adapters.Media;
import zutuan.adapters.Outgoing;
import zutuan.adapters.Platform;
import zutuan.adapters.testkit.SettableTime;
import zutuan.bot.kernel.media.Camera;
import zutuan.bot.kernel.settings.Loaded;
import zutuan.bot.kernel.store.TestDatabases;

/// What is done with a message depends on who says it, and where.
final class TakingInTest {
    private static final Address GROUP = new Address("fake", "bot", "yunling", Address.Kind.GROUP);
    private static final Address DIRECT = new Address("fake", "bot", "liming", Address.Kind.DIRECT);

    @TempDir private Path data;
    private final SettableTime time = new SettableTime(Instant.parse("2026-11-23T01:00:00Z"));
    private final Members members = new Members();
    private Core core;
    private int last;

    @BeforeEach
    void open() {
        if (!(Features.ALL.settings(Path.of("../config"), Map.of())
                instanceof Loaded.Ready(var settings))) {
            throw new AssertionError("config");
        }
        var instance = new Instance("only", time, TestDatabases.embedded(data), data);
        core = new Core(settings, instance, Set.of("fake"), Set.of(), Features.ALL);
        core.plug("fake", members);
        core.plan();
    }

    @AfterEach
    void close() {
        core.close();
    }

    private Envelope envelope(Address at, String who) {
        return new Envelope(at, "i" + ++last, who, who, time.instant());
    }

    private void say(Address at, String who, String text, Media... media) {
        core.inbox().accept(new Inbound.Said(envelope(at, who), text, false, null, List.of(media)));
        core.settle();
    }

    private void press(Address at, String action, String card) {
        core.inbox().accept(new Inbound.Pressed(envelope(at, "liming"), action, card));
        core.settle();
    }

    private static Media picture() {
        return new Media(Media.Kind.PICTURE, "road.jpg", "http://pictures.example/road.jpg", -1);
    }

    private List<String> shown(Address at) {
        return members.shown.stream()
                .filter(one -> one.to().equals(at))
                .map(one -> one.message().plain())
                .toList();
    }

    private String lastShown(Address at) {
        return shown(at).getLast();
    }

    private String cardIn(Address at) {
        return "sent-"
                + members.shown.stream()
                        .filter(one -> one.to().equals(at))
                        .toList()
                        .getLast()
                        .key();
    }

    // --- Media ---

    @Test
    void what_a_stranger_shows_is_not_fetched() {
        say(GROUP, "nobody", "看我家的果子", picture());
        say(new Address("fake", "bot", "nobody", Address.Kind.DIRECT), "nobody", "", picture());

        assertThat(members.fetched).isEmpty();
        assertThat(members.shown).allMatch(one -> !one.message().plain().contains("图片"));
    }

    @Test
    void a_picture_among_members_that_nobody_speaks_of_is_not_fetched() {
        say(GROUP, "liming", "", picture());

        assertThat(members.fetched).isEmpty();
    }

    @Test
    void a_members_picture_with_words_is_fetched() {
        say(GROUP, "liming", "/报 七组通组路塌方了", picture());
        say(DIRECT, "liming", "", picture());

        assertThat(members.fetched).hasSize(2);
        assertThat(shown(GROUP)).anyMatch(text -> text.contains("1号"));
    }

    // --- Presses ---

    @Test
    void a_press_with_a_card_of_another_chat_answers_no_question_here() {
        ask();
        say(GROUP, "liming", "帮助");
        var foreign = cardIn(GROUP);
        var before = shown(DIRECT).size();

        press(DIRECT, "1", foreign);

        assertThat(shown(DIRECT)).hasSize(before + 1);
        assertThat(lastShown(DIRECT)).contains("重新发一次");
    }

    @Test
    void a_press_on_the_card_itself_answers_it() {
        ask();

        press(DIRECT, "1", cardIn(DIRECT));

        assertThat(lastShown(DIRECT)).doesNotContain("重新发一次");
    }

    @Test
    void a_button_that_is_a_command_works_wherever_its_card_is() {
        ask();

        say(GROUP, "liming", "帮助");
        press(DIRECT, "帮助", cardIn(GROUP));

        assertThat(lastShown(DIRECT)).doesNotContain("重新发一次").contains("报");
    }

    /// Leaves a question open in the direct chat.
    private void ask() {
        say(DIRECT, "liming", "我们村三组的水管爆了,20户没水");
        assertThat(lastShown(DIRECT)).contains("1");
    }

    /// What members see, and what is asked of the platform.
    private static final class Members implements Platform {
        private final List<Outgoing> shown = new ArrayList<>();
        private final List<Media> fetched = new ArrayList<>();

        @Override
        public Capabilities capabilities() {
            return new Capabilities(
                    new Capabilities.Features(
                            true, Capabilities.ButtonStyle.CALLBACK, true, true, true, true),
                    60_000,
                    true,
                    false,
                    Capabilities.Rate.UNLIMITED);
        }

        @Override
        public void open(Inbox inbox) {}

        @Override
        public Delivery send(Outgoing outgoing) {
            shown.add(outgoing);
            return new Delivery.Delivered("sent-" + outgoing.key());
        }

        @Override
        public byte[] fetch(Media media, int maxBytes) throws IOException {
            fetched.add(media);
            return Camera.jpeg(1);
        }

        @Override
        public Status status() {
            return new Status(true, "");
        }

        @Override
        public void close() {}
    }
}
