package zutuan.bot.kernel.talk;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.people.Role;
import zutuan.bot.kernel.people.Roster;

/// What members call each other behind the surname: 书记, 支书, 工, 医生 …, and whose roles fit it.
///
/// `after` are characters that, right behind the word, make it part of another: 工 in 工作.
record Title(String word, Set<Role> roles, String after) {
    private static final Set<Role> SECRETARIES =
            Set.of(Role.FIRST_SECRETARY, Role.VILLAGE_SECRETARY, Role.TOWN_LEADER);
    private static final Set<Role> OFFICIALS =
            Set.of(
                    Role.TOWN_LEADER,
                    Role.TOWN_OFFICIAL,
                    Role.ADMINISTRATOR,
                    Role.VILLAGE_SECRETARY);
    private static final Set<Role> TECHNICIANS = Set.of(Role.TECHNICIAN);
    private static final String LEAD = "组长";

    /// Longer words before those they contain.
    private static final List<Title> ALL =
            List.of(
                    new Title("第一书记", Set.of(Role.FIRST_SECRETARY), ""),
                    new Title("副书记", Set.of(Role.TOWN_LEADER), ""),
                    new Title("支书", Set.of(Role.VILLAGE_SECRETARY), ""),
                    new Title("书记", SECRETARIES, "录"),
                    new Title("主任", OFFICIALS, "务"),
                    new Title("镇长", Set.of(Role.TOWN_LEADER), ""),
                    new Title(LEAD, Set.of(), ""),
                    new Title("站长", TECHNICIANS, ""),
                    new Title("技术员", TECHNICIANS, ""),
                    new Title("工程师", TECHNICIANS, ""),
                    new Title("兽医", TECHNICIANS, ""),
                    new Title("医生", TECHNICIANS, ""),
                    new Title("师傅", TECHNICIANS, ""),
                    new Title("工", TECHNICIANS, "作程地业厂人资期日时棚序具商"));

    /// The title that the text has at this place, or one with an empty word.
    static Title at(String text, int from) {
        return ALL.stream()
                .filter(title -> text.startsWith(title.word(), from))
                .filter(title -> title.ends(text, from + title.word().length()))
                .findFirst()
                .orElse(new Title("", Set.of(), ""));
    }

    private boolean ends(String text, int end) {
        return end == text.length() || after.indexOf(text.charAt(end)) < 0;
    }

    boolean fits(Member member, Roster roster) {
        return word.equals(LEAD)
                ? roster.teams().stream().anyMatch(team -> team.leadId().equals(member.id()))
                : !Collections.disjoint(member.roles(), roles);
    }
}
