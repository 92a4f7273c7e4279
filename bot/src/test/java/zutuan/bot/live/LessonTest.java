package zutuan.bot.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zutuan.bot.kernel.store.RawSql;
import zutuan.bot.kernel.store.TestDatabases;

/// What members answer to a guess is kept to learn from.
final class LessonTest {
    @Test
    void what_a_sentence_meant_is_kept_without_names(@TempDir Path folder) throws Exception {
        var store = TestDatabases.embedded(folder);
        try (var server = new ServerProcess(ServerProcess.Setup.of(store));
                var phone = new Phone(server, "liming")) {
            phone.say(Phone.DIRECT, "王芳说石桥村七组的通组路昨晚塌了,电话13800000099");
            phone.answer("要登记这个问题吗");
            phone.say(Phone.DIRECT, "1");
            phone.answer("已登记 1号");
            phone.say(Phone.DIRECT, "大湾村的路灯坏了五盏,晚上看不见");
            phone.answer("要登记这个问题吗");
            phone.say(Phone.DIRECT, "不用");
            phone.answer("不办");
        }
        assertThat(RawSql.column(store, "select label from lesson order by taught_at, id"))
                .containsExactly("report_issue", "chitchat");
        assertThat(RawSql.column(store, "select said from lesson").toString())
                .contains("通组路")
                .doesNotContain("王芳", "石桥", "138", "大湾");
    }
}
