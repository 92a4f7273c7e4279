package zutuan.bot.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zutuan.adapters.link.Timing;
import zutuan.adapters.testkit.OneBotDialler;
import zutuan.adapters.testkit.OneBotDouble;
import zutuan.bot.kernel.store.TestDatabases;
import zutuan.bot.live.ServerProcess;

/// Long records and long answers on the socket that QQ dials: the connection holds.
final class BigFrameAttackTest {
    private static final String GROUP = "30001";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String SWITCHED_OFF = "  # onebot:\n  #   group: \"123456789\"";

    @TempDir private static Path folder;

    private final OneBotDouble bot =
            new OneBotDouble("10001000", List.of(GROUP), InstantSource.system());
    private ServerProcess server;
    private OneBotDialler dialler;

    @BeforeEach
    void dial() throws Exception {
        server =
                new ServerProcess(ServerProcess.Setup.of(config(), TestDatabases.embedded(folder)));
        var address = URI.create(server.url("/onebot").replaceFirst("^http", "ws"));
        dialler = new OneBotDialler(bot, address, "", Timing.real(InstantSource.system()));
        dialler.open();
        bot.await(bot::isConnected, PATIENCE);
        heard("20001");
    }

    @AfterEach
    void stop() {
        dialler.close();
        server.close();
    }

    private static Path config() throws IOException {
        var copy = folder.resolve("config");
        try (var files = Files.walk(Path.of("../config"))) {
            for (var file : files.toList()) {
                Files.copy(file, copy.resolve(Path.of("../config").relativize(file).toString()));
            }
        }
        var yaml = Files.readString(copy.resolve("bot.yaml"));
        assertThat(yaml).contains(SWITCHED_OFF);
        var on = "  onebot:\n    group: \"%s\"".formatted(GROUP);
        Files.writeString(copy.resolve("bot.yaml"), yaml.replace(SWITCHED_OFF, on));
        return copy;
    }

    /// A stranger writes to the bot alone and is told how to get in, so this came through.
    private void heard(String stranger) throws InterruptedException {
        var before = bot.shown().size();
        bot.write(stranger, "您好");
        var shown = bot.awaitShown(before + 1, PATIENCE);
        assertThat(shown.getLast().place()).isEqualTo(stranger);
    }

    private long connections() {
        return bot.actions().stream()
                .filter(action -> action.path("action").asText().equals("get_group_list"))
                .count();
    }

    @Test
    void a_long_record_and_a_long_history_do_not_close_the_connection() throws Exception {
        bot.say(GROUP, "20002", "合并转发的记录" + "甲".repeat(200_000));
        heard("20003");
        assertThat(connections()).isEqualTo(1);

        bot.deaf(true);
        for (var number = 0; number < 90; number++) {
            bot.say(GROUP, "20002", number + "号" + "x".repeat(5_000));
        }
        bot.deaf(false);
        dialler.cut();
        bot.await(() -> portions().size() >= 5, PATIENCE);
        heard("20004");
        assertThat(connections()).isEqualTo(2);
    }

    /// What was asked of the group's history, in order.
    private List<String> portions() {
        return bot.actions().stream()
                .filter(action -> action.path("action").asText().contains("group_msg_history"))
                .map(action -> action.path("params").toString())
                .toList();
    }
}
