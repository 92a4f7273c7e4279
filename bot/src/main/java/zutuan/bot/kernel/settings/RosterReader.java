package zutuan.bot.kernel.settings;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import zutuan.bot.kernel.people.Groups;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.people.Role;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.people.Station;
import zutuan.bot.kernel.people.Team;
import zutuan.bot.kernel.people.Village;
import zutuan.bot.kernel.settings.Yaml.Mapping;

/** Reads roster files, one workspace each. Nobody is let in without a roster, so one must exist. */
final class RosterReader {
    private static final Pattern PHONE = Pattern.compile("[0-9]{7,12}");

    private final ConfigFiles files;
    private final Mistakes mistakes;

    RosterReader(ConfigFiles files, Mistakes mistakes) {
        this.files = files;
        this.mistakes = mistakes;
    }

    List<Roster> read(SequencedSet<String> names) {
        List<Roster> rosters = new ArrayList<>();
        Set<String> workspaces = new HashSet<>();
        for (String name : names) {
            Optional<Mapping> mapping = files.yaml(name);
            if (mapping.isEmpty()) {
                continue;
            }
            Section top = new Section(name, "", mapping.get(), mistakes);
            Roster roster = roster(top);
            if (!workspaces.add(roster.workspace())) {
                top.mistake("workspace", "“" + roster.workspace() + "”与另一份花名册重复，请换一个");
            }
            rosters.add(roster);
        }
        return rosters;
    }

    private static Roster roster(Section top) {
        String workspace = top.required("workspace", "请给服务团起一个拼音代号，如 yunling");
        String name = top.required("name", "请写服务团的名称");
        var ids = new RosterIds();
        List<Village> villages = new ArrayList<>();
        List<Team> teams = new ArrayList<>();
        List<Station> stations = new ArrayList<>();
        top.sections("villages").forEach(one -> villages.add(village(one, ids)));
        top.sections("teams").forEach(one -> teams.add(team(one, ids)));
        top.sections("stations").forEach(one -> stations.add(station(one, ids)));
        Map<String, Member> members = new LinkedHashMap<>();
        Map<String, List<String>> aliases = new LinkedHashMap<>();
        for (Section one : top.sections("members")) {
            Member member = member(one, ids);
            members.putIfAbsent(member.id(), member);
            aliases.put(member.id(), one.texts("aliases"));
            one.close();
        }
        if (members.isEmpty()) {
            top.mistake("members", "一个成员也没有；没有登记的人什么都不能用，请至少写一位");
        }
        ids.checkReferences();
        top.close();
        return Roster.of(
                workspace,
                name,
                List.copyOf(members.values()),
                new Groups(villages, teams, stations),
                aliases);
    }

    private static Village village(Section one, RosterIds ids) {
        var village =
                new Village(
                        ids.define(RosterIds.Kind.VILLAGE, one),
                        one.required("name", "请写村名"),
                        one.texts("short"),
                        ids.refer(RosterIds.Kind.VILLAGE, one, "neighbours"));
        one.close();
        return village;
    }

    private static Team team(Section one, RosterIds ids) {
        String id = ids.define(RosterIds.Kind.TEAM, one);
        String name = one.required("name", "请写组名");
        String lead = one.required("lead", "请写组长的代号");
        ids.refer(RosterIds.Kind.MEMBER, one, "lead");
        List<String> domains = one.texts("domains");
        ids.claimDomains(one, domains);
        one.close();
        return new Team(id, name, lead, Set.copyOf(new HashSet<>(domains)));
    }

    private static Station station(Section one, RosterIds ids) {
        var station =
                new Station(
                        ids.define(RosterIds.Kind.STATION, one),
                        one.required("name", "请写站所名"),
                        ids.refer(RosterIds.Kind.MEMBER, one, "duty"),
                        ShiftsReader.read(one, ids));
        one.close();
        return station;
    }

    private static Member member(Section one, RosterIds ids) {
        ids.refer(RosterIds.Kind.VILLAGE, one, "village");
        ids.refer(RosterIds.Kind.STATION, one, "station");
        return new Member(
                ids.define(RosterIds.Kind.MEMBER, one),
                one.required("name", "请写姓名"),
                roles(one),
                one.textOrNull("village"),
                one.textOrNull("unit"),
                one.textOrNull("station"),
                Set.copyOf(new HashSet<>(ids.refer(RosterIds.Kind.TEAM, one, "teams"))),
                Set.copyOf(new HashSet<>(one.texts("skills"))),
                phone(one));
    }

    private static Set<Role> roles(Section one) {
        Map<String, Role> byTitle = new LinkedHashMap<>();
        EnumSet.allOf(Role.class).forEach(role -> byTitle.put(role.title(), role));
        List<String> titles = one.texts("roles");
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String title : titles) {
            Role role = byTitle.get(title);
            if (role == null) {
                String suggestion = Suggestion.forUnknown(title, byTitle.keySet());
                one.mistake("roles", "没有“" + title + "”这种身份；" + suggestion);
            } else {
                roles.add(role);
            }
        }
        if (titles.isEmpty()) {
            String choice = String.join("、", byTitle.keySet());
            one.mistake("roles", "没有填写身份，这个人什么都不能做；可写：" + choice);
        }
        return roles;
    }

    private static @Nullable String phone(Section one) {
        String phone = one.textOrNull("phone");
        if (phone != null && !PHONE.matcher(phone).matches()) {
            one.mistake("phone", "电话只写数字，7 到 12 位；没有就删去这一项");
        }
        return phone;
    }
}
