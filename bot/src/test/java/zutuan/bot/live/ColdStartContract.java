package zutuan.bot.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zutuan.bot.kernel.store.StoreSettings;

/// The very first messages of many groups and direct chats, all at once, on an empty database.
abstract class ColdStartContract {
    private static final int GROUPS = 64;

    @TempDir Path folder;

    abstract StoreSettings store(Path folder);

    @Test
    void no_first_message_is_lost() throws Exception {
        var store = store(folder);
        var answers = new Answers(store);
        var config = Townships.write(Files.createDirectory(folder.resolve("config")), GROUPS);
        var phones = new ArrayList<Phone>();
        try (var server = new ServerProcess(ServerProcess.Setup.of(config, store));
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int number = 0; number < GROUPS; number++) {
                phones.add(new Phone(server, Townships.member(number)));
            }
            var start = new CountDownLatch(1);
            var fates = new ArrayList<CompletableFuture<String>>();
            for (int number = 0; number < GROUPS; number++) {
                var phone = phones.get(number);
                var town = Townships.workspace(number);
                fates.add(CompletableFuture.supplyAsync(() -> sayTwo(phone, town, start), threads));
            }
            start.countDown();
            for (var fate : fates) {
                assertThat(fate.get(120, TimeUnit.SECONDS)).isEqualTo("ack ack");
            }
            answers.awaitSent();
        }
        assertThat(answers.issues()).hasSize(2 * GROUPS);
        assertThat(answers.cards()).hasSize(2 * GROUPS).doesNotHaveDuplicates();
    }

    private static String sayTwo(Phone phone, String town, CountDownLatch start) {
        try {
            start.await();
            phone.say("g", town, "/报 一组通组路塌方");
            phone.say("d", Phone.DIRECT, "/报 二组饮水管爆裂");
            return phone.fate("g") + " " + phone.fate("d");
        } catch (IOException | InterruptedException cut) {
            return cut.toString();
        }
    }
}
