package zutuan.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zutuan.bot.SatoriSide.Words;

/// The whole path of an issue through a Satori server, with the real application.
final class SatoriEndToEndTest {
    @TempDir private Path data;
    private int seen;

    @Test
    void an_issue_goes_its_way_through_our_double() throws Exception {
        try (var side = new SatoriDouble(photo());
                var application = Application.start(new SatoriConfig(data, side, 50).settings())) {
            tellTheStory(side, application);
            side.kickAndAwaitReturn();
            awaitGroup(side, "u1", "列表", "没有未办结的问题");
        }
    }

    @Nested
    final class WithProgramsWeDidNotWrite {
        @BeforeAll
        static void install() throws InterruptedException {
            SatoriNodeSide.install();
        }

        @ParameterizedTest
        @ValueSource(strings = {"server.cjs", "legacy/server.cjs"})
        void an_issue_goes_its_way(String script) throws Exception {
            try (var side = new SatoriNodeSide(script);
                    var application =
                            Application.start(new SatoriConfig(data, side, 50).settings())) {
                tellTheStory(side, application);
            }
        }
    }

    private void tellTheStory(SatoriSide side, Application application) throws Exception {
        awaitHealthy(application);
        bind(side, "李明", "u1");
        bind(side, "赵强", "u2");
        awaitGroup(side, "u1", "/报 七组通组路塌方了,饲料车进不来", "已登记 1号");
        awaitGroup(side, "u2", "认领1", "1号由赵强主办");
        awaitGroup(side, "u1", "列表", "1号");
        var picture = "<img src=\"%s\"/>".formatted(side.picture());
        awaitGroup(side, "u2", "销号1 路已抢通" + picture, "等李明确认");
        awaitGroup(side, "u1", "<at id=\"10001\"/> 满意1", "1号已销号");
        awaitGroup(side, "u2", "列表", "没有未办结的问题");
    }

    private void bind(SatoriSide side, String name, String user) throws IOException {
        var code = Operations.code(new SatoriConfig(data, side, 50).settings(), name).orElseThrow();
        await(side, new Words(user, "绑定 " + code, true), name + "您好,绑定好了");
    }

    private void awaitGroup(SatoriSide side, String user, String content, String answer) {
        await(side, new Words(user, content, false), answer);
    }

    /// The health page is well once the platform is connected.
    private static void awaitHealthy(Application application) throws Exception {
        var page = URI.create("http://127.0.0.1:%d/health/ready".formatted(application.port()));
        try (var http = HttpClient.newHttpClient()) {
            var status = 0;
            for (var end = end(); status != 200 && System.nanoTime() < end; ) {
                var request = HttpRequest.newBuilder(page).build();
                status = http.send(request, BodyHandlers.discarding()).statusCode();
            }
            assertThat(status).isEqualTo(200);
        }
    }

    private static long end() {
        return System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    }

    private void await(SatoriSide side, Words words, String answer) {
        side.say(words);
        for (var end = end(); System.nanoTime() < end; ) {
            var shown = side.shown();
            for (var next : shown.subList(Math.min(seen, shown.size()), shown.size())) {
                seen++;
                if (next.channel().equals(words.channel()) && next.text().contains(answer)) {
                    return;
                }
            }
        }
        throw new AssertionError("no '%s' to %s in %s".formatted(answer, words, side.shown()));
    }

    static byte[] photo() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "jpg", bytes);
        return bytes.toByteArray();
    }
}
