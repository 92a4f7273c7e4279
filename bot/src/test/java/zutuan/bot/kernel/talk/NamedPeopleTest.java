package zutuan.bot.kernel.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zutuan.bot.kernel.people.Groups;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.people.Role;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.people.Station;
import zutuan.bot.kernel.people.Team;
import zutuan.bot.kernel.people.Village;

class NamedPeopleTest {
    private static final Roster ROSTER = roster();

    private static Roster roster() {
        var villages =
                List.of(
                        new Village("qinghe", "清河社区", List.of("清河"), List.of()),
                        new Village("qinggang", "青冈村", List.of("青冈"), List.of()));
        var teams = List.of(new Team("huanjing", "环境整治组", "zhaoqiang", Set.of("infra")));
        var stations = List.of(new Station("tobacco", "烟站", List.of("sungong")));
        var members =
                List.of(
                        member("wangfang", "王芳", Role.VILLAGE_SECRETARY, "qinghe"),
                        member("wangjian", "王建", Role.VILLAGE_SECRETARY, "qinggang"),
                        member("zhaoqiang", "赵强", Role.FIRST_SECRETARY, "qinggang"),
                        member("liwei1", "李伟", Role.TOWN_OFFICIAL, "qinghe"),
                        member("liwei2", "李伟", Role.VILLAGE_SECRETARY, "qinggang"),
                        member("zhoumin", "周敏", Role.TOWN_LEADER, null),
                        member("sungong", "孙工", Role.TECHNICIAN, null));
        return Roster.of(
                "town",
                "镇",
                members,
                new Groups(villages, teams, stations),
                Map.of("zhoumin", List.of("周书记"), "sungong", List.of("孙建国")));
    }

    private static Member member(
            String id, String name, Role role, @org.jspecify.annotations.Nullable String village) {
        return new Member(id, name, Set.of(role), village, null, null, Set.of(), Set.of(), null);
    }

    private static String ids(Named named) {
        return switch (named) {
            case Named.One(_, var member) -> member.id();
            case Named.Several(_, var members) ->
                    members.stream().map(Member::id).collect(Collectors.joining("|"));
            case Named.Nobody _ -> "-";
        };
    }

    @ParameterizedTest
    @CsvSource({
        "王芳, wangfang",
        "王芳书记, wangfang",
        "王书记, wangfang|wangjian",
        "王支书, wangfang|wangjian",
        "王第一书记, -",
        "赵书记, zhaoqiang",
        "赵组长, zhaoqiang",
        "王组长, -",
        "周书记, zhoumin",
        "孙工, sungong",
        "孙建国, sungong",
        "孙技术员, sungong",
        "李伟, liwei1|liwei2",
        "李伟(青冈村), liwei2",
        "李伟（青冈村）, liwei2",
        "李主任, liwei1|liwei2",
        "王, -",
        "王芳他们, -",
        "'', -",
    })
    void a_word_means_one_several_or_nobody(String word, String ids) {
        assertThat(ids(NamedPeople.of(word, ROSTER))).isEqualTo(ids);
    }

    @ParameterizedTest
    @CsvSource({
        "12月1日到5日请假王芳代, wangfang",
        "移交 王建 给 赵强, wangjian zhaoqiang",
        "请孙工和周书记来看, sungong zhoumin",
        "赵书记录一下, ''",
        "孙工作很忙, sungong",
        "王书记带队, wangfang|wangjian",
        "没有人, ''",
    })
    void everybody_in_a_sentence_is_found_in_order(String text, String ids) {
        assertThat(
                        NamedPeople.in(text, ROSTER).stream()
                                .map(mention -> ids(mention.named()))
                                .collect(Collectors.joining(" ")))
                .isEqualTo(ids);
    }

    @Test
    void the_options_of_a_choice_each_mean_one_member() {
        var several = (Named.Several) NamedPeople.of("李伟", ROSTER);

        var answer = NamedPeople.whichOne(several, ROSTER, "移交", name -> "/移交 " + name);

        var choice = (Question.Choice) java.util.Objects.requireNonNull(answer.question());
        assertThat(choice.options())
                .extracting(Question.Option::typed)
                .containsExactly("/移交 李伟(清河社区)", "/移交 李伟(青冈村)");
        assertThat(answer.message().plain()).contains("哪位李伟？", "1 李伟（清河社区）", "2 李伟（青冈村）");
    }
}
