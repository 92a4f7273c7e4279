package zutuan.bot.kernel.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import zutuan.adapters.Capabilities.Rate;
import zutuan.adapters.Delivery;
import zutuan.adapters.testkit.SettableTime;
import zutuan.bot.kernel.event.Subject;
import zutuan.bot.kernel.outbox.PostOffice.Traits;
import zutuan.bot.kernel.store.Database;

/// What the outbox promises on every database, sent by hand so that the clock decides alone.
abstract class OutboxContract {
    private final SettableTime time = new SettableTime(PostOffice.NINE);
    private Database database;
    private PostOffice office;

    abstract Database open();

    @BeforeEach
    void open_an_office() {
        database = open();
        office = new PostOffice(database, time, Traits.PLAIN);
    }

    @AfterEach
    void close_it() {
        office.close();
        database.close();
    }

    private void reopen(Traits traits) {
        office.close();
        office = new PostOffice(database, time, traits);
    }

    @Test
    void messages_go_out_in_order_and_once() {
        var ids = office.put(20);

        assertThat(office.courier.deliverDue()).isEqualTo(20);
        assertThat(office.courier.deliverDue()).isZero();

        assertThat(office.shown()).isEqualTo(ids);
        assertThat(office.health()).isEqualTo(new OutboxHealth(Duration.ZERO, 0, 0));
    }

    @Test
    void nothing_goes_out_if_the_transaction_fails() {
        var parcel = office.parcel("lost");
        assertThat(
                        org.assertj.core.api.Assertions.catchThrowable(() ->
                                database.write(tx -> {
                                    office.outbox.put(tx, parcel);
                                    throw new IllegalStateException("undone");
                                })))
                .hasMessage("undone");

        assertThat(office.courier.deliverDue()).isZero();
    }

    @Test
    void a_second_parcel_under_the_same_id_is_ignored() {
        office.put(office.parcel("digest-2026-48"));
        office.put(office.parcel("digest-2026-48"));

        assertThat(office.courier.deliverDue()).isEqualTo(1);
    }

    @Test
    void a_parcel_waits_for_its_time_without_holding_up_the_others() {
        office.put(office.parcel("a-later").at(PostOffice.NINE.plusSeconds(60)));
        office.put(office.parcel("b-now"));

        assertThat(office.courier.deliverDue()).isEqualTo(1);
        time.advance(Duration.ofSeconds(60));
        assertThat(office.courier.deliverDue()).isEqualTo(1);

        assertThat(office.shown()).containsExactly("b-now", "a-later");
    }

    @Test
    void quiet_hours_hold_what_the_bot_starts_and_nothing_else() {
        time.set(PostOffice.NINE.plus(Duration.ofHours(14)));
        office.put(office.parcel("a-routine").as(Priority.ROUTINE));
        office.put(office.parcel("b-urgent").as(Priority.URGENT));
        office.put(office.parcel("c-answer"));

        assertThat(office.courier.deliverDue()).isEqualTo(2);
        time.advance(Duration.ofMinutes(8 * 60 + 30));
        assertThat(office.courier.deliverDue()).isEqualTo(1);

        assertThat(office.shown()).containsExactly("b-urgent", "c-answer", "a-routine");
    }

    @Test
    void a_withdrawn_message_is_never_sent() {
        office.put(office.parcel("a"));
        office.put(office.parcel("b"));

        assertThat(office.withdraw("a")).isTrue();
        assertThat(office.withdraw("a")).isFalse();
        assertThat(office.courier.deliverDue()).isEqualTo(1);

        assertThat(office.withdraw("b")).isFalse();
        assertThat(office.shown()).containsExactly("b");
    }

    @Test
    void a_deferred_message_is_tried_again_before_those_behind_it() {
        office.fake.failNext(new Delivery.Deferred(Duration.ofSeconds(90), "忙"));
        var ids = office.put(3);

        assertThat(office.courier.deliverDue()).isZero();
        time.advance(Duration.ofSeconds(89));
        assertThat(office.courier.deliverDue()).isZero();
        time.advance(Duration.ofSeconds(1));
        assertThat(office.courier.deliverDue()).isEqualTo(3);

        assertThat(office.shown()).isEqualTo(ids);
    }

    @Test
    void a_backlog_goes_out_in_order_after_a_disconnection() {
        office.fake.disconnect();
        var ids = office.put(50);
        assertThat(office.courier.deliverDue()).isZero();
        assertThat(office.health().pending()).isEqualTo(50);

        office.fake.reconnect();
        time.advance(Duration.ofMinutes(5));
        assertThat(office.health().oldestUnsent()).isEqualTo(Duration.ofMinutes(5));
        assertThat(office.courier.deliverDue()).isEqualTo(50);

        assertThat(office.shown()).isEqualTo(ids);
    }

    @Test
    void a_platform_that_is_away_for_a_night_loses_nothing_and_for_a_day_is_told() {
        office.fake.disconnect();
        office.put(office.parcel("a"));
        for (int attempt = 0; attempt < 150; attempt++) {
            office.courier.deliverDue();
            time.advance(Duration.ofMinutes(5));
        }
        assertThat(office.dead()).isEmpty();
        office.fake.reconnect();
        assertThat(office.courier.deliverDue()).isEqualTo(1);

        office.fake.disconnect();
        office.put(office.parcel("b"));
        for (int attempt = 0; attempt < 310; attempt++) {
            office.courier.deliverDue();
            time.advance(Duration.ofMinutes(5));
        }
        assertThat(office.dead()).extracting(DeadLetter::why).containsExactly("未连接");
        assertThat(office.shown()).containsExactly("a");
    }

    @Test
    void after_twelve_attempts_a_message_is_dead_and_can_be_resent() {
        office.put(office.parcel("a"));
        for (int attempt = 0; attempt < 12; attempt++) {
            assertThat(office.dead()).isEmpty();
            office.fake.failNext(new Delivery.Deferred(Duration.ZERO, "忙"));
            office.courier.deliverDue();
            time.advance(Duration.ofMinutes(5));
        }
        assertThat(office.dead()).extracting(DeadLetter::why).containsExactly("忙");

        assertThat(office.courier.deliverDue()).isZero();
        boolean resent = database.write(tx -> office.outbox.resend(tx, "a"));
        assertThat(resent).isTrue();
        assertThat(office.courier.deliverDue()).isEqualTo(1);
        boolean again = database.write(tx -> office.outbox.resend(tx, "a"));
        assertThat(again).isFalse();
        assertThat(office.dead()).isEmpty();
    }

    @Test
    void a_refused_message_is_dead_at_once_and_holds_up_nobody() {
        office.fake.failNext(new Delivery.Refused("内容不合规"));
        office.put(2);

        assertThat(office.courier.deliverDue()).isEqualTo(1);

        assertThat(office.dead())
                .extracting(DeadLetter::id, DeadLetter::uncertain, DeadLetter::why)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("p00000", false, "内容不合规"));
    }

    @Test
    void an_unknown_fate_is_never_tried_again_without_a_key() {
        office.fake.loseNextAcknowledgement();
        office.put(office.parcel("a"));

        office.courier.deliverDue();
        time.advance(Duration.ofHours(1));
        office.courier.deliverDue();

        assertThat(office.shown()).containsExactly("a");
        assertThat(office.dead()).extracting(DeadLetter::uncertain).containsExactly(true);
    }

    @Test
    void an_unknown_fate_is_cleared_up_by_a_key() {
        reopen(Traits.PLAIN.knowingKeys());
        office.fake.loseNextAcknowledgement();
        office.put(office.parcel("a"));

        office.courier.deliverDue();
        time.advance(Duration.ofMinutes(5));
        assertThat(office.courier.deliverDue()).isEqualTo(1);

        assertThat(office.shown()).containsExactly("a");
        assertThat(office.dead()).isEmpty();
    }

    @Test
    void a_crash_between_sending_and_writing_it_down_shows_one_message_where_keys_are_known() {
        var dying = Traits.PLAIN.knowingKeys().wrapping(platform -> new DyingPlatform(platform));
        reopen(dying);
        office.put(office.parcel("a"));
        assertThat(org.assertj.core.api.Assertions.catchThrowable(office.courier::deliverDue))
                .isInstanceOf(DyingPlatform.Killed.class);
        assertThat(office.shown()).containsExactly("a");

        try (var heir = new PostOffice(database, time, Traits.PLAIN.knowingKeys(), office.fake)) {
            assertThat(heir.courier.deliverDue()).isEqualTo(1);
            assertThat(heir.shown()).containsExactly("a");
            assertThat(heir.health().pending()).isZero();
        }
    }

    @Test
    void the_platforms_rate_is_never_exceeded() {
        var rate = new Rate(20, Duration.ofMinutes(1));
        reopen(Traits.PLAIN.at(rate));
        office.fake.rateLimit(rate);
        var ids = office.put(100);

        for (int second = 0; second < 600; second++) {
            office.courier.deliverDue();
            time.advance(Duration.ofSeconds(1));
        }

        assertThat(office.shown()).isEqualTo(ids);
        int retried =
                database.read(tx ->
                        tx.handle()
                                .createQuery("select count(*) from outbox where attempts > 0")
                                .mapTo(int.class)
                                .one());
        assertThat(retried).isZero();
    }

    @Test
    void what_another_instance_holds_is_taken_over_only_when_its_lease_is_over() {
        var ids = office.put(5);
        try (var heir = new PostOffice(database, time, Traits.PLAIN.named("two"))) {
            assertThat(heir.courier.deliverDue()).isZero();
            time.advance(Duration.ofSeconds(30));
            assertThat(heir.courier.deliverDue()).isEqualTo(5);
            assertThat(heir.shown()).isEqualTo(ids);
        }
        assertThat(office.courier.deliverDue()).isZero();
    }

    @Test
    void nobody_overtakes_an_older_message_that_another_instance_holds() {
        office.put(office.parcel("b"));
        try (var other = new PostOffice(database, time, Traits.PLAIN.named("two"))) {
            time.advance(Duration.ofSeconds(20));
            other.put(other.parcel("a"));
            time.advance(Duration.ofSeconds(20));

            assertThat(office.courier.deliverDue()).isEqualTo(0);
            time.advance(Duration.ofSeconds(20));
            assertThat(office.courier.deliverDue()).isEqualTo(2);
            assertThat(office.shown()).containsExactly("a", "b");
        }
    }

    @Test
    void a_platform_that_runs_elsewhere_is_left_to_others() {
        var elsewhere = new zutuan.adapters.Address("other", "bot", "x", office.group.kind());
        office.put(
                Parcel.of(
                        "a", "石桥镇", elsewhere, zutuan.adapters.Message.text("a"), time.instant()));

        assertThat(office.courier.deliverDue()).isZero();
        assertThat(office.health().pending()).isEqualTo(1);
    }

    @Test
    void what_was_spoken_of_lately_is_known_only_if_it_is_one_thing() {
        office.put(office.parcel("a").about(Subject.of("issue", 12)));
        office.put(office.parcel("b"));
        office.put(office.parcel("c").about(Subject.of("issue", 12)));
        Optional<Subject> one = onlySubject(PostOffice.NINE);
        Optional<Subject> later = onlySubject(PostOffice.NINE.plusSeconds(1));
        office.put(office.parcel("d").about(Subject.of("issue", 13)));

        assertThat(one).contains(Subject.of("issue", 12));
        assertThat(later).isEmpty();
        assertThat(onlySubject(PostOffice.NINE)).isEmpty();
    }

    private Optional<Subject> onlySubject(Instant since) {
        return database.read(tx -> office.outbox.onlySubject(tx, office.group, since));
    }

    @Test
    void replies_find_their_subject_and_history_its_messages() {
        office.put(office.parcel("a").about(Subject.of("issue", 12)));
        office.put(office.parcel("b"));
        office.put(office.parcel("c").about(Subject.of("issue", 13)));
        office.courier.deliverDue();

        var at = office.group;
        Optional<Subject> quoted = database.read(tx -> office.outbox.subjectOf(tx, at, "m1"));
        Optional<Subject> plain = database.read(tx -> office.outbox.subjectOf(tx, at, "m2"));
        List<SentMessage> before = database.read(tx -> office.outbox.sent(tx, at, "c", 1));
        List<SentMessage> all = database.read(tx -> office.outbox.sent(tx, at, null, 10));

        assertThat(quoted).contains(Subject.of("issue", 12));
        assertThat(plain).isEmpty();
        assertThat(before).extracting(SentMessage::externalId).containsExactly("m2");
        assertThat(all).extracting(SentMessage::id).containsExactly("c", "b", "a");
    }

    @Test
    void what_was_settled_long_ago_is_forgotten_but_for_history_and_what_waits() {
        office.put(2);
        office.courier.deliverDue();
        time.advance(Duration.ofDays(2));
        office.put(office.parcel("new"));
        office.courier.deliverDue();
        office.put(office.parcel("waits"));
        var before = time.instant().minus(Duration.ofDays(1));
        var store = new OutboxStore();

        int kept = database.write(tx -> store.purge(tx, before, Set.of("test")));
        int gone = database.write(tx -> store.purge(tx, before, Set.of()));

        assertThat(kept).isZero();
        assertThat(gone).isEqualTo(2);
        List<SentMessage> left =
                database.read(tx -> office.outbox.sent(tx, office.group, null, 10));
        assertThat(left).extracting(SentMessage::id).containsExactly("new");
        assertThat(office.health().pending()).isEqualTo(1);
    }

    @Test
    void what_the_bot_started_today_is_counted() {
        office.put(office.parcel("a").as(Priority.ROUTINE));
        office.put(office.parcel("b").as(Priority.URGENT));
        office.put(office.parcel("c"));

        int started = database.read(tx -> office.outbox.started(tx, office.group, PostOffice.NINE));
        assertThat(started).isEqualTo(2);
    }
}
