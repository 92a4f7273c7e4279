package zutuan.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import zutuan.bot.Members.Words;
import zutuan.bot.kernel.settings.Settings;

/// The whole path of an issue with the real application: people are bound, a problem is posted with
/// a photo, claimed, worked on, closed with a photo, confirmed by its reporter and gone from the
/// list; at the end the administrator gets the workbook.
final class IssueStory implements AutoCloseable {
    static final String LI = "20901";
    private static final String ZHAO = "20902";
    private static final String WU = "20903";

    private final Path data;
    private final Members members;
    private final Settings settings;
    private final Application application;
    private int seen;

    IssueStory(Path data, Members members) throws Exception {
        this.data = data;
        this.members = members;
        seen = members.shown().size();
        settings = new MembersConfig(data, members, 0).settings();
        application = Application.start(settings);
        members.listening(application.port());
        awaitHealthy();
    }

    void tell() throws IOException {
        bind("李明", LI);
        bind("赵强", ZHAO);
        bind("吴静", WU);
        exchange(Words.of(LI, "/报 七组通组路塌方了,饲料车进不来").withPhoto(), "已登记 1号");
        assertThat(photosKept()).isOne();
        exchange(Words.of(ZHAO, "认领1"), "1号由赵强主办");
        exchange(Words.of(ZHAO, "1进展 已现场看过,明天动工"), "1号进展已记");
        exchange(Words.of(LI, "列表"), "七组通组路塌方了");
        exchange(Words.of(ZHAO, "销号1 路已抢通").withPhoto(), "等李明确认");
        exchange(Words.of(LI, "满意1").mentioning(), "1号已销号");
        exchange(Words.of(ZHAO, "列表"), "没有未办结的问题");
        exchange(Words.of(LI, "1怎么样了"), "已销号，主办赵强");
        exchange(Words.alone(WU, "导出问题"), ".xlsx");
    }

    /// The same after the connection broke and came back.
    void ask() {
        exchange(Words.of(LI, "列表"), "没有未办结的问题");
    }

    void bind(String name, String user) throws IOException {
        var code = Operations.code(settings, name).orElseThrow();
        exchange(Words.alone(user, "绑定 " + code), name + "您好，绑定好了");
    }

    void exchange(Words words, String answer) {
        members.say(words);
        await(words, answer);
    }

    /// The answer to something that was said.
    void await(Words words, String answer) {
        for (var end = end(); System.nanoTime() < end; ) {
            var shown = members.shown();
            for (var next : shown.subList(Math.min(seen, shown.size()), shown.size())) {
                seen++;
                if (next.channel().equals(words.channel()) && next.text().contains(answer)) {
                    return;
                }
            }
        }
        throw new AssertionError("no '%s' to %s in %s".formatted(answer, words, members.shown()));
    }

    /// How many files among what was kept are the photo, byte by byte.
    private long photosKept() throws IOException {
        var photo = members.photo();
        try (var files = Files.walk(data)) {
            return files.filter(file -> file.toString().endsWith(".bin"))
                    .filter(file -> Arrays.equals(content(file), photo))
                    .count();
        }
    }

    private static byte[] content(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException gone) {
            throw new AssertionError(gone);
        }
    }

    /// The health page is well once the platform is connected.
    private void awaitHealthy() throws Exception {
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
        return System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    }

    static byte[] drawn() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "jpg", bytes);
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        application.close();
    }
}
