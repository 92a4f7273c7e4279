package zutuan.bot.kernel.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import zutuan.adapters.testkit.StubbornThread;
import zutuan.bot.kernel.store.TestDatabases;

/// The runner of the timers outlives whatever is thrown at it.
@Timeout(value = 120, unit = TimeUnit.SECONDS)
@Tag("slow")
final class StubbornJobsTest {
    private static final InstantSource FIXED = InstantSource.fixed(Desk.NINE);

    @TempDir Path directory;
    private final BlockingQueue<String> ran = new LinkedBlockingQueue<>();
    private final AtomicReference<@Nullable Throwable> poison = new AtomicReference<>();
    private int last;

    private void swallow() {
        var next = poison.getAndSet(null);
        if (next != null) {
            StubbornThread.hurl(next);
        }
    }

    private void outlives(Job job, InstantSource clock, boolean inTheJob) throws Exception {
        try (var database = TestDatabases.sqlite(directory);
                var jobs = new Jobs(database, List.of(job), List.of(), clock, Desk.SHANGHAI)) {
            jobs.start();
            new StubbornThread() {
                @Override
                protected void strike(Throwable next) {
                    poison.set(next);
                    if (inTheJob) {
                        set("poison" + ++last);
                        StubbornThread.await("swallowed", () -> poison.get() == null);
                    }
                }

                @Override
                protected void awaitSignOfLife() throws InterruptedException {
                    set("m" + ++last);
                    for (var next = ""; !next.equals("m" + last); ) {
                        next = ran.poll(30, TimeUnit.SECONDS);
                        assertThat(next).as("what ran").isNotNull();
                    }
                }

                private void set(String id) {
                    database.write(tx -> {
                        jobs.schedule(tx, new JobKey("note", id), Desk.NINE, "");
                        return true;
                    });
                }
            }.outlivesEverything();
        }
    }

    @Test
    void a_job_that_throws() throws Exception {
        var job =
                new Job(
                        "note",
                        (run, _) -> {
                            swallow();
                            ran.add(run.key().id());
                        });
        outlives(job, FIXED, true);
    }

    @Test
    void the_runner_itself() throws Exception {
        InstantSource clock =
                () -> {
                    if (Thread.currentThread().getName().equals("jobs")) {
                        swallow();
                    }
                    return FIXED.instant();
                };
        outlives(new Job("note", (run, _) -> ran.add(run.key().id())), clock, false);
    }

    /// Even telling of it fails.
    @Test
    void a_clock_that_is_broken_twice_over() throws Exception {
        InstantSource clock =
                () -> {
                    var next = poison.get();
                    if (next != null && Thread.currentThread().getName().equals("jobs")) {
                        if (++times == 2) {
                            times = 0;
                            poison.set(null);
                        }
                        StubbornThread.hurl(next);
                    }
                    return FIXED.instant();
                };
        outlives(new Job("note", (run, _) -> ran.add(run.key().id())), clock, false);
    }

    private int times;
}
