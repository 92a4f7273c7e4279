package zutuan.bot.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zutuan.bot.issue.desk.Numbered;
import zutuan.bot.issue.list.ListCommand;
import zutuan.bot.issue.report.NewReport;
import zutuan.bot.issue.report.ReportCommand;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Reading;

/// What members type, and what each command makes of it.
class ReadingTest {
    private final List<Command<?>> commands = new IssueFeature(Town.KIT).commands();

    /// `认领 12`, `认领 12 | rest`, `报 | text` or `认领 asks` for each command that takes it.
    private List<String> read(Heard heard) {
        var all = new ArrayList<String>();
        for (var command : commands) {
            switch (command.read(heard)) {
                case Reading.Understood<?>(var understood) ->
                        all.add(command.name() + shown(understood));
                case Reading.Asks<?> _ -> all.add(command.name() + " asks");
                case Reading.NotMine<?>() -> {}
            }
        }
        return all;
    }

    private static String shown(Object understood) {
        return switch (understood) {
            case Numbered(var number, var rest, var more) ->
                    " "
                            + number
                            + more.stream().map(one -> "、" + one).collect(Collectors.joining())
                            + (rest.isEmpty() ? "" : " | " + rest);
            case ReportCommand.Reports(var all) ->
                    all.stream().map(one -> " | " + one.said()).collect(Collectors.joining());
            case NewReport(var said, _, _) -> " | " + said;
            case ListCommand.Listing(var scope, var page) -> " " + scope + " " + page;
            default -> " " + understood;
        };
    }

    @Test
    void each_example_is_read_as_its_own_command_and_no_other() {
        for (var command : commands) {
            for (String example : command.examples()) {
                assertThat(read(Town.inGroup(example)))
                        .as(example)
                        .hasSize(1)
                        .first()
                        .asString()
                        .startsWith(command.name());
            }
        }
    }

    @Test
    void names_are_unique() {
        assertThat(commands.stream().<String>map(Command::name)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "/报 七组通组路塌方了,饲料车进不来;报 | 七组通组路塌方了,饲料车进不来",
                "/报七组路塌了;报 | 七组路塌了",
                "报 七组路塌了;报 | 七组路塌了",
                "上报 七组路塌了;报 | 七组路塌了",
                "报告问题:七组路塌了;报 | 七组路塌了",
                "/报;报 asks",
                "认领12;认领 12",
                "/认领 12;认领 12",
                "认领12号;认领 12",
                "认领 12号问题;认领 12",
                "认领第12号;认领 12",
                "认领十二号;认领 12",
                "认领12 我明天去看;认领 12 | 我明天去看",
                "12认领;认领 12",
                "12号我要认领;认领 12",
                "12号要延期 到11月30日 等料;延期 12 | 到11月30日 等料",
                "12号认领;认领 12",
                "12我来;认领 12",
                "12号我来办;认领 12",
                "12号我来吧;认领 12 | 吧",
                "我来12;认领 12",
                "/认领;认领 asks",
                "认领999999999999;认领 999999999999",
                "派12给何勇;派单 12 | 何勇",
                "12号派给环境整治组;派单 12 | 环境整治组",
                "12号转给何勇;转交 12 | 何勇",
                "12转给何勇办吧;转交 12 | 何勇",
                "把12号交给何勇去办;转交 12 | 何勇",
                "十二号转交何勇;转交 12 | 何勇",
                "转交12给何勇;转交 12 | 何勇",
                "把12号转给县里;转县 12",
                "把12号催一下;催办 12",
                "请把12号作废,报重了;作废 12 | 报重了",
                "12号我接了;认领 12",
                "12号我办不了,请何勇接手;退单 12 | 请何勇接手",
                "12号没修好,又塌了;没解决 12 | 又塌了",
                "12号不用办了;作废 12",
                "12号地点写错了,是六组;更正 12 | 是六组",
                "12号转给镇里,要挖机;升级 12 | 要挖机",
                "12号报镇里;升级 12",
                "协办12;协办 12",
                "12协办;协办 12",
                "12进展 已现场看过,约60米路基冲毁;进展 12 | 已现场看过,约60米路基冲毁",
                "12号进展,今天清了20米;进展 12 | 今天清了20米",
                "12号进展已现场看过;进展 12 | 已现场看过",
                "进展12 挖机到了;进展 12 | 挖机到了",
                "进展12挖机到了;进展 12 | 挖机到了",
                "进展12;进展 12",
                "十二号进展 挖机到了;进展 12 | 挖机到了",
                "销号12 路已抢通,新修1.4公里;销号 12 | 路已抢通,新修1.4公里",
                "销号12;销号 12",
                "12号办结 路已抢通;销号 12 | 路已抢通",
                "满意12;满意 12",
                "满意12 办得好;满意 12 | 办得好",
                "12满意;满意 12",
                "确认12;满意 12",
                "确认12号;满意 12",
                "没解决12 雨后又塌了一段;没解决 12 | 雨后又塌了一段",
                "12没解决雨后又塌了;没解决 12 | 雨后又塌了",
                "12号没解决,雨后又塌了;没解决 12 | 雨后又塌了",
                "不满意12;没解决 12",
                "升级12 需挖机2台,预算3万;升级 12 | 需挖机2台,预算3万",
                "列表;列表  1",
                "/列表;列表  1",
                "列表 2;列表  2",
                "列表 我的;列表 我的 1",
                "列表 石桥;列表 石桥村 1",
                "列表 环境整治组 2;列表 环境整治组 2",
                "我的问题;列表 我的 1",
                "未办;列表  1",
                "未办的问题;列表  1",
                "没解决的问题;列表  1",
                "超期;列表 超期 1",
                "列一下超期的问题;列表 超期 1",
                "我们村的问题有哪些没办完;列表 石桥村 1",
                "我们社区的问题有哪些没办完;列表 石桥村 1",
                "石桥村有哪些问题没办完;列表 石桥村 1",
                "红岩还有哪些没办完?;列表 红岩村 1",
                "看看还有哪些问题没办完;列表  1",
                "环境整治组还有多少没销号的;列表 环境整治组 1",
                "我名下有哪些待办;列表 我的 1",
                "没解决的问题有哪些;列表  1",
                "12怎么样了;查 12",
                "12号怎么样;查 12",
                "12号怎么样了?;查 12",
                "十二号怎么样了;查 12",
                "一百零三号怎么样了;查 103",
                "12号进展怎么样了;查 12",
                "12进展如何;查 12",
                "12号办好了吗?;查 12",
                "12号还没解决吗?;查 12",
                "12号没解决吗;查 12",
                "查12;查 12",
                "查 12号;查 12",
                "查询12号问题的进展;查 12",
            })
    void what_is_typed_in_the_group_is_read_as_one_command(String text, String reading) {
        assertThat(read(Town.inGroup(text))).containsExactly(reading);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "认领;认领 12",
                "我来;认领 12",
                "协办;协办 12",
                "进展 挖机到了;进展 12 | 挖机到了",
                "进展顺利;进展 12 | 顺利",
                "销号 路已抢通;销号 12 | 路已抢通",
                "满意;满意 12",
                "确认;满意 12",
                "没解决 雨后又塌了;没解决 12 | 雨后又塌了",
                "没解决;没解决 12",
                "怎么样了;查 12",
                "认领7;认领 7",
                "转给何勇;转交 12 | 何勇",
                "派给何勇;派单 12 | 何勇",
            })
    void a_reply_to_a_card_needs_no_number(String text, String reading) {
        assertThat(read(Town.onCard(text))).containsExactly(reading);
    }

    @Test
    void a_picture_in_reply_to_a_card_belongs_to_the_issue() {
        assertThat(read(Town.withPicture(Town.onCard("")))).containsExactly("补图 12");
        assertThat(read(Town.withPicture(Town.onCard("清了一半")))).containsExactly("补图 12 | 清了一半");
        assertThat(read(Town.withPicture(Town.inGroup("")))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "12;查 12",
                "12号;查 12",
                "认领;认领 asks",
                "销号;销号 asks",
                "改;更正 asks",
                "改 六组;更正 asks",
                "更正:大湾村;更正 asks",
            })
    void a_direct_chat_is_for_the_bot(String text, String reading) {
        assertThat(read(Town.direct(text))).containsExactly(reading);
    }

    @ParameterizedTest
    @ValueSource(strings = {"改 后天", "改:地点镇二楼", "改 下午3点"})
    void a_change_of_something_else_corrects_no_report(String text) {
        assertThat(read(Town.direct(text))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "路上塌方真吓人",
                "今天开会辛苦了",
                "好的",
                "1",
                "12",
                "12号",
                "12号?",
                "收到,确认参加",
                "确认12号参加",
                "12号确认参加",
                "12号我来接你",
                "我来12号楼下",
                "12号满意度调查",
                "12号更新系统",
                "更新12月的表",
                "进展12月再说",
                "进展一切顺利",
                "进展一直不大",
                "进展12个点",
                "认领12组的树苗",
                "转给何勇",
                "12号我接了孩子再来",
                "我办不了",
                "没修好",
                "12号办不了酒席",
                "改 后天",
                "12号要退",
                "12号想改",
                "没解决",
                "我的",
                "满意",
                "确认",
                "我来",
                "我来吧",
                "认领",
                "报名 张三",
                "报到",
                "有人在办公室吗",
                "还有人在办公室",
                "石桥村有哪些困难户",
                "超期服役的车该换了",
                "查到了",
                "查岗12点",
                "我的手机没电了",
                "二三十个人怎么样",
            })
    void what_people_say_to_each_other_is_not_for_the_bot(String text) {
        assertThat(read(Town.inGroup(text))).isEmpty();
    }
}
