package zutuan.bot.kernel.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import zutuan.adapters.testkit.SettableTime;
import zutuan.bot.kernel.store.StoreSettings;
import zutuan.bot.kernel.store.Transaction;

/// What timers promise on both databases.
@Timeout(120)
abstract class JobsContract {
    private final SettableTime time = new SettableTime(Desk.NINE);

    /// An empty database.
    abstract StoreSettings fresh();

    @Test
    void a_moved_timer_runs_once_at_its_new_time_with_its_new_data() {
        try (var desk = new Desk(fresh(), time)) {
            desk.set("note", "12", at("PT1H"), "old");
            desk.set("note", "12", at("PT2H"), "new");
            time.advance(Duration.ofHours(1));
            assertThat(desk.settle()).isZero();
            time.advance(Duration.ofHours(1));
            assertThat(desk.settle()).isEqualTo(1);
            assertThat(desk.runs)
                    .containsExactly(
                            new JobRun(new JobKey("note", "12"), at("PT2H"), at("PT2H"), "new"));
            assertThat(desk.jobs.nextDue()).isEmpty();
        }
    }

    @Test
    void a_cancelled_timer_never_runs() {
        try (var desk = new Desk(fresh(), time)) {
            desk.set("note", "12", at("PT1H"), "");
            desk.set("note", "13", at("PT1H"), "");
            desk.cancel("12");
            time.advance(Duration.ofDays(1));
            desk.settle();
            assertThat(desk.noted()).containsExactly("13");
        }
    }

    @Test
    void an_undone_change_leaves_its_timer_as_it_was() {
        try (var desk = new Desk(fresh(), time)) {
            desk.set("note", "12", at("PT1H"), "kept");
            assertThatThrownBy(() ->
                            desk.database.write(tx -> {
                                desk.jobs.cancel(tx, new JobKey("note", "12"));
                                throw new IllegalArgumentException("no");
                            }))
                    .isInstanceOf(IllegalArgumentException.class);
            time.advance(Duration.ofHours(1));
            desk.settle();
            assertThat(desk.runs).extracting(JobRun::data).containsExactly("kept");
        }
    }

    @Test
    void a_timer_missed_while_down_runs_once_and_knows_it_is_late() {
        var settings = fresh();
        try (var before = new Desk(settings, time)) {
            before.set("note", "12", at("PT1H"), "");
            before.set("note", "13", at("PT2H59M30S"), "");
        }
        time.advance(Duration.ofHours(3));
        try (var after = new Desk(settings, time)) {
            assertThat(after.settle()).isEqualTo(2);
            assertThat(after.runs).extracting(JobRun::late).containsExactly(true, false);
            assertThat(after.runs)
                    .extracting(JobRun::dueAt)
                    .containsExactly(at("PT1H"), at("PT2H59M30S"));
        }
        try (var again = new Desk(settings, time)) {
            assertThat(again.settle()).isZero();
        }
    }

    @Test
    void a_recurring_timer_catches_up_once_and_then_keeps_its_beat() {
        var settings = fresh();
        var seen = new CopyOnWriteArrayList<Instant>();
        try (var before = new Desk(settings, time, List.of(), List.of(hourly(seen)))) {
            before.jobs.plan();
            assertThat(before.jobs.nextDue()).contains(at("PT1H"));
        }
        time.advance(Duration.ofMinutes(7 * 60 + 20));
        try (var after = new Desk(settings, time, List.of(), List.of(hourly(seen)))) {
            after.jobs.plan();
            assertThat(after.settle()).isEqualTo(1);
            assertThat(seen).containsExactly(at("PT1H"));
            assertThat(after.jobs.nextDue()).contains(at("PT8H"));
        }
    }

    private static Recurring hourly(List<Instant> seen) {
        return new Recurring(
                new Job("hourly", (run, _) -> seen.add(run.dueAt())),
                last -> last.plusHours(1).withMinute(0));
    }

    @Test
    void a_failing_timer_is_given_up_after_ten_times_and_stops_nobody() {
        var tried = new CopyOnWriteArrayList<JobRun>();
        try (var desk = new Desk(fresh(), time, List.of(failing(tried)), List.of())) {
            desk.set("failing", "7", at("PT1H"), "x");
            desk.set("note", "12", at("PT1H1S"), "");
            for (int hour = 0; hour < 24; hour++) {
                time.advance(Duration.ofHours(1));
                desk.settle();
            }
            assertThat(tried).hasSize(10);
            assertThat(tried).extracting(JobRun::dueAt).containsOnly(at("PT1H"));
            assertThat(desk.noted()).containsExactly("12");
            assertThat(desk.jobs.dead()).isEqualTo(1);
            assertThat(desk.jobs.nextDue()).isEmpty();

            desk.set("failing", "7", at("P2D"), "again");
            assertThat(desk.jobs.dead()).isZero();
            assertThat(desk.jobs.nextDue()).contains(at("P2D"));
        }
    }

    private static Job failing(List<JobRun> tried) {
        return new Job(
                "failing",
                (run, tx) -> {
                    tried.add(run);
                    tx.handle().execute("insert into line (id, body) values ('half done', '')");
                    throw new IllegalStateException("on purpose");
                });
    }

    @Test
    void a_recurring_timer_that_keeps_failing_comes_again_at_its_next_time() {
        var tried = new CopyOnWriteArrayList<Instant>();
        var broken =
                new Recurring(
                        new Job(
                                "daily",
                                (run, _) -> {
                                    tried.add(run.dueAt());
                                    throw new IllegalStateException("on purpose");
                                }),
                        last -> last.plusDays(1).withHour(8).withMinute(0));
        try (var desk = new Desk(fresh(), time, List.of(), List.of(broken))) {
            desk.jobs.plan();
            for (int hour = 0; hour < 24 * 3; hour++) {
                time.advance(Duration.ofHours(1));
                desk.settle();
            }
            assertThat(tried.stream().distinct()).hasSizeGreaterThanOrEqualTo(2);
            assertThat(desk.jobs.nextDue()).isPresent();
        }
    }

    @Test
    void a_timer_may_set_itself_again() {
        var ran = new AtomicInteger();
        var chain = new AtomicReference<Desk>();
        var job =
                new Job(
                        "chain",
                        (run, tx) -> {
                            if (ran.incrementAndGet() < 3) {
                                setAgain(chain.get(), run, tx);
                            }
                        });
        try (var desk = new Desk(fresh(), time, List.of(job), List.of())) {
            chain.set(desk);
            desk.set("chain", "7", Desk.NINE, "");
            for (int round = 0; round < 5; round++) {
                desk.settle();
                time.advance(Duration.ofMinutes(1));
            }
            assertThat(ran).hasValue(3);
            assertThat(desk.jobs.nextDue()).isEmpty();
        }
    }

    private static void setAgain(Desk desk, JobRun run, Transaction tx) {
        desk.jobs.schedule(tx, new JobKey("chain", run.key().id()), run.now().plusSeconds(60), "");
    }

    @Test
    void a_timer_changed_by_one_that_ran_just_before_runs_with_the_change() {
        var chain = new AtomicReference<Desk>();
        var job =
                new Job(
                        "changer",
                        (_, tx) ->
                                chain.get()
                                        .jobs
                                        .schedule(tx, new JobKey("note", "12"), Desk.NINE, "new"));
        try (var desk = new Desk(fresh(), time, List.of(job), List.of())) {
            chain.set(desk);
            desk.set("changer", "1", Desk.NINE, "");
            desk.set("note", "12", Desk.NINE, "old");
            desk.settle();
            assertThat(desk.runs).extracting(JobRun::data).containsExactly("new");
        }
    }

    @Test
    void two_instances_share_500_timers_and_each_runs_once() throws Exception {
        var settings = fresh();
        try (var one = new Desk(settings, time);
                var two = new Desk(settings, time)) {
            var ids = new ArrayList<String>();
            one.database.write(tx -> {
                for (int number = 0; number < 500; number++) {
                    var key = new JobKey("note", "%03d".formatted(number));
                    one.jobs.schedule(tx, key, Desk.NINE, "");
                }
                return true;
            });
            for (int number = 0; number < 500; number++) {
                ids.add("%03d".formatted(number));
            }
            together(one, two);
            assertThat(one.noted()).isEqualTo(ids);
            var ran =
                    Stream.concat(one.runs.stream(), two.runs.stream())
                            .map(run -> run.key().id())
                            .toList();
            assertThat(ran).containsExactlyInAnyOrderElementsOf(ids);
            assertThat(one.jobs.dead()).isZero();
        }
    }

    private static void together(Desk one, Desk two) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(one::settle);
            var second = threads.submit(two::settle);
            assertThat(first.get(60, TimeUnit.SECONDS)).isNotNegative();
            assertThat(second.get(60, TimeUnit.SECONDS)).isNotNegative();
        }
    }

    @Test
    void a_timer_whose_process_was_killed_half_way_runs_again_from_the_start() throws Exception {
        var settings = fresh();
        try (var first = new Desk(settings, time)) {
            assertThat(first.noted()).isEmpty();
        }
        assertThat(runAndDie(settings)).isEqualTo(KilledMidRun.DEAD);
        var seen = new CopyOnWriteArrayList<String>();
        var job = new Job("fatal", (run, _) -> seen.add(run.key().id() + run.data()));
        try (var after = new Desk(settings, time, List.of(job), List.of())) {
            after.settle();
            assertThat(seen).containsExactly("12七组");
            long half =
                    after.database.read(tx ->
                            tx.handle().createQuery("select n from tally").mapTo(Long.class).one());
            assertThat(half).isZero();
        }
    }

    private static int runAndDie(StoreSettings settings) throws Exception {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(KilledMidRun.class.getName(), settings.url()));
        if (settings.user() != null && settings.password() != null) {
            command.addAll(List.of(settings.user(), settings.password()));
        }
        var process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    @Test
    void started_timers_run_by_themselves_and_survive_an_error() throws Exception {
        var good = new CountDownLatch(1);
        var bad =
                new Job(
                        "bad",
                        (_, _) -> {
                            throw new StackOverflowError("on purpose");
                        });
        var fine = new Job("fine", (_, tx) -> tx.afterCommit(good::countDown));
        try (var desk = new Desk(fresh(), time, List.of(bad, fine), List.of())) {
            desk.set("bad", "1", Desk.NINE, "");
            desk.set("fine", "2", at("PT1S"), "");
            desk.jobs.start();
            time.advance(Duration.ofSeconds(1));
            assertThat(good.await(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static Instant at(String afterNine) {
        return Desk.NINE.plus(Duration.parse(afterNine));
    }
}
