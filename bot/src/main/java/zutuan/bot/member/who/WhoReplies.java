package zutuan.bot.member.who;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import zutuan.bot.kernel.chinese.intent.Domain;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.people.Role;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.people.Team;
import zutuan.bot.kernel.people.Village;

/// Every sentence about who is who.
final class WhoReplies {
    private static final int MOST = 6;

    String whose(String what, Domain domain, Team team, Roster roster) {
        String next =
                switch (domain) {
                    case TOBACCO, LIVESTOCK, CROP -> "请技术员发：求助 哪里、什么情况";
                    case INFRA, ENV, INDUSTRY, PARTY, TALENT, TOURISM, UNCLEAR -> "要报请发：/报 哪里、什么事";
                };
        return "%s（%s类）归%s。%s".formatted(what, domain.title(), led(team, roster), next);
    }

    String lead(Team team, Roster roster) {
        return roster.leadOf(team).isPresent()
                ? "%s。有事请发：/报 哪里、什么事".formatted(led(team, roster))
                : "%s现在没有组长，由镇里分派。有事请发：/报 哪里、什么事".formatted(team.name());
    }

    private static String led(Team team, Roster roster) {
        return roster.leadOf(team)
                .map(lead -> "%s，组长%s".formatted(team.name(), lead.name()))
                .orElse(team.name());
    }

    String ofVillage(Village village, List<Member> serving) {
        if (serving.isEmpty()) {
            return "花名册里%s还没有写人。要补请找镇管理员".formatted(village.name());
        }
        return village.name()
                + "："
                + serving.stream().map(WhoReplies::serving).collect(Collectors.joining("；"));
    }

    /// Several may serve parts of a village, which their units tell.
    private static String serving(Member member) {
        @Nullable String unit = member.is(Role.VILLAGE_SECRETARY) ? member.unit() : null;
        return titles(member) + member.name() + (unit == null ? "" : "（" + unit + "）");
    }

    String person(Member member, Roster roster) {
        var parts = new ArrayList<String>();
        parts.add(titles(member));
        village(member, roster).ifPresent(parts::add);
        Optional.ofNullable(member.unit()).ifPresent(parts::add);
        roster.teams().stream()
                .filter(team -> team.leadId().equals(member.id()))
                .forEach(team -> parts.add(team.name() + "组长"));
        if (!member.skills().isEmpty()) {
            parts.add("擅长" + member.skills().stream().sorted().collect(Collectors.joining("、")));
        }
        return member.name() + "：" + String.join("，", parts);
    }

    String able(List<Member> able, String skill, Roster roster) {
        return "花名册里擅长%s这一类的：\n".formatted(skill)
                + able.stream()
                        .limit(MOST)
                        .map(member -> "· " + person(member, roster))
                        .collect(Collectors.joining("\n"));
    }

    String noPhone(Member member) {
        return "电话我不报。要%s办事，直接在群里@本人，或问镇管理员要号码".formatted(member.name());
    }

    private static Optional<String> village(Member member, Roster roster) {
        return Optional.ofNullable(member.villageId()).flatMap(roster::village).map(Village::name);
    }

    private static String titles(Member member) {
        return member.roles().stream().sorted().map(Role::title).collect(Collectors.joining("、"));
    }
}
