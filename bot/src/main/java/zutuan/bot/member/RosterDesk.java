package zutuan.bot.member;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import zutuan.adapters.Message;
import zutuan.bot.kernel.export.Csv;
import zutuan.bot.kernel.export.Table;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.people.Role;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.people.StandingStore;
import zutuan.bot.kernel.people.StandingStore.Standing;
import zutuan.bot.kernel.people.Village;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Turn;

/// The roster, as a few lines for everybody and as a file with phone numbers for an administrator's
/// direct chat.
final class RosterDesk {
    private static final List<String> HEADER =
            List.of("姓名", "身份", "村", "单位", "服务组", "站所", "电话", "状态");

    private final StandingStore standings = new StandingStore();
    private final Kit kit;
    private final MemberReplies replies;

    RosterDesk(Kit kit, MemberReplies replies) {
        this.kit = kit;
        this.replies = replies;
    }

    Answer export(Turn turn) {
        if (turn.inGroup()) {
            return Answer.of(replies.exportNotHere());
        }
        var roster = turn.roster();
        var all = standings.all(turn.tx(), turn.workspace());
        var rows =
                roster.whole().members().stream()
                        .map(member -> row(member, roster, of(all.get(member.id()))))
                        .toList();
        byte[] content = Csv.write(new Table("花名册", HEADER, rows));
        var file = kit.files().keepFor(turn, "花名册.csv", Csv.CONTENT_TYPE, content);
        return Answer.of(Message.text(replies.exported(rows.size())).with(file));
    }

    private static Standing of(@Nullable Standing standing) {
        return standing == null ? Standing.USUAL : standing;
    }

    private static List<String> row(Member member, Roster roster, Standing standing) {
        String teams =
                roster.teams().stream()
                        .filter(team -> member.teamIds().contains(team.id()))
                        .map(team -> team.name())
                        .collect(Collectors.joining("、"));
        return List.of(
                member.name(),
                titles(member),
                village(member, roster),
                text(member.unit()),
                teams,
                text(member.stationId()),
                text(member.phone()),
                MemberReplies.standing(standing));
    }

    /// How many there are of each role, and who is out of service or out of reach.
    Answer list(Turn turn) {
        var roster = turn.roster();
        String counts =
                Arrays.stream(Role.values())
                        .map(role -> role.title() + roster.with(role).size())
                        .collect(Collectors.joining(" "));
        var all = standings.all(turn.tx(), turn.workspace());
        String flagged =
                roster.whole().members().stream()
                        .filter(member -> !of(all.get(member.id())).equals(Standing.USUAL))
                        .map(member -> MemberReplies.flagged(member, of(all.get(member.id()))))
                        .filter(line -> !line.isEmpty())
                        .map(line -> "\n" + line)
                        .collect(Collectors.joining());
        return Answer.of(MemberReplies.roster(roster, counts) + flagged);
    }

    private static String titles(Member member) {
        return member.roles().stream().map(Role::title).sorted().collect(Collectors.joining("、"));
    }

    private static String village(Member member, Roster roster) {
        return Optional.ofNullable(member.villageId())
                .flatMap(roster::village)
                .map(Village::name)
                .orElse("");
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
