package zutuan.bot.kernel.outbox;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zutuan.adapters.Delivery;
import zutuan.adapters.Outgoing;
import zutuan.adapters.Platform;
import zutuan.adapters.link.Threads;
import zutuan.bot.kernel.outbox.pace.Pace;
import zutuan.bot.kernel.store.Database;
import zutuan.bot.kernel.store.StoreUnavailable;

/// Makes one attempt, and writes down what came of it.
record Postman(
        Database database,
        CourierStore store,
        int attempts,
        Pace pace,
        Undelivered.Listener listener) {
    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);

    Fate attempt(Platform platform, Consignment row, Runnable handedOver) {
        var parcel = row.parcel();
        var outgoing = new Outgoing(parcel.to(), parcel.message(), parcel.id(), handedOver);
        var delivery = send(platform, outgoing);
        var rules =
                new Fate.Rules(
                        platform.capabilities().recognisesKey(),
                        platform.status().connected(),
                        attempts,
                        pace);
        var fate = Fate.of(delivery, row, rules);
        report(row, fate);
        return fate;
    }

    private static Delivery send(Platform platform, Outgoing outgoing) {
        try {
            return platform.send(outgoing);
        } catch (Throwable bug) {
            Threads.tell(LOG, "platform failed id={}", outgoing.key(), bug);
            return new Delivery.Unknown("平台程序出错：" + bug.getClass().getSimpleName());
        }
    }

    /// False if the row was not ours any more.
    boolean record(String id, Fate fate) {
        try {
            return record(id, fate, listener);
        } catch (StoreUnavailable down) {
            throw down;
        } catch (Throwable bug) {
            // Of whoever hears of it: the fate must be known all the same, or it is sent again.
            Threads.tell(LOG, "fate recorded without telling id={}", id, bug);
            return record(id, fate, (_, _) -> {});
        }
    }

    private boolean record(String id, Fate fate, Undelivered.Listener told) {
        return database.write(tx -> {
            boolean ours = store.record(tx, id, fate, pace.clock().instant());
            if (ours && fate instanceof Fate.Dead(var why, var forGood)) {
                store.parcel(tx, id)
                        .ifPresent(parcel ->
                                told.undelivered(tx, new Undelivered(parcel, why, forGood)));
            }
            return ours;
        });
    }

    boolean holds(String id) {
        return database.read(tx -> store.holds(tx, id));
    }

    private static void report(Consignment row, Fate fate) {
        var platform = row.parcel().to().platform();
        switch (fate) {
            case Fate.Sent(var externalId) ->
                    LOG.debug("message sent id={} external={}", row.id(), externalId);
            case Fate.Again(var attempts, var dueAt, var why) ->
                    LOG.info(
                            "message deferred id={} platform={} attempts={} until={} why={}",
                            row.id(),
                            platform,
                            attempts,
                            dueAt,
                            why);
            case Fate.Dead(var why, _) ->
                    LOG.warn("message dead id={} platform={} why={}", row.id(), platform, why);
            case Fate.Uncertain(var why) ->
                    LOG.warn("message uncertain id={} platform={} why={}", row.id(), platform, why);
        }
    }
}
