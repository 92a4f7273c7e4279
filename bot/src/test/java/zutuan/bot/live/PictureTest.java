package zutuan.bot.live;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zutuan.bot.kernel.media.Camera;
import zutuan.bot.kernel.store.RawSql;
import zutuan.bot.kernel.store.TestDatabases;

/// A picture from a phone says when, where and whose it is; others see the picture only.
final class PictureTest {
    private static final String BOUNDARY = "picture-from-a-phone";
    private static final String PART =
            "--"
                    + BOUNDARY
                    + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"road.jpg\"\r\n\r\n";
    private static final String END = "\r\n--" + BOUNDARY + "--\r\n";

    @Test
    void where_and_when_it_was_taken_is_kept_and_not_shown(@TempDir Path folder) throws Exception {
        var store = TestDatabases.embedded(folder);
        try (var server = new ServerProcess(ServerProcess.Setup.of(store));
                var phone = new Phone(server, "liming")) {
            var reference = upload(phone, Camera.jpeg(1));
            phone.sendRaw(
                    """
                    {"type":"say","clientId":"p1","room":"me","text":"/报 七组通组路塌方了",
                     "media":["%s"]}\
                    """
                            .formatted(reference));
            phone.answer("已登记 1号");

            for (var path : new String[] {"/chat/media/", "/chat/thumbnail/"}) {
                assertThat(seen(phone, path + reference))
                        .as(path)
                        .isNotEmpty()
                        .doesNotContain("Exif", Camera.OWNER);
            }
        }
        var facts = "select taken_at || ' ' || latitude || ' ' || longitude from picture_facts";
        assertThat(RawSql.column(store, facts)).containsExactly("2026-11-23T08:15:30 32.5 109.25");
        assertThat(RawSql.column(store, "select number from issue_media")).containsExactly("1");
    }

    static String upload(Phone phone, byte[] picture) throws Exception {
        var body =
                BodyPublishers.concat(
                        BodyPublishers.ofString(PART),
                        BodyPublishers.ofByteArray(picture),
                        BodyPublishers.ofString(END));
        var request =
                phone.loggedIn("/chat/api/upload")
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(body)
                        .build();
        return Phone.JSON.readTree(ServerProcess.send(request).body()).path("reference").asText();
    }

    static String seen(Phone phone, String path) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(phone.loggedIn(path).build(), BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(200);
            return new String(answer.body(), ISO_8859_1);
        }
    }
}
