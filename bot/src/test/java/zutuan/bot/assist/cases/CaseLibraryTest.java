package zutuan.bot.assist.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zutuan.bot.assist.model.Field;
import zutuan.bot.kernel.settings.Loaded;
import zutuan.bot.kernel.settings.Mistake;

final class CaseLibraryTest {
    private static final String GOOD =
            """
            站所: 烟草
            来源: 一般知识
            案例:
            - 编号: C1
              对象: 烟叶
              时段: 大田
              月份: 5-8
              题目: 烟田积水
              症状: 雨后叶片下垂
              俗话: 烟泡水了；叶子塌了
              原因: 根缺氧
              办法: 开沟排水
              不要: 不要追肥
            """;

    @TempDir private Path config;

    @Test
    void the_shipped_cases_are_many_and_cover_every_field() {
        var cases = Library.shipped();

        assertThat(cases).hasSizeGreaterThanOrEqualTo(120);
        assertThat(cases).allMatch(Case::isShipped);
        for (String kind :
                List.of(
                        "烟叶", "猪", "牛", "羊", "鸡", "蜂", "五味子", "核桃", "拐枣", "茶", "香菇", "番茄", "玉米",
                        "马铃薯")) {
            var named = Kinds.SHIPPED.in(kind);
            assertThat(cases)
                    .as(kind)
                    .anyMatch(one -> Kinds.SHIPPED.in(one.about().kind()).containsAll(named));
        }
    }

    @Test
    void a_case_is_read_whole() throws IOException {
        var one = cases(GOOD).getFirst();

        assertThat(one.code()).isEqualTo("C1");
        assertThat(one.about().field()).isEqualTo(Field.TOBACCO);
        assertThat(one.about().season().title()).isEqualTo("5-8月");
        assertThat(one.complaint().sayings()).containsExactly("烟泡水了", "叶子塌了");
        assertThat(one.counsel().source()).isEqualTo("一般知识");
        assertThat(one.counsel().alerts()).isFalse();
    }

    @Test
    void without_the_folder_there_are_no_cases() throws IOException {
        Files.copy(Path.of("../config/roster.yaml"), config.resolve("roster.yaml"));
        Files.writeString(config.resolve("bot.yaml"), "");

        assertThat(((Loaded.Ready) Library.load(config)).settings().of(CaseLibrary.FOLDER).cases())
                .isEmpty();
    }

    @Test
    void what_is_wrong_is_told_with_its_line() throws IOException {
        assertMistake(GOOD.replace("C1", "C1001"), "cases/a.yaml:4", "C1 到 C999");
        assertMistake(GOOD.replace("对象: 烟叶", "对象: 石头"), "cases/a.yaml:5", "不认得“石头”");
        assertMistake(GOOD.replace("5-8", "5-13"), "cases/a.yaml:7", "3-5、10-2");
        assertMistake(GOOD.replace("  症状: 雨后叶片下垂\n", ""), "cases/a.yaml", "没有填写");
        assertMistake(GOOD.replace("开沟排水", "每亩喷50克"), "cases/a.yaml:12", "“0克”是剂量");
        assertMistake(GOOD.replace("不要追肥", "不要超过五百倍"), "cases/a.yaml:13", "“百倍”是剂量");
        assertMistake(GOOD.replace("不要: 不要追肥", "不要: 不要追肥\n  备注: 无"), "cases/a.yaml:14", "没有这一项");
        assertMistake(GOOD.replace("站所: 烟草", "站所: 渔业"), "cases/a.yaml:1", "烟草、畜牧 或 作物");
        assertMistake(GOOD.replace("来源: 一般知识\n", ""), "cases/a.yaml", "没有填写");
        assertMistake(GOOD.replace("雨后", "雨".repeat(201)), "cases/a.yaml:9", "太长");
        assertMistake(GOOD + GOOD.substring(GOOD.indexOf("- 编号")), "cases/a.yaml:14", "C1已经有了");
    }

    @Test
    void of_a_notifiable_disease_no_treatment_is_told() throws IOException {
        var alert = GOOD.replace("  原因", "  须报: 是\n  原因");

        assertThat(mistakes(alert))
                .extracting(Mistake::message)
                .anyMatch(told -> told.contains("立即报告"))
                .anyMatch(told -> told.contains("勿移动"))
                .anyMatch(told -> told.contains("勿出售"))
                .anyMatch(told -> told.contains("勿剖检"));
    }

    private void assertMistake(String text, String where, String what) throws IOException {
        assertThat(mistakes(text))
                .anySatisfy(mistake -> {
                    assertThat(mistake.file()).startsWith(where);
                    assertThat(mistake.message()).contains(what);
                });
    }

    private List<Mistake> mistakes(String text) throws IOException {
        write(text);
        return ((Loaded.Mistakes) Library.load(config)).mistakes();
    }

    private List<Case> cases(String text) throws IOException {
        write(text);
        return ((Loaded.Ready) Library.load(config)).settings().of(CaseLibrary.FOLDER).cases();
    }

    private void write(String text) throws IOException {
        Files.createDirectories(config.resolve("cases"));
        Files.writeString(
                config.resolve("roster.yaml"), Files.readString(Path.of("../config/roster.yaml")));
        Files.writeString(config.resolve("bot.yaml"), "");
        Files.writeString(config.resolve("cases/a.yaml"), text);
    }
}
