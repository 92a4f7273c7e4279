package zutuan.bot.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A session that ends takes its open pages with it at once.
final class SessionEndTest {
    @Test
    void logging_out_ends_the_session_and_its_open_page(@TempDir Path folder) throws Exception {
        try (var server = ServerProcess.on(folder);
                var phone = new Phone(server, "liming");
                var desk = new Phone(server, "liming")) {
            var logout = phone.loggedIn("/chat/api/logout").POST(BodyPublishers.noBody());
            assertThat(ServerProcess.send(logout.build()).statusCode()).isEqualTo(200);

            assertThat(phone.hear(_ -> false)).as("the page is closed").isNull();
            assertThat(phone.closeCode()).isEqualTo(1008);
            assertThat(status(phone)).isEqualTo(401);
            assertThat(status(desk)).isEqualTo(200);

            desk.say(Phone.DIRECT, "退出全部");
            assertThat(desk.hear(_ -> false)).isNull();
            assertThat(status(desk)).isEqualTo(401);
        }
    }

    @Test
    void a_removed_member_is_out_at_once(@TempDir Path folder) throws Exception {
        try (var server = ServerProcess.on(folder);
                var administrator = new Phone(server, "wujing");
                var removed = new Phone(server, "wangjian")) {
            administrator.say(Phone.DIRECT, "/移除 王建 确认");

            assertThat(removed.hear(_ -> false)).isNull();
            assertThat(removed.closeCode()).isEqualTo(1008);
            assertThat(status(removed)).isEqualTo(401);
            administrator.say(Phone.DIRECT, "/恢复 王建");
            administrator.answer("王建已恢复");
            assertThat(status(removed)).as("coming back revives nothing").isEqualTo(401);
        }
    }

    private static int status(Phone phone) {
        return ServerProcess.send(phone.loggedIn("/chat/api/me").build()).statusCode();
    }
}
