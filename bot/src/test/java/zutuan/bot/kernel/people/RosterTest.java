package zutuan.bot.kernel.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RosterTest {
    private static final Member LI_MING =
            new Member(
                    "liming",
                    "李明",
                    Set.of(Role.FIRST_SECRETARY),
                    "shiqiao",
                    "县交通运输服务中心",
                    null,
                    Set.of("chanye"),
                    Set.of(),
                    "13800009999");
    private static final Member SUN_GONG =
            new Member(
                    "sungong",
                    "孙工",
                    Set.of(Role.TECHNICIAN),
                    null,
                    null,
                    "tobacco",
                    Set.of(),
                    Set.of(),
                    null);
    private static final Groups GROUPS =
            new Groups(
                    List.of(new Village("shiqiao", "石桥村", List.of("石桥"), List.of())),
                    List.of(
                            new Team("chanye", "产业技术组", "liming", Set.of("crop")),
                            new Team("wenlv", "文旅融合组", "gone", Set.of("tourism"))),
                    List.of(new Station("tobacco", "烟站", List.of("sungong"))));
    private static final Roster ROSTER = roster(List.of(LI_MING, SUN_GONG));

    @Test
    void members_are_found_by_id_name_alias_and_role() {
        assertThat(ROSTER.member("liming")).contains(LI_MING);
        assertThat(ROSTER.member("nobody")).isEmpty();
        assertThat(ROSTER.named("李明")).containsExactly(LI_MING);
        assertThat(ROSTER.named("孙建国")).containsExactly(SUN_GONG);
        assertThat(ROSTER.named("李")).isEmpty();
        assertThat(ROSTER.with(Role.TECHNICIAN)).containsExactly(SUN_GONG);
        assertThat(ROSTER.members()).containsExactly(LI_MING, SUN_GONG);
    }

    @Test
    void villages_are_found_by_full_and_short_name_only() {
        assertThat(ROSTER.villageNamed("石桥村")).map(Village::id).contains("shiqiao");
        assertThat(ROSTER.villageNamed("石桥")).isEqualTo(ROSTER.village("shiqiao"));
        assertThat(ROSTER.villageNamed("石")).isEmpty();
    }

    @Test
    void a_domain_leads_to_its_team_and_its_lead() {
        Team team = ROSTER.teamFor("crop").orElseThrow();
        assertThat(team.id()).isEqualTo("chanye");
        assertThat(ROSTER.leadOf(team)).contains(LI_MING);
        assertThat(ROSTER.teamFor("livestock")).isEmpty();
        assertThat(ROSTER.leadOf(ROSTER.team("wenlv").orElseThrow())).isEmpty();
        assertThat(ROSTER.station("tobacco").orElseThrow().duty()).containsExactly("sungong");
    }

    @Test
    void a_printed_member_or_roster_shows_no_phone() {
        assertThat(LI_MING.toString()).contains("liming", "李明").doesNotContain("1380000");
        assertThat(ROSTER.toString()).isEqualTo("Roster[yunling, 2 members]");
    }

    @Test
    void two_members_with_one_id_are_refused() {
        assertThatThrownBy(() -> roster(List.of(LI_MING, LI_MING)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("liming");
    }

    private static Roster roster(List<Member> members) {
        return Roster.of("yunling", "云岭镇", members, GROUPS, Map.of("sungong", List.of("孙建国")));
    }
}
