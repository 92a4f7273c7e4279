package zutuan.bot.kernel.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import zutuan.bot.kernel.store.Database;
import zutuan.bot.kernel.store.Transaction;

/// The audit trail on both databases.
abstract class EventStoreContract {
    private static final Instant NINE = Instant.parse("2026-11-23T01:00:00Z");
    private static final int MANY = 5_000;

    private final AtomicInteger last = new AtomicInteger();
    private final EventStore store = new EventStore(() -> "%08d".formatted(last.incrementAndGet()));
    private Database database;

    private enum Kind implements EventKind {
        FOUND("thing.found"),
        LOST("thing.lost"),
        KEPT("thing.kept");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    abstract Database open();

    /// How the database says what it will do.
    abstract String explain();

    @BeforeEach
    void open_a_fresh_one() {
        database = open();
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void record(String workspace, long number, Kind kind, int minute) {
        database.<@Nullable Void>write(tx -> {
            record(tx, workspace, number, kind, minute);
            return null;
        });
    }

    private void record(Transaction tx, String workspace, long number, Kind kind, int minute) {
        var at = NINE.plusSeconds(60L * minute);
        var deed = new Deed(tx, workspace, "liming", at, "webchat/m1");
        store.record(deed, Subject.of("thing", number), kind, Map.of("colour", "红"));
    }

    private List<String> between(String workspace, int from, int until, Kind... kinds) {
        return database.read(tx ->
                store
                        .between(
                                tx,
                                workspace,
                                NINE.plusSeconds(60L * from),
                                NINE.plusSeconds(60L * until),
                                List.of(kinds))
                        .stream()
                        .map(event -> event.subject().id() + " " + event.kind())
                        .toList());
    }

    @Test
    void a_subjects_story_is_told_as_it_was_recorded() {
        record("yunling", 1, Kind.FOUND, 0);
        record("yunling", 2, Kind.LOST, 1);
        record("yunling", 1, Kind.KEPT, 2);
        record("baiyun", 1, Kind.LOST, 3);

        List<Event> story = database.read(tx -> store.of(tx, "yunling", Subject.of("thing", 1)));

        assertThat(story).extracting(Event::kind).containsExactly("thing.found", "thing.kept");
        assertThat(story.getFirst())
                .isEqualTo(
                        new Event(
                                "yunling",
                                Subject.parse("thing:1"),
                                "thing.found",
                                "liming",
                                NINE,
                                "webchat/m1",
                                Map.of("colour", "红")));
    }

    @Test
    void what_happened_in_a_time_is_found_by_kind_oldest_first() {
        record("yunling", 1, Kind.FOUND, 9);
        record("yunling", 2, Kind.FOUND, 10);
        record("yunling", 3, Kind.LOST, 30);
        record("yunling", 4, Kind.FOUND, 20);
        record("yunling", 5, Kind.KEPT, 15);
        record("baiyun", 6, Kind.FOUND, 15);
        record("yunling", 7, Kind.FOUND, 40);

        assertThat(between("yunling", 10, 40, Kind.FOUND, Kind.LOST))
                .containsExactly("2 thing.found", "4 thing.found", "3 thing.lost");
        assertThat(between("yunling", 10, 40, Kind.KEPT)).containsExactly("5 thing.kept");
        assertThat(between("yunling", 10, 40)).isEmpty();
    }

    @Test
    void of_many_events_those_of_a_time_are_found_by_an_index() {
        database.<@Nullable Void>write(tx -> {
            for (int number = 1; number <= MANY; number++) {
                record(tx, "town" + number % 5, number, Kind.values()[number % 3], number);
            }
            return null;
        });
        database.<@Nullable Void>write(tx -> {
            tx.handle().execute("analyze");
            return null;
        });

        assertThat(planOfTime()).contains("event_kind");
        assertThat(planOfStory()).contains("event_subject");
    }

    /// A connection keeps the plan that it makes before there is anything.
    @Test
    void of_no_events_too() {
        assertThat(planOfTime()).contains("event_kind");
        assertThat(planOfStory()).contains("event_subject");
    }

    private String planOfTime() {
        return database.read(tx ->
                plan(
                        tx.handle()
                                .createQuery(explain() + EventStore.BETWEEN)
                                .bind("workspace", "town1")
                                .bind("from", NINE.toEpochMilli())
                                .bind("until", NINE.plusSeconds(3600).toEpochMilli())
                                .bindList("kinds", "thing.found", "thing.lost")));
    }

    private String planOfStory() {
        return database.read(tx ->
                plan(
                        tx.handle()
                                .createQuery(explain() + EventStore.OF)
                                .bind("workspace", "town1")
                                .bind("subject", "thing:12")));
    }

    private String plan(Query query) {
        return String.join("\n", query.map((row, _) -> row.getString(column())).list());
    }

    abstract String column();
}
