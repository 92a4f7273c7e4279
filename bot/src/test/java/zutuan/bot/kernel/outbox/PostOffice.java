package zutuan.bot.kernel.outbox;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import zutuan.adapters.Address;
import zutuan.adapters.Capabilities;
import zutuan.adapters.Capabilities.ButtonStyle;
import zutuan.adapters.Capabilities.Rate;
import zutuan.adapters.Inbox.Acceptance;
import zutuan.adapters.Message;
import zutuan.adapters.Outgoing;
import zutuan.adapters.Platform;
import zutuan.adapters.testkit.FakePlatform;
import zutuan.adapters.testkit.SettableTime;
import zutuan.bot.kernel.outbox.pace.Pace;
import zutuan.bot.kernel.store.Database;

/// A courier, its outbox and a fake platform on one database.
public final class PostOffice implements AutoCloseable {
    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    public static final Instant NINE = Instant.parse("2026-11-23T01:00:00Z");
    static final Duration PATIENCE = Duration.ofSeconds(30);

    final FakePlatform fake;
    final Address group;
    final Outbox outbox;
    final Courier courier;
    private final Database database;
    private final SettableTime time;

    PostOffice(Database database, SettableTime time, Traits traits) {
        this(database, time, traits, fake(time, traits));
    }

    PostOffice(Database database, SettableTime time, Traits traits, FakePlatform fake) {
        this.database = database;
        this.time = time;
        this.fake = fake;
        group = fake.group("石桥");
        var seen = traits.wrapped().apply(fake);
        var store = new OutboxStore();
        courier =
                new Courier(
                        database,
                        store,
                        name -> name.equals("test") ? seen : null,
                        traits.settings(),
                        new Pace(time, new Random(7)));
        outbox =
                new Outbox(
                        store,
                        courier,
                        new QuietHours(LocalTime.of(21, 0), LocalTime.of(7, 30), SHANGHAI),
                        time);
    }

    /// What is special about a test's office.
    record Traits(
            String instance,
            boolean recognisesKey,
            boolean pipelined,
            Rate rate,
            int inFlight,
            UnaryOperator<Platform> wrapped) {
        static final Traits PLAIN =
                new Traits("one", false, false, Rate.UNLIMITED, 32, platform -> platform);

        Traits named(String name) {
            return new Traits(name, recognisesKey, pipelined, rate, inFlight, wrapped);
        }

        Traits knowingKeys() {
            return new Traits(instance, true, pipelined, rate, inFlight, wrapped);
        }

        Traits at(Rate other) {
            return new Traits(instance, recognisesKey, pipelined, other, inFlight, wrapped);
        }

        Traits pipelining(int most, UnaryOperator<Platform> wrapper) {
            return new Traits(instance, recognisesKey, true, rate, most, wrapper);
        }

        Traits wrapping(UnaryOperator<Platform> wrapper) {
            return new Traits(instance, recognisesKey, pipelined, rate, inFlight, wrapper);
        }

        CourierSettings settings() {
            var usual = CourierSettings.of(instance);
            return new CourierSettings(
                    instance, usual.lease(), usual.sweep(), inFlight, usual.attempts());
        }
    }

    static FakePlatform fake(SettableTime time, Traits traits) {
        var features = new Capabilities.Features(true, ButtonStyle.TEXT, false, false, true, true);
        var capabilities =
                new Capabilities(
                        features, 4096, traits.recognisesKey(), traits.pipelined(), traits.rate());
        var fake = new FakePlatform("test", capabilities, time);
        fake.open(_ -> Acceptance.KEPT);
        return fake;
    }

    Parcel parcel(String id) {
        return Parcel.of(id, "石桥镇", group, Message.text(id), time.instant());
    }

    void put(Parcel parcel) {
        database.write(tx -> {
            outbox.put(tx, parcel);
            return true;
        });
    }

    /// Puts that many, one commit each, in order.
    List<String> put(int count) {
        var ids = new ArrayList<String>();
        for (int number = 0; number < count; number++) {
            var id = "p%05d".formatted(number);
            ids.add(id);
            put(parcel(id));
        }
        return ids;
    }

    List<String> shown() {
        return fake.sent().stream().map(Outgoing::key).toList();
    }

    List<String> awaitShown(int count) {
        return fake.awaitSent(count, PATIENCE).stream().map(Outgoing::key).toList();
    }

    OutboxHealth health() {
        return database.read(outbox::health);
    }

    List<DeadLetter> dead() {
        return database.read(tx -> outbox.dead(tx, 10));
    }

    boolean withdraw(String id) {
        return database.write(tx -> outbox.withdraw(tx, id));
    }

    /// Withdraws a message that cannot be sent, as soon as no attempt is under way.
    boolean withdrawUntilCertain(String id) {
        while (!withdraw(id)) {
            Thread.onSpinWait();
        }
        return true;
    }

    @Override
    public void close() {
        courier.close();
        fake.close();
    }
}
