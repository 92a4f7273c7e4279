package zutuan.bot.kernel.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import zutuan.adapters.Address;
import zutuan.adapters.Message;
import zutuan.adapters.testkit.SettableTime;
import zutuan.bot.kernel.outbox.PostOffice.Traits;
import zutuan.bot.kernel.store.Database;

/// What a started courier does on every database.
@Timeout(value = 120, unit = TimeUnit.SECONDS)
abstract class LiveCourierContract {
    private final SettableTime time = new SettableTime(PostOffice.NINE);
    private Database database;

    abstract Database open();

    @BeforeEach
    void open_the_database() {
        database = open();
    }

    @AfterEach
    void close_the_database() {
        database.close();
    }

    @Test
    void a_committed_message_goes_out_by_itself() {
        try (var office = new PostOffice(database, time, Traits.PLAIN)) {
            office.courier.start();
            var ids = office.put(10);
            assertThat(office.awaitShown(10)).isEqualTo(ids);
        }
        assertSettled();
    }

    @Test
    void what_lay_there_before_the_start_goes_out_first() {
        try (var office = new PostOffice(database, time, Traits.PLAIN)) {
            var ids = office.put(700);
            office.courier.start();
            assertThat(office.awaitShown(700)).isEqualTo(ids);
        }
        assertSettled();
    }

    @Test
    void a_hundred_messages_are_on_the_wire_before_the_first_is_acknowledged() {
        var traits = Traits.PLAIN.pipelining(128, platform -> new PatientPlatform(platform, 100));
        try (var office = new PostOffice(database, time, traits)) {
            office.fake.acknowledgeAfter(Duration.ofMillis(200));
            office.courier.start();
            var ids = office.put(100);
            assertThat(office.awaitShown(100)).isEqualTo(ids);
        }
        assertSettled();
    }

    @Test
    void no_more_than_the_settings_allow_are_unacknowledged() {
        var patient = new AtomicReference<PatientPlatform>();
        var traits =
                Traits.PLAIN.pipelining(
                        32,
                        platform -> {
                            var made = new PatientPlatform(platform, 32);
                            patient.set(made);
                            return made;
                        });
        try (var office = new PostOffice(database, time, traits)) {
            office.courier.start();
            var ids = office.put(100);
            assertThat(office.awaitShown(100)).isEqualTo(ids);
        }
        assertThat(patient.get().mostUnacknowledged()).isEqualTo(32);
        assertSettled();
    }

    @Test
    void a_parcel_withdrawn_in_the_transaction_that_put_it_is_not_sent() {
        try (var office = new PostOffice(database, time, Traits.PLAIN)) {
            office.courier.start();
            var parcel = office.parcel("a");
            database.write(tx -> {
                office.outbox.put(tx, parcel);
                return office.outbox.withdraw(tx, "a");
            });
            office.put(office.parcel("b"));
            assertThat(office.awaitShown(1)).containsExactly("b");
        }
        assertSettled();
    }

    @Test
    void a_clock_set_back_holds_up_no_second_attempt() {
        try (var office = new PostOffice(database, time, Traits.PLAIN)) {
            office.fake.disconnect();
            office.courier.start();
            office.put(office.parcel("a"));
            while (count("attempts = 1") == 0) {
                Thread.onSpinWait();
            }
            time.set(time.instant().minus(Duration.ofHours(5)));
            office.fake.reconnect();
            office.put(office.parcel("b"));
            time.advance(Duration.ofMinutes(1));
            assertThat(office.awaitShown(2)).containsExactly("a", "b");
        }
        assertSettled();
    }

    @Test
    void a_message_that_waits_for_another_attempt_can_be_withdrawn() {
        try (var office = new PostOffice(database, time, Traits.PLAIN)) {
            office.fake.disconnect();
            office.courier.start();
            office.put(office.parcel("a"));
            while (count("attempts = 1") == 0) {
                Thread.onSpinWait();
            }
            assertThat(office.withdrawUntilCertain("a")).isTrue();
            office.fake.reconnect();
            office.put(office.parcel("b"));
            assertThat(office.awaitShown(1)).containsExactly("b");
        }
        assertSettled();
    }

    @Test
    void two_couriers_on_one_database_send_each_message_once() {
        var fake = PostOffice.fake(time, Traits.PLAIN);
        var dead = new PostOffice(database, time, Traits.PLAIN.named("dead"), fake);
        var ids = fill(dead);
        time.advance(Duration.ofSeconds(31));
        try (var one = new PostOffice(database, time, Traits.PLAIN.named("one"), fake);
                var two = new PostOffice(database, time, Traits.PLAIN.named("two"), fake)) {
            one.courier.start();
            two.courier.start();
            assertThat(one.awaitShown(ids.size())).containsExactlyInAnyOrderElementsOf(ids);
        }
        assertThat(dead.shown()).hasSize(ids.size());
        for (int village = 0; village < 10; village++) {
            var conversation = "村" + village;
            assertThat(
                            fake.sent().stream()
                                    .filter(sent -> sent.to().conversation().equals(conversation))
                                    .map(sent -> sent.key()))
                    .isSorted();
        }
        assertSettled();
    }

    private List<String> fill(PostOffice office) {
        var ids = new ArrayList<String>();
        for (int number = 0; number < 500; number++) {
            var id = "p%05d".formatted(number);
            ids.add(id);
            Address village = office.fake.group("村" + number % 10);
            office.put(Parcel.of(id, "石桥镇", village, Message.text(id), time.instant()));
        }
        return ids;
    }

    private void assertSettled() {
        assertThat(count("state = 'PENDING'")).isZero();
    }

    private int count(String which) {
        return database.read(tx ->
                tx.handle()
                        .createQuery("select count(*) from outbox where " + which)
                        .mapTo(int.class)
                        .one());
    }
}
