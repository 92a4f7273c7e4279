package zutuan.bot.issue.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collection;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zutuan.bot.issue.Sample;
import zutuan.bot.issue.Town;
import zutuan.bot.issue.model.Refusal.Right;
import zutuan.bot.kernel.people.Member;

/// Who may do what with the road that 李明 reported, that 唐磊 leads, 何勇 assists with, and the team of
/// 赵强 has.
class InChargeTest {
    private static final Issue ROAD = Sample.road(Sample.claimed());

    private static Issue wantedBy(String memberId) {
        var until = ROAD.dueAt().plus(Duration.ofDays(3));
        var asked = new Course.Extension(until, "等料", memberId, Town.MONDAY_NINE);
        return ROAD.with(ROAD.course().with(asked));
    }

    private static String names(Collection<Member> members) {
        return members.stream().map(Member::name).collect(Collectors.joining(" "));
    }

    /// 李明 reporter, 唐磊 lead, 何勇 assistant, 赵强 team lead, 冯丽 another team's lead, 王芳 village
    /// secretary, 韩雪 town official, 周敏 town leader, 吴静 administrator, 孙工 technician.
    @ParameterizedTest
    @CsvSource({
        "CLOSE,            唐磊 赵强 周敏 吴静",
        "HANDLERS,         唐磊 赵强 周敏 吴静",
        "DISPATCH,         赵强 周敏 吴静",
        "GRANT,            赵强 周敏 吴静",
        "TOWN,             韩雪 周敏 吴静",
        "REPORTER_OR_TOWN, 李明 周敏 吴静",
        "MERGE,            李明 唐磊 赵强 周敏 吴静",
    })
    void a_step_that_is_not_everybodys_is_of_these(Right right, String allowed) {
        for (String name : "李明 唐磊 何勇 赵强 冯丽 王芳 韩雪 周敏 吴静 孙工".split(" ", -1)) {
            assertThat(InCharge.has(right, ROAD, Town.member(name), Town.ROSTER))
                    .as(name)
                    .isEqualTo(allowed.contains(name));
        }
    }

    @Test
    void nobody_grants_their_own_request_but_another_ones() {
        assertThat(grants("赵强", wantedBy("tanglei"))).isTrue();
        assertThat(grants("赵强", wantedBy("zhaoqiang"))).isFalse();
        assertThat(grants("周敏", wantedBy("zhaoqiang"))).isTrue();
    }

    private static boolean grants(String name, Issue issue) {
        return InCharge.has(Right.GRANT, issue, Town.member(name), Town.ROSTER);
    }

    @Test
    void the_team_lead_is_asked_for_more_time_and_the_town_by_the_team_lead() {
        assertThat(names(InCharge.grantors(ROAD, "tanglei", Town.ROSTER))).isEqualTo("赵强");
        assertThat(names(InCharge.grantors(ROAD, "zhaoqiang", Town.ROSTER))).isEqualTo("周敏");
    }

    @Test
    void whoever_leads_is_responsible_then_the_team_then_the_town() {
        var unclaimed = Sample.road(new IssueState.Reported());
        var nobodys = ((Issue.Step.Done) unclaimed.dispatchToTeam(null)).issue();

        assertThat(names(InCharge.responsible(ROAD, Town.ROSTER))).isEqualTo("唐磊");
        assertThat(names(InCharge.responsible(unclaimed, Town.ROSTER))).isEqualTo("赵强");
        assertThat(names(InCharge.responsible(nobodys, Town.ROSTER))).isEqualTo("吴静");
        assertThat(InCharge.lead(unclaimed, Town.ROSTER)).isEmpty();
    }

    @Test
    void lead_assistants_and_team_lead_handle_it_each_once() {
        assertThat(names(InCharge.handlers(ROAD, Town.ROSTER))).isEqualTo("唐磊 何勇 赵强");
        assertThat(names(InCharge.handlers(Sample.road(new IssueState.Reported()), Town.ROSTER)))
                .isEqualTo("赵强 何勇");
    }

    @Test
    void vets_and_town_are_alarmed() {
        assertThat(names(InCharge.alarmed(Town.ROSTER))).isEqualTo("钱医生 周敏 吴静");
    }

    @Test
    void what_may_be_an_epidemic_is_known_to_those_who_handle_it_and_in_no_group() {
        var dying = Sample.reported(13, "母猪不吃料,发烧,死了2头");
        var strangers = led(dying, "tanglei");
        var towns = led(dying, "hanxue");

        for (String name : "李明 唐磊 何勇 赵强 王芳 韩雪 周敏 吴静 孙工 钱医生".split(" ", -1)) {
            var member = Town.member(name);
            assertThat(InCharge.mayKnow(strangers, member, Town.ROSTER, false))
                    .as(name)
                    .isEqualTo("李明 周敏 吴静 钱医生".contains(name));
            assertThat(InCharge.mayKnow(towns, member, Town.ROSTER, false))
                    .as(name)
                    .isEqualTo("李明 韩雪 周敏 吴静 钱医生".contains(name));
            assertThat(InCharge.mayKnow(towns, member, Town.ROSTER, true)).as(name).isFalse();
            assertThat(InCharge.mayKnow(ROAD, member, Town.ROSTER, true)).as(name).isTrue();
        }
    }

    private static Issue led(Issue issue, String memberId) {
        var claimed = new IssueState.Claimed(memberId, Town.MONDAY_NINE);
        return new Issue(issue.report(), issue.deadline(), claimed, issue.course(), 0);
    }

    @Test
    void what_may_be_an_epidemic_is_the_vets_and_the_towns_whoever_else_has_it_in_hand() {
        var dying = Sample.reported(13, "母猪不吃料,发烧,死了2头");
        var helped = led(dying, "hanxue").with(dying.course().assistedBy("heyong"));

        assertThat(names(InCharge.responsible(dying, Town.ROSTER))).isEqualTo("钱医生 周敏 吴静");
        assertThat(names(InCharge.responsible(led(dying, "tanglei"), Town.ROSTER)))
                .isEqualTo("钱医生 周敏 吴静");
        assertThat(names(InCharge.responsible(helped, Town.ROSTER))).isEqualTo("韩雪");
        assertThat(names(InCharge.handlers(helped, Town.ROSTER))).isEqualTo("韩雪 钱医生 周敏 吴静");
        assertThat(names(InCharge.grantors(helped, "hanxue", Town.ROSTER))).isEqualTo("周敏");
        assertThat(names(InCharge.grantors(helped, "zhoumin", Town.ROSTER))).isEqualTo("吴静");
        assertThat(InCharge.teamLead(dying, Town.ROSTER)).isEmpty();
    }

    @Test
    void no_step_brings_what_may_be_an_epidemic_into_other_hands() {
        var dying = Sample.reported(13, "母猪不吃料,发烧,死了2头");

        assertThat(InCharge.staysInHands(dying, led(dying, "tanglei"), Town.ROSTER)).isFalse();
        assertThat(InCharge.staysInHands(dying, led(dying, "caoyang"), Town.ROSTER)).isTrue();
        assertThat(InCharge.staysInHands(dying, led(dying, "qianyisheng"), Town.ROSTER)).isTrue();
        assertThat(InCharge.staysInHands(ROAD, ROAD, Town.ROSTER)).isTrue();
    }
}
