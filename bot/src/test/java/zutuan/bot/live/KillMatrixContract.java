package zutuan.bot.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zutuan.bot.kernel.store.StoreSettings;

/// Members report, the server is killed with -9 at a random point, comes back, and gets again what
/// it has not acknowledged: round after round. `-Dkill.rounds=100` for more rounds, `-Dkill.seed`
/// for the points of an earlier run.
abstract class KillMatrixContract {
    private static final int ROUNDS = Integer.getInteger("kill.rounds", 20);
    private static final long SEED = Long.getLong("kill.seed", System.nanoTime());
    private static final List<String> PEOPLE = List.of("liming", "wangfang", "tanglei", "heyong");

    @TempDir Path folder;

    abstract StoreSettings store(Path folder);

    @Test
    void what_was_acknowledged_is_there_once_after_any_kill() throws Exception {
        var store = store(folder);
        var answers = new Answers(store);
        var random = new Random(SEED);
        var reporters = PEOPLE.stream().map(Reporter::new).toList();
        try (var server = new ServerProcess(ServerProcess.Setup.of(store))) {
            for (int round = 0; round < ROUNDS; round++) {
                reportUntilKilled(server, reporters, random);
                server.restart();
            }
            for (var reporter : reporters) {
                reporter.sendAgain(server);
            }
            answers.awaitSent();
        }
        account(answers, reporters);
    }

    private void account(Answers answers, List<Reporter> reporters) {
        var issues = answers.issues();
        var acknowledged = reporters.stream().flatMap(one -> one.acknowledged.stream()).toList();
        long lost = acknowledged.stream().filter(id -> times(issues, id) == 0).count();
        long doubled = acknowledged.stream().filter(id -> times(issues, id) > 1).count();
        System.out.printf(
                "kill -9: %s, %d rounds, seed %d: %d acknowledged, %d sent again, %d lost, %d"
                        + " doubled%n",
                getClass().getSimpleName(),
                ROUNDS,
                SEED,
                acknowledged.size(),
                reporters.stream().mapToInt(one -> one.again).sum(),
                lost,
                doubled);
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ROUNDS).doesNotHaveDuplicates();
        assertThat(lost).isZero();
        assertThat(doubled).isZero();
        assertThat(issues).hasSameSizeAs(acknowledged);
        assertThat(answers.cards()).hasSameSizeAs(issues).doesNotHaveDuplicates();
    }

    private static long times(List<String> issues, String id) {
        return issues.stream().filter(said -> said.endsWith(id)).count();
    }

    /// Kills after a random number of acknowledgements and a little more.
    private static void reportUntilKilled(
            ServerProcess server, List<Reporter> reporters, Random random) throws Exception {
        var enough = new CountDownLatch(1 + random.nextInt(40));
        long more = random.nextLong(TimeUnit.MILLISECONDS.toNanos(5));
        var threads = new ArrayList<Thread>();
        for (var reporter : reporters) {
            threads.add(Thread.startVirtualThread(() -> reporter.reportUntilCut(server, enough)));
        }
        assertThat(enough.await(60, TimeUnit.SECONDS)).isTrue();
        assertThat(new CountDownLatch(1).await(more, TimeUnit.NANOSECONDS)).isFalse();
        server.kill();
        for (var thread : threads) {
            assertThat(thread.join(Duration.ofSeconds(30))).isTrue();
        }
    }

    /// Reports one thing after the other and keeps account.
    private static final class Reporter {
        private final String person;
        private final List<String> acknowledged = new ArrayList<>();
        private int last;
        private int again;
        private boolean open;

        Reporter(String person) {
            this.person = person;
        }

        private String id() {
            return person + "-" + last;
        }

        void reportUntilCut(ServerProcess server, CountDownLatch enough) {
            try (var phone = new Phone(server, person)) {
                again += open ? 1 : 0;
                while (report(phone)) {
                    enough.countDown();
                }
            } catch (IOException | RuntimeException killed) {
                // The account stands as it is: what is open is sent again.
            }
        }

        /// False when the connection ended before the acknowledgement.
        private boolean report(Phone phone) throws IOException {
            if (!open) {
                last++;
                open = true;
            }
            phone.say(id(), "yunling", "/报 七组通组路塌方,编号" + id());
            if (!phone.fate(id()).equals("ack")) {
                return false;
            }
            acknowledged.add(id());
            open = false;
            return true;
        }

        /// What is open, and everything acknowledged lately once more, which must change nothing.
        void sendAgain(ServerProcess server) throws IOException {
            try (var phone = new Phone(server, person)) {
                if (open) {
                    again++;
                    assertThat(report(phone)).isTrue();
                }
                for (var id : acknowledged.reversed().stream().limit(10).toList()) {
                    phone.say(id, "yunling", "/报 七组通组路塌方,编号" + id);
                    assertThat(phone.fate(id)).isEqualTo("ack");
                }
            }
        }
    }
}
