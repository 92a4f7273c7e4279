package zutuan.bot.kernel.talk.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import zutuan.adapters.Address;
import zutuan.adapters.Envelope;
import zutuan.adapters.Inbound.Said;
import zutuan.bot.Features;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.settings.ChatSettings;
import zutuan.bot.kernel.settings.Loaded;
import zutuan.bot.kernel.store.Database;
import zutuan.bot.kernel.store.Databases;
import zutuan.bot.kernel.store.StoreSettings;
import zutuan.bot.kernel.talk.Machinery;
import zutuan.bot.kernel.talk.Turn;

/// How much attention unasked questions may take, on both databases.
abstract class AttentionContract {
    private static final Instant MONDAY = Instant.parse("2026-11-23T02:00:00Z");
    private static final Address GROUP = new Address("qq", "1", "g", Address.Kind.GROUP);
    private static final Roster ROSTER = roster();

    private final Attention attention =
            new Attention(
                    new ChatSettings.Attention(2, 2),
                    0.5,
                    Duration.ofMinutes(10),
                    ZoneId.of("Asia/Shanghai"));
    private @Nullable Database database;

    abstract StoreSettings fresh();

    private static Roster roster() {
        if (!(Features.ALL.settings(Path.of("../config"), Map.of())
                instanceof Loaded.Ready(var settings))) {
            throw new AssertionError("config");
        }
        return settings.roster().getFirst();
    }

    @BeforeEach
    void open() {
        database = Databases.open(fresh(), List.of("classpath:zutuan/bot/kernel/store/migrations"));
    }

    @AfterEach
    void close() {
        if (database != null) {
            database.close();
        }
    }

    @Test
    void two_a_day_for_each_person_and_again_the_next() {
        asked("liming", "a", MONDAY);
        answered("a", true);
        assertThat(allows("liming", 0.9, MONDAY)).isTrue();
        asked("liming", "b", MONDAY);
        answered("b", true);

        assertThat(allows("liming", 0.9, MONDAY)).isFalse();
        assertThat(allows("wangfang", 0.9, MONDAY)).isTrue();
        assertThat(allows("liming", 0.9, MONDAY.plus(Duration.ofDays(1)))).isTrue();
    }

    @Test
    void who_refused_twice_is_left_alone_for_a_week() {
        asked("liming", "a", MONDAY);
        answered("a", false);
        asked("liming", "b", MONDAY.plus(Duration.ofDays(1)));
        answered("b", false);

        assertThat(allows("liming", 1, MONDAY.plus(Duration.ofDays(6)))).isFalse();
        assertThat(allows("liming", 1, MONDAY.plus(Duration.ofDays(8)))).isTrue();
    }

    @Test
    void a_miss_raises_the_bar_and_a_yes_lowers_it_to_its_floor() {
        assertThat(allows("liming", 0.5, MONDAY)).isTrue();
        asked("liming", "a", MONDAY);
        var tomorrow = MONDAY.plus(Duration.ofDays(1));
        assertThat(allows("liming", 0.59, tomorrow)).isFalse();
        assertThat(allows("liming", 0.61, tomorrow)).isTrue();
        asked("liming", "b", tomorrow);
        answered("b", true);

        assertThat(allows("liming", 0.5, tomorrow.plusSeconds(1))).isTrue();
    }

    @Test
    void a_question_still_open_is_no_miss() {
        asked("liming", "a", MONDAY);

        assertThat(allows("liming", 0.5, MONDAY.plus(Duration.ofMinutes(5)))).isTrue();
        assertThat(allows("liming", 0.5, MONDAY.plus(Duration.ofMinutes(11)))).isFalse();
    }

    @Test
    void a_group_hears_two_a_day_whoever_spoke() {
        asked("liming", "a", MONDAY);
        answered("a", true);
        asked("wangfang", "b", MONDAY);
        answered("b", true);

        assertThat(inGroup("heyong", MONDAY)).isFalse();
        assertThat(inGroup("heyong", MONDAY.plus(Duration.ofDays(1)))).isTrue();
    }

    @Test
    void it_is_counted_and_forgotten() {
        asked("liming", "a", MONDAY);
        asked("wangfang", "b", MONDAY);
        answered("a", true);
        answered("b", false);

        assertThat(
                        this.<Machinery.Unasked>in(
                                "liming",
                                MONDAY,
                                turn -> attention.today(turn.tx(), turn.workspace(), turn.now())))
                .isEqualTo(new Machinery.Unasked(0, 2, 1, 1));
        in(
                "liming",
                MONDAY,
                turn -> {
                    attention.purge(turn.tx(), MONDAY.plus(Duration.ofDays(8)));
                    return true;
                });
        assertThat(inGroup("heyong", MONDAY)).isTrue();
    }

    private boolean allows(String member, double probability, Instant now) {
        return in(member, now, turn -> attention.allows(turn, probability));
    }

    private boolean inGroup(String member, Instant now) {
        return in(member, now, turn -> attention.allowsInGroup(turn, 0.99));
    }

    private void asked(String member, String card, Instant now) {
        in(
                member,
                now,
                turn -> {
                    attention.asked(turn, card);
                    return true;
                });
    }

    private void answered(String card, boolean welcome) {
        in(
                "liming",
                MONDAY,
                turn -> {
                    attention.answered(turn.tx(), card, welcome);
                    return true;
                });
    }

    private <T> T in(String member, Instant now, Function<Turn, T> work) {
        var said = new Said(new Envelope(GROUP, "m", member, "", now), "", false, null, List.of());
        if (database == null) {
            throw new AssertionError("not open");
        }
        return database.write(tx ->
                work.apply(new Turn(said, ROSTER.member(member).orElseThrow(), ROSTER, now, tx)));
    }
}
