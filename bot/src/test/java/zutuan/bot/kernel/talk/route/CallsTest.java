package zutuan.bot.kernel.talk.route;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zutuan.bot.meeting.Hall;

/// Whom an @ calls in the middle of a sentence.
final class CallsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "派1给@何勇 | 派1给何勇",
                "派1给 @何勇 办 | 派1给 何勇 办",
                "移交 李明 给 @何勇 | 移交 李明 给 何勇",
                "移交 @李明 给 @何勇 | 移交 李明 给 何勇",
                "请假 周三 @王建 代 | 请假 周三 王建 代",
                "@赵强 7号怎么样了 | @赵强 7号怎么样了",
                "邮箱 a@b.cn | 邮箱 a@b.cn",
                "大家好 @全体成员 | 大家好 @全体成员",
                "看 @山里人 说的 | 看 @山里人 说的",
                "没有人 | 没有人"
            })
    void it_names_a_member_like_the_plain_name(String said, String read) {
        assertThat(Calls.named(said, Hall.ROSTER)).isEqualTo(read);
    }
}
