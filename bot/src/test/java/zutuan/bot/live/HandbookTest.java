package zutuan.bot.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The members' handbook, as a browser gets it.
final class HandbookTest {
    @Test
    void it_is_open_to_all_and_shows_members_the_commands_of_their_roles(@TempDir Path folder)
            throws Exception {
        try (var server = ServerProcess.on(folder);
                var secretary = new Phone(server, "wangfang");
                var administrator = new Phone(server, "wujing")) {
            var page = server.get("/handbook");
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("使用手册", "/报 三组饮水管爆裂", "登录");
            assertThat(server.get("/handbook/page.css").statusCode()).isEqualTo(200);

            assertThat(ServerProcess.send(secretary.loggedIn("/handbook").build()).body())
                    .contains("<code>认领12</code>")
                    .doesNotContain("导出花名册");
            assertThat(ServerProcess.send(administrator.loggedIn("/handbook").build()).body())
                    .contains("<code>导出花名册</code>");
        }
    }
}
