package zutuan.bot.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The file with everybody's phone numbers goes to whom it was made for, whoever else has its
/// address.
final class ExportFileTest {
    private static final Pattern FILE = Pattern.compile("\"reference\":\"([0-9a-f]{64})\"");

    @Test
    void nobody_else_may_fetch_an_export_or_send_it_on(@TempDir Path folder) throws Exception {
        try (var server = ServerProcess.on(folder);
                var administrator = new Phone(server, "wujing");
                var other = new Phone(server, "liming")) {
            administrator.say(Phone.DIRECT, "导出花名册");
            var found = FILE.matcher(administrator.answer("花名册.csv"));
            assertThat(found.find()).isTrue();
            var path = "/chat/media/" + found.group(1);

            assertThat(fetched(administrator, path).body()).contains("电话");
            assertThat(fetched(administrator, path).headers().firstValue("Cache-Control"))
                    .hasValue("private, no-store");
            assertThat(fetched(other, path).statusCode()).isEqualTo(404);
            assertThat(fetched(other, path).body()).contains("请重新导出");
            assertThat(server.get(path).statusCode()).isEqualTo(401);
            other.sendRaw(
                    """
                    {"type":"say","clientId":"x1","room":"me","text":"看","media":["%s"]}\
                    """
                            .formatted(found.group(1)));
            assertThat(other.fate("x1")).isEqualTo("error");
        }
    }

    private static HttpResponse<String> fetched(Phone phone, String path) {
        return ServerProcess.send(phone.loggedIn(path).build());
    }
}
