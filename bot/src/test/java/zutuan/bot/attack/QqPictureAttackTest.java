package zutuan.bot.attack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zutuan.adapters.link.Timing;
import zutuan.adapters.testkit.OneBotDialler;
import zutuan.adapters.testkit.OneBotDouble;
import zutuan.bot.kernel.media.HugePictures;
import zutuan.bot.kernel.media.HugePictures.Png;
import zutuan.bot.kernel.store.RawSql;
import zutuan.bot.kernel.store.StoreSettings;
import zutuan.bot.kernel.store.TestDatabases;
import zutuan.bot.live.ServerProcess;

/// Costly pictures in a QQ group, under the shipped options: the group is heard afterwards.
final class QqPictureAttackTest {
    private static final String GROUP = "30000";
    private static final String SOMEBODY = "20000";
    private static final String PLATFORMS =
            """
            platforms:
              onebot:
                workspace: yunling
                group: "30000"
            """;

    @Test
    void a_group_is_heard_after_each_of_them(@TempDir Path folder) throws Exception {
        var store = TestDatabases.embedded(folder);
        var qq = new OneBotDouble("10001000", List.of(GROUP), InstantSource.system());
        try (var server = new ServerProcess(ServerProcess.Setup.of(config(folder), store));
                var dialler = dialler(qq, server)) {
            dialler.open();
            await(qq::isConnected);
            int heard = 0;
            for (byte[] bomb : bombs()) {
                var shown = qq.message(GROUP, SOMEBODY, picture(bomb));
                qq.tell(shown.put("raw_message", "[图片]"));
                qq.say(GROUP, SOMEBODY, "大家看到了吗");
                heard += 2;
                int expected = heard;
                await(() -> taken(store) == expected);
            }
            assertThat(server.get("/health/ready").statusCode()).isEqualTo(200);
        }
    }

    /// None is longer than a frame may be.
    private static List<byte[]> bombs() {
        return List.of(
                HugePictures.progressive(7700, false, 1),
                new Png(40, 20, 8, 2, false).bytes("zTXt", 130_000_000),
                new Png(40, 20, 8, 2, false).bytes("iTXt", 130_000_000));
    }

    private static JsonNode picture(byte[] content) {
        var segments = JsonNodeFactory.instance.arrayNode();
        segments.addObject()
                .put("type", "image")
                .putObject("data")
                .put("file", "base64://" + Base64.getEncoder().encodeToString(content));
        return segments;
    }

    private static OneBotDialler dialler(OneBotDouble qq, ServerProcess server) {
        var address = URI.create(server.url("/onebot").replaceFirst("http", "ws"));
        return new OneBotDialler(qq, address, "", Timing.real(InstantSource.system()));
    }

    private static Path config(Path folder) throws IOException {
        var config = Files.createDirectories(folder.resolve("config"));
        var shipped = Path.of("../config");
        Files.copy(shipped.resolve("roster.yaml"), config.resolve("roster.yaml"));
        Files.writeString(config.resolve("bot.yaml"), PLATFORMS);
        return config;
    }

    private static int taken(StoreSettings store) {
        return Integer.parseInt(RawSql.column(store, "select count(*) from inbox").getFirst());
    }

    private static void await(BooleanSupplier happened) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!happened.getAsBoolean() && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertThat(happened.getAsBoolean()).isTrue();
    }
}
