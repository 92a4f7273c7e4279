package zutuan.bot.kernel.jobs;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zutuan.adapters.link.Threads;
import zutuan.bot.kernel.store.Database;
import zutuan.bot.kernel.store.Outage;
import zutuan.bot.kernel.store.StoreUnavailable;
import zutuan.bot.kernel.store.Transaction;

/// Sets timers and runs those that are due. Safe for use by many threads.
public final class Jobs implements Timers, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final int BATCH = 100;
    private static final int MOST_ATTEMPTS = 10;

    private final JobStore store = new JobStore();
    private final Database database;
    private final Map<String, Job> jobs = new HashMap<>();
    private final Map<String, Recurring> recurring = new HashMap<>();
    private final InstantSource clock;
    private final ZoneId zone;
    private final Outage outage;
    private @Nullable Thread runner;
    private volatile boolean closed;

    public Jobs(
            Database database,
            List<Job> once,
            List<Recurring> again,
            InstantSource clock,
            ZoneId zone) {
        this.database = database;
        this.clock = clock;
        this.zone = zone;
        this.outage = new Outage(clock, LOG, "timers wait");
        once.forEach(this::add);
        again.forEach(item -> {
            add(item.job());
            recurring.put(item.job().name(), item);
        });
    }

    private void add(Job job) {
        if (jobs.put(job.name(), job) != null) {
            throw new IllegalArgumentException("two jobs are called " + job.name());
        }
    }

    @Override
    public void schedule(Transaction tx, JobKey key, Instant due, String data) {
        store.put(tx, key, due, data);
    }

    @Override
    public void cancel(Transaction tx, JobKey key) {
        store.remove(tx, key);
    }

    /// Sets the recurring timers that are not set yet.
    public void plan() {
        database.run(tx ->
                recurring.forEach(
                        (name, item) -> store.putIfAbsent(tx, JobKey.only(name), next(item))));
    }

    /// Plans the recurring ones and runs what falls due, until closed.
    public void start() {
        plan();
        runner = Thread.ofPlatform().name("jobs").daemon().start(this::loop);
    }

    private void loop() {
        try {
            while (!closed) {
                var idle = new AtomicBoolean(true);
                Threads.survives(LOG, "timers not run", null, () -> idle.set(runDueSafely() == 0));
                if (idle.get()) {
                    Thread.sleep(POLL);
                }
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private int runDueSafely() {
        try {
            int ran = runDue();
            outage.over();
            return ran;
        } catch (Throwable trouble) {
            // Whatever it is, the timers of everybody else must go on.
            if (!closed) {
                outage.failed(trouble);
            }
            return 0;
        }
    }

    /// Runs what is due now on this thread and returns how many ran.
    public int runDue() {
        var due = database.read(tx -> store.due(tx, clock.instant(), BATCH));
        due.forEach(this::run);
        return due.size();
    }

    private void run(JobStore.Row row) {
        try {
            database.run(tx -> {
                if (store.take(tx, row)) {
                    perform(row, tx);
                }
            });
        } catch (StoreUnavailable down) {
            throw down;
        } catch (Throwable bug) {
            boolean last = row.attempts() + 1 >= MOST_ATTEMPTS;
            Threads.tell(LOG, last ? "job failed for good {}" : "job failed {}", row.key(), bug);
            database.run(tx -> putOff(tx, row, last));
        }
    }

    /// A recurring timer that failed too often skips this time only; any other is put aside.
    private void putOff(Transaction tx, JobStore.Row row, boolean last) {
        var again = recurring.get(row.key().job());
        if (!last) {
            store.failed(tx, row, clock.instant().plusSeconds(1L << row.attempts()), false);
        } else if (again == null) {
            store.failed(tx, row, clock.instant(), true);
        } else if (store.take(tx, row)) {
            store.putIfAbsent(tx, row.key(), next(again));
        }
    }

    private void perform(JobStore.Row row, Transaction tx) {
        var job = jobs.get(row.key().job());
        if (job == null) {
            throw new IllegalStateException("no job is called " + row.key().job());
        }
        var run = new JobRun(row.key(), row.plannedAt(), clock.instant(), row.data());
        job.handler().run(run, tx);
        var again = recurring.get(row.key().job());
        if (again != null) {
            store.putIfAbsent(tx, row.key(), next(again));
        }
    }

    private Instant next(Recurring item) {
        return item.next().apply(clock.instant().atZone(zone)).toInstant();
    }

    /// When the next timer falls due.
    public Optional<Instant> nextDue() {
        return database.read(store::first);
    }

    /// How long the oldest timer has been due without having run; zero if none is.
    public Duration lateness() {
        return nextDue()
                .map(due -> Duration.between(due, clock.instant()))
                .filter(Duration::isPositive)
                .orElse(Duration.ZERO);
    }

    public Optional<Instant> nextDue(Transaction tx) {
        return store.first(tx);
    }

    /// How many timers have failed for good.
    public long dead() {
        return database.read(store::dead);
    }

    public long dead(Transaction tx) {
        return store.dead(tx);
    }

    @Override
    public void close() {
        closed = true;
        var thread = runner;
        if (thread != null) {
            thread.interrupt();
            try {
                thread.join(5_000);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
