package zutuan.bot.kernel.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zutuan.bot.Features;

class MistakesTest {
    @TempDir private Path directory = Path.of("");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "server: {prot: 81}|server.prot|是不是想写 port?",
                "sever: {port: 81}|sever|是不是想写 server?",
                "xyz: 1|xyz|这里可写：",
                "server: {port: abc}|server.port|0 到 65535",
                "server: {port: 70000}|server.port|0 到 65535",
                "server: {port: [1]}|server.port|应是一个值",
                "server: 8080|server|键: 值",
                "demoLogin: yes|demoLogin|true（是）",
                "zone: Asia/Beijing|zone|Asia/Shanghai",
                "chat: {quietFrom: 9点}|chat.quietFrom|07:30 的样子",
                "issues: {normalWorkdays: 0}|issues.normalWorkdays|1 到 250",
                "assist: {alarmMinutes: 0}|assist.alarmMinutes|1 到 240",
                "assist: {dayFrom: '18:00', dayTo: '08:30'}|assist.dayTo|下班要在上班之后",
                "understanding: {scorer: bert}|understanding.scorer|characters 或 bge",
                "store: {password: abc}|store.password|ZUTUAN_STORE_PASSWORD",
                "store: {url: 'jdbc:h2:mem'}|store.url|jdbc:sqlite:",
                "store: {url: 'jdbc:postgresql://db/z?password=a'}|store.url|密码不写在地址里",
                "server: {host: 0.0.0.0}|demoLogin|冒充任何成员",
                "server: {publicUrl: 'https://bot.example.cn'}|demoLogin|server.publicUrl",
                "server: {proxies: 127.0.0.1}|demoLogin|server.proxies",
                "server: {proxies: nginx}|server.proxies|10.0.0.0/8",
                "server: {proxies: [10.0.0.0/33]}|server.proxies|10.0.0.0/8",
                "server: {names: ['http://bot.lan']}|server.names|主机名",
                "platforms: {web: {workspace: yunlin}}|platforms.web.workspace|是不是想写 yunling?",
                "platforms: {web: {gruop: g}}|platforms.web.gruop|是不是想写 group?",
                "platforms: {wecom: {options: {corpSecret: s}}}|platforms.wecom.options.corpSecret"
                        + "|ZUTUAN_WECOM_CORP_SECRET",
                "rosters: {a: b}|rosters|应是一个列表",
                "zone: *other|zone|* 引用",
            })
    void a_wrong_setting_is_told_with_line_key_and_remedy(String line, String key, String text) {
        assertThat(botYaml("\n" + line)).singleElement().satisfies(at("bot.yaml:2", key, text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "- {id: a, name: 甲, roles: [支书记]}|members[3].roles|是不是想写 支书?",
                "- {id: a, name: 甲}|members[3].roles|没有填写身份",
                "- {id: a, roles: [支书]}|members[3].name|请写姓名",
                "- {name: 甲, roles: [支书]}|members[3].id|拼音代号",
                "- {id: 甲, name: 甲, roles: [支书]}|members[3].id|小写字母",
                "- {id: sungong, name: 甲, roles: [支书]}|members[3].id|重复",
                "- {id: a, name: 甲, roles: [支书], village: shiqio}|members[3].village|想写 shiqiao?",
                "- {id: a, name: 甲, roles: [支书], teams: [zzzzzzzz]}|members[3].teams|请先在上面登记",
                "- {id: a, name: 甲, roles: [支书], phone: 138-1}|members[3].phone|只写数字",
                "- {id: a, name: 甲, roles: [支书], mobile: 1}|members[3].mobile|没有这一项",
                "- 甲|members[3]|{键: 值",
            })
    void a_wrong_member_is_told_with_line_key_and_remedy(String line, String key, String text) {
        assertThat(rosterYaml(ConfigFolder.ROSTER + "  " + line + "\n"))
                .singleElement()
                .satisfies(at("roster.yaml:14", key, text));
    }

    @Test
    void a_domain_of_two_teams_and_an_unknown_lead_are_mistakes() {
        String second = "  - {id: zuzhi, name: 组织建设组, lead: nobody, domains: [env]}\n";
        String roster = ConfigFolder.ROSTER.replace("stations:\n", second + "stations:\n");
        assertThat(rosterYaml(roster))
                .satisfiesExactly(
                        at("roster.yaml:8", "teams[2].domains", "已归环境整治组"),
                        at("roster.yaml:8", "teams[2].lead", "没有代号为“nobody”的成员"));
    }

    /// A plan of duty that names somebody unknown, or days and seasons that do not exist.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "duty: [sungnog]|stations[2].duty|是不是想写 sungong?",
                "head: nobody99|stations[2].head|没有代号为“nobody99”的成员",
                "weekly: 11月23日|stations[2].weekly|2026-11-23 的样子",
                "days: {周六: [nobody99]}|stations[2].days.周六|没有代号为“nobody99”的成员",
                "days: {周八: []}|stations[2].days.周八|没有这一项",
                "seasons: [{name: 烘烤季, from: 07-15, to: 13-40}]|stations[2].seasons[1].to|07-15 的样子",
                "seasons: [{from: 07-15, to: 09-30}]|stations[2].seasons[1].name|请写季节的名称",
            })
    void a_wrong_plan_of_duty_is_told_with_line_key_and_remedy(
            String part, String key, String text) {
        String second = "  - {id: livestock, name: 畜牧站, %s}\n".formatted(part);
        assertThat(rosterYaml(ConfigFolder.ROSTER.replace("members:\n", second + "members:\n")))
                .singleElement()
                .satisfies(at("roster.yaml:10", key, text));
    }

    @Test
    void a_missing_roster_is_a_mistake() throws IOException {
        var folder = new ConfigFolder(directory);
        Files.delete(directory.resolve("roster.yaml"));
        assertThat(folder.mistakes(Map.of()))
                .singleElement()
                .satisfies(at("roster.yaml", "", "找不到这个文件"));
    }

    @Test
    void a_roster_without_members_is_a_mistake() {
        assertThat(rosterYaml("workspace: a\nname: 甲"))
                .singleElement()
                .satisfies(at("roster.yaml:1", "members", "一个成员也没有"));
    }

    @Test
    void two_rosters_of_one_workspace_are_a_mistake() {
        var folder = new ConfigFolder(directory).with("b.yaml", ConfigFolder.ROSTER);
        folder.with("bot.yaml", "rosters: [roster.yaml, b.yaml]");
        assertThat(folder.mistakes(Map.of()))
                .singleElement()
                .satisfies(at("b.yaml:1", "workspace", "重复"));
    }

    @Test
    void a_missing_config_directory_is_told_and_not_thrown() {
        assertThat(Check.describe(Features.ALL.settings(directory.resolve("none"), Map.of())))
                .anySatisfy(line -> assertThat(line).startsWith("bot.yaml:找不到这个文件"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"'server: {port'|YAML 写法", "'- a'|键: 值", "'server:\n\tport: 1'|YAML 写法"})
    void text_that_is_no_yaml_mapping_is_told_with_its_line(String text, String reason) {
        assertThat(botYaml(text))
                .singleElement()
                .satisfies(mistake -> {
                    assertThat(mistake.file()).startsWith("bot.yaml:");
                    assertThat(mistake.message()).contains(reason);
                });
    }

    @Test
    void a_key_written_twice_is_a_mistake() {
        assertThat(botYaml("server:\n  port: 1\n  port: 2"))
                .singleElement()
                .satisfies(at("bot.yaml:3", "server.port", "第 2 行已写过"));
    }

    @Test
    void a_file_that_is_not_utf_8_is_a_mistake() throws IOException {
        var folder = new ConfigFolder(directory);
        Files.write(directory.resolve("bot.yaml"), new byte[] {(byte) 0xD6, (byte) 0xD0});
        assertThat(folder.mistakes(Map.of()))
                .singleElement()
                .satisfies(at("bot.yaml", "", "UTF-8"));
    }

    @Test
    void holiday_faults_keep_their_line() {
        var folder = new ConfigFolder(directory).with("holidays/2026.tsv", "# 注\n2026-1-1 off");
        folder.with("holidays/notes.txt", "");
        assertThat(folder.mistakes(Map.of()))
                .satisfiesExactly(
                        at("holidays/2026.tsv:2", "", "应是三列"),
                        at("holidays/notes.txt", "", "文件名应是"));
    }

    @ParameterizedTest
    @CsvSource({
        "ZUTUAN_PORT, x, 0 到 65535",
        "ZUTUAN_DEMO_LOGIN, ja, true（是）",
        "ZUTUAN_STORE_URL, mysql:x, jdbc:sqlite:",
        "ZUTUAN_STORE_PASSWORD_FILE, /nowhere/at/all, 读不出来",
        "ZUTUAN_PROT, 81, 是不是想写 ZUTUAN_PORT?",
    })
    void a_wrong_variable_is_told_without_its_value(String name, String value, String text) {
        assertThat(new ConfigFolder(directory).mistakes(Map.of(name, value)))
                .singleElement()
                .satisfies(at("环境变量", name, text))
                .satisfies(mistake -> assertThat(mistake.message()).doesNotContain("“" + value));
    }

    @Test
    void a_secret_given_twice_is_a_mistake() {
        Map<String, String> environment =
                Map.of("ZUTUAN_WECOM_TOKEN", "a", "ZUTUAN_WECOM_TOKEN_FILE", "b");
        assertThat(new ConfigFolder(directory).mistakes(environment))
                .singleElement()
                .satisfies(at("环境变量", "ZUTUAN_WECOM_TOKEN_FILE", "只能设一个"));
    }

    @Test
    void all_mistakes_of_all_files_are_told_at_once() {
        var folder = new ConfigFolder(directory).with("bot.yaml", "zone: x\nissues: {a: 1}");
        folder.with("roster.yaml", ConfigFolder.ROSTER.replace("shiqiao, name", "SQ, name"));
        folder.with("holidays/2026.tsv", "x");
        assertThat(Check.describe(Features.ALL.settings(directory, Map.of("ZUTUAN_PORT", "x"))))
                .hasSize(7)
                .startsWith("配置有 5 处要改：")
                .contains("holidays/2026.tsv:1:应是三列（日期、off 或 work、节名），列间用 Tab 隔开")
                .endsWith("改好后请再运行一次 check。");
    }

    private List<Mistake> botYaml(String text) {
        return new ConfigFolder(directory).with("bot.yaml", text).mistakes(Map.of());
    }

    private List<Mistake> rosterYaml(String text) {
        return new ConfigFolder(directory).with("roster.yaml", text).mistakes(Map.of());
    }

    private static ThrowingConsumer<Mistake> at(String file, String key, String text) {
        return mistake -> {
            assertThat(mistake.file()).isEqualTo(file);
            assertThat(mistake.key()).isEqualTo(key);
            assertThat(mistake.message()).contains(text);
        };
    }
}
