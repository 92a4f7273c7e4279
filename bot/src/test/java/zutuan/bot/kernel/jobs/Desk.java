package zutuan.bot.kernel.jobs;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import zutuan.adapters.testkit.SettableTime;
import zutuan.bot.kernel.store.Database;
import zutuan.bot.kernel.store.Databases;
import zutuan.bot.kernel.store.StoreSettings;
import zutuan.bot.kernel.store.TestDatabases;
import zutuan.bot.kernel.store.Transaction;

/// Timers on one database under a clock that is moved by hand. The job "note" writes a row, so that
/// what it did can be told apart from how often it was called.
final class Desk implements AutoCloseable {
    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    static final Instant NINE = Instant.parse("2026-11-23T01:00:00Z");
    static final String TABLES = "classpath:zutuan/bot/kernel/store/tables";

    final SettableTime time;
    final Database database;
    final Jobs jobs;
    final List<JobRun> runs = new CopyOnWriteArrayList<>();

    Desk(StoreSettings settings, SettableTime time, List<Job> more, List<Recurring> recurring) {
        this.time = time;
        database = Databases.open(settings, List.of(TestDatabases.KERNEL, TABLES));
        var all = new ArrayList<>(more);
        all.add(new Job("note", this::note));
        jobs = new Jobs(database, all, recurring, time, SHANGHAI);
    }

    Desk(StoreSettings settings, SettableTime time) {
        this(settings, time, List.of(), List.of());
    }

    private void note(JobRun run, Transaction tx) {
        runs.add(run);
        tx.handle()
                .execute("insert into line (id, body) values (?, ?)", run.key().id(), run.data());
    }

    void set(String job, String id, Instant due, String data) {
        database.write(tx -> {
            jobs.schedule(tx, new JobKey(job, id), due, data);
            return true;
        });
    }

    void cancel(String id) {
        database.write(tx -> {
            jobs.cancel(tx, new JobKey("note", id));
            return true;
        });
    }

    List<String> noted() {
        return database.read(tx ->
                tx.handle()
                        .createQuery("select id from line order by id")
                        .mapTo(String.class)
                        .list());
    }

    /// Runs everything due until nothing is.
    int settle() {
        int total = 0;
        for (int ran = jobs.runDue(); ran > 0; ran = jobs.runDue()) {
            total += ran;
        }
        return total;
    }

    @Override
    public void close() {
        jobs.close();
        database.close();
    }
}
