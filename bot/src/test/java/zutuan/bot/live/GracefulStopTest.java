package zutuan.bot.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zutuan.bot.kernel.store.TestDatabases;

final class GracefulStopTest {
    private static final int TERMINATED = 128 + 15;
    private static final List<String> PEOPLE =
            List.of("liming", "wangfang", "tanglei", "heyong", "fengli", "zhenghao");

    @TempDir Path folder;

    @Test
    void a_stop_while_members_report_loses_nothing_and_says_good_bye() throws Exception {
        var answers = new Answers(TestDatabases.embedded(folder));
        var acknowledged = new ConcurrentLinkedQueue<String>();
        var goodbyes = new ConcurrentLinkedQueue<Integer>();
        var enough = new CountDownLatch(60);
        var threads = new ArrayList<Thread>();
        try (var server = new ServerProcess(ServerProcess.Setup.of(answers.store()))) {
            for (var person : PEOPLE) {
                threads.add(
                        Thread.startVirtualThread(() -> {
                            try (var phone = new Phone(server, person)) {
                                report(phone, person, acknowledged, enough);
                                goodbyes.add(phone.closeCode());
                            } catch (IOException broken) {
                                goodbyes.add(-1);
                            }
                        }));
            }
            assertThat(enough.await(60, TimeUnit.SECONDS)).isTrue();
            long start = System.nanoTime();

            assertThat(server.stop()).isEqualTo(TERMINATED);

            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            System.out.printf("graceful stop under load: %d ms%n", millis);
            assertThat(millis).isLessThan(10_000);
            assertThat(String.join("\n", server.output())).contains("\"stopped\"");
        }
        for (var thread : threads) {
            assertThat(thread.join(Duration.ofSeconds(30))).isTrue();
        }
        assertThat(goodbyes).hasSameSizeAs(PEOPLE).allMatch(code -> code == 1001 || code == 1012);
        assertThat(answers.issues())
                .map(said -> said.replaceFirst(".*编号", ""))
                .containsAll(acknowledged)
                .doesNotHaveDuplicates();
    }

    private static void report(
            Phone phone,
            String person,
            ConcurrentLinkedQueue<String> acknowledged,
            CountDownLatch enough)
            throws IOException {
        for (int number = 0; ; number++) {
            var id = person + "-" + number;
            phone.say(id, "yunling", "/报 七组通组路塌方,编号" + id);
            if (!phone.fate(id).equals("ack")) {
                return;
            }
            acknowledged.add(id);
            enough.countDown();
        }
    }
}
