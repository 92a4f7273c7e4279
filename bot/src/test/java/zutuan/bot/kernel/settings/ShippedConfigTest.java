package zutuan.bot.kernel.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zutuan.bot.Features;
import zutuan.bot.kernel.calendar.WorkCalendar;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.people.Role;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.people.Village;

/** The files in {@code config/} run as they are. */
class ShippedConfigTest {
    private static final Path CONFIG = shipped();

    @TempDir private Path directory = Path.of("");

    @Test
    void the_shipped_configuration_has_no_mistake_and_is_summed_up() {
        assertThat(Check.describe(Features.ALL.settings(CONFIG, Map.of())))
                .containsExactly(
                        "配置没有问题。",
                        "云岭镇第一书记服务团（yunling）：成员 45 人（第一书记 10、支书 28）、村 13 个、服务组 5 个、站所 4 个",
                        "节假日表：2025–2026（其他年份只按周一至周五算）",
                        "网页：127.0.0.1:8080（演示登录已打开，仅本机）",
                        "数据库：jdbc:sqlite:data/zutuan.db",
                        "平台：webchat");
    }

    @Test
    void the_annotated_file_writes_out_the_defaults() {
        Settings defaults = new ConfigFolder(directory).settings(Map.of());
        Settings shipped = settings();
        assertThat(shipped.server()).isEqualTo(defaults.server());
        assertThat(shipped.store()).isEqualTo(defaults.store());
        assertThat(shipped.chat()).isEqualTo(defaults.chat());
        assertThat(sections(shipped)).isEqualTo(sections(defaults));
        assertThat(shipped.demoLogin()).isEqualTo(defaults.demoLogin());
        assertThat(shipped.platforms()).isEqualTo(defaults.platforms());
    }

    /// Without the folders of features, which have content and no defaults.
    private static Map<String, Record> sections(Settings settings) {
        var sections = new HashMap<>(settings.sections());
        sections.keySet().removeIf(key -> key.endsWith("/"));
        return sections;
    }

    @ParameterizedTest
    @CsvSource({
        "liming, 李明, FIRST_SECRETARY, 石桥村, chanye",
        "zhaoqiang, 赵强, FIRST_SECRETARY, 红岩村, huanjing",
        "heyong, 何勇, FIRST_SECRETARY, 大湾村, chanye",
        "wangfang, 王芳, VILLAGE_SECRETARY, 清河社区,",
        "wangjian, 王建, VILLAGE_SECRETARY, 青冈村,",
        "zhoumin, 周敏, TOWN_LEADER,,",
        "wujing, 吴静, ADMINISTRATOR,,",
    })
    void the_people_of_the_examples_are_there(
            String id, String name, Role role, String village, String team) {
        Roster roster = roster();
        Member member = roster.member(id).orElseThrow();
        assertThat(member.name()).isEqualTo(name);
        assertThat(member.roles()).isEqualTo(Set.of(role));
        assertThat(roster.villages().stream().filter(one -> one.id().equals(member.villageId())))
                .extracting(Village::name)
                .isEqualTo(village == null ? List.of() : List.of(village));
        assertThat(member.teamIds()).isEqualTo(team == null ? Set.of() : Set.of(team));
    }

    @ParameterizedTest
    @CsvSource({
        "infra, 赵强",
        "env, 赵强",
        "industry, 何勇",
        "tobacco, 何勇",
        "livestock, 何勇",
        "crop, 何勇",
        "party, 陈刚",
        "talent, 郑浩",
        "tourism, 冯丽",
    })
    void every_domain_has_its_team_lead(String domain, String lead) {
        Roster roster = roster();
        assertThat(roster.teamFor(domain).flatMap(roster::leadOf).map(Member::name)).contains(lead);
    }

    @Test
    void technicians_are_found_under_both_names() {
        assertThat(roster().named("孙建国")).extracting(Member::name).containsExactly("孙工");
        assertThat(roster().named("魏明")).extracting(Member::name).containsExactly("魏工");
        assertThat(roster().named("钱立新")).extracting(Member::name).containsExactly("钱医生");
    }

    @Test
    void names_and_phones_are_unique_and_phones_are_plainly_invented() {
        List<Member> members = roster().members();
        assertThat(members).extracting(Member::name).doesNotHaveDuplicates();
        assertThat(members).extracting(Member::phone).doesNotHaveDuplicates();
        assertThat(members).allSatisfy(one -> assertThat(one.phone()).matches("1380000\\d{4}"));
    }

    @Test
    void neighbours_are_neighbours_both_ways_and_first_secretaries_have_a_team() {
        Roster roster = roster();
        for (Village village : roster.villages()) {
            assertThat(village.neighbours())
                    .isNotEmpty()
                    .allSatisfy(id ->
                            assertThat(roster.village(id).orElseThrow().neighbours())
                                    .contains(village.id()));
        }
        assertThat(roster.with(Role.FIRST_SECRETARY))
                .allSatisfy(one -> assertThat(one.teamIds()).isNotEmpty());
    }

    @Test
    void the_tables_hold_what_the_state_council_announced() {
        WorkCalendar calendar = settings().calendar();
        assertThat(calendar.holiday("春节", 2026)).hasSize(9);
        assertThat(calendar.holiday("春节", 2025)).hasSize(8);
        assertThat(calendar.holidayName(LocalDate.of(2025, 10, 6))).isEqualTo("中秋");
        assertThat(calendar.isWorkday(LocalDate.of(2026, 2, 28))).isTrue();
        assertThat(calendar.plusWorkdays(LocalDate.of(2026, 9, 24), 6))
                .isEqualTo(LocalDate.of(2026, 10, 10));
    }

    private static Settings settings() {
        return switch (Features.ALL.settings(CONFIG, Map.of())) {
            case Loaded.Ready(Settings settings) -> settings;
            case Loaded.Mistakes(List<Mistake> mistakes) -> throw new AssertionError(mistakes);
        };
    }

    private static Roster roster() {
        return settings().roster().getFirst();
    }

    /** Tests start in the module or at the top, depending on who runs them. */
    private static Path shipped() {
        Path here = Path.of("config");
        return Files.isDirectory(here) ? here : Path.of("..", "config");
    }
}
