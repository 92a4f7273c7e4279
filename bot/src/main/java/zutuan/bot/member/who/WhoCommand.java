package zutuan.bot.member.who;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import zutuan.bot.kernel.chinese.Phrases;
import zutuan.bot.kernel.chinese.intent.DangerWords;
import zutuan.bot.kernel.chinese.intent.Domain;
import zutuan.bot.kernel.chinese.meaning.Context;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.people.Team;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Manual;
import zutuan.bot.kernel.talk.Named;
import zutuan.bot.kernel.talk.NamedPeople;
import zutuan.bot.kernel.talk.Reading;
import zutuan.bot.kernel.talk.Turn;

/// 查人: whose work something is and who somebody is, asked of the bot: 谁管污水, 石桥村支书是谁, 谁懂公文. What the
/// roster does not know is left to others.
public final class WhoCommand implements Command<String> {
    private static final Phrases SAID = Phrases.beside(WhoCommand.class, "who.phrases");
    private static final List<Pattern> WHOSE =
            Stream.of("whose_first", "whose_behind", "whose_found").map(SAID::get).toList();
    private static final Pattern LEAD = SAID.get("lead");
    private static final Pattern VILLAGE = SAID.get("village");
    private static final Pattern PERSON = SAID.get("person");
    private static final Pattern SKILL = SAID.get("skill");
    private static final Pattern PHONE = SAID.get("phone");

    private final ZoneId zone;
    private final WhoReplies replies = new WhoReplies();

    public WhoCommand(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public Manual manual() {
        return new Manual(
                "查人", "query_match", "问谁管什么、谁是谁", List.of("谁管污水", "石桥村支书是谁", "谁懂公文"), null);
    }

    @Override
    public Reading<String> read(Heard heard) {
        return heard.isTalk()
                ? new Reading.NotMine<>()
                : answer(heard)
                        .<Reading<String>>map(Reading.Understood::new)
                        .orElseGet(Reading.NotMine::new);
    }

    private Optional<String> answer(Heard heard) {
        var roster = heard.speaker().roster();
        return asked(
                        LEAD,
                        heard,
                        what -> team(what, roster).map(team -> replies.lead(team, roster)))
                .or(() -> asked(VILLAGE, heard, what -> village(what, roster)))
                .or(() -> asked(PERSON, heard, what -> person(what, roster)))
                .or(() -> asked(PHONE, heard, what -> phone(what, roster)))
                .or(() -> asked(SKILL, heard, what -> skilled(what, roster)))
                .or(() ->
                        WHOSE.stream()
                                .flatMap(form ->
                                        asked(form, heard, what -> whose(what, heard)).stream())
                                .findFirst());
    }

    private static Optional<String> asked(
            Pattern form, Heard heard, Function<String, Optional<String>> answer) {
        var match = form.matcher(heard.bare());
        return match.matches() ? answer.apply(what(match)) : Optional.empty();
    }

    /// The group that took part.
    private static String what(MatchResult match) {
        return IntStream.rangeClosed(1, match.groupCount())
                .mapToObj(match::group)
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElse("");
    }

    /// 环境组 is 环境整治组, as long as just one is called so.
    private static Optional<Team> team(String name, Roster roster) {
        String start = name.replaceFirst("组$", "");
        var teams =
                roster.teams().stream()
                        .filter(team -> team.name().equals(name) || team.name().startsWith(start))
                        .toList();
        return teams.size() == 1 ? Optional.of(teams.getFirst()) : Optional.empty();
    }

    private Optional<String> village(String name, Roster roster) {
        return roster.villageNamed(name.replaceFirst("第一$", ""))
                .map(village -> {
                    var serving =
                            roster.members().stream()
                                    .filter(member -> village.id().equals(member.villageId()))
                                    .toList();
                    return replies.ofVillage(village, serving);
                });
    }

    private Optional<String> person(String name, Roster roster) {
        return named(name, roster).map(member -> replies.person(member, roster));
    }

    private Optional<String> phone(String name, Roster roster) {
        return named(name, roster).map(replies::noPhone);
    }

    private static Optional<Member> named(String name, Roster roster) {
        return NamedPeople.of(name, roster) instanceof Named.One(_, var member)
                ? Optional.of(member)
                : Optional.empty();
    }

    private Optional<String> skilled(String skill, Roster roster) {
        var able =
                roster.members().stream()
                        .filter(member ->
                                member.skills().stream().anyMatch(own -> isOf(own, skill)))
                        .toList();
        return able.isEmpty() ? Optional.empty() : Optional.of(replies.able(able, skill, roster));
    }

    /// 修路 is of 道路养护 to nobody but people; 路 would be of everything: two signs in common.
    private static boolean isOf(String own, String asked) {
        return own.contains(asked)
                || asked.contains(own)
                || IntStream.range(0, Math.max(0, asked.length() - 1))
                        .mapToObj(at -> asked.substring(at, at + 2))
                        .anyMatch(own::contains);
    }

    private Optional<String> whose(String what, Heard heard) {
        var roster = heard.speaker().roster();
        var now = LocalDateTime.ofInstant(heard.speaker().now(), zone);
        var domain = heard.meanings().read(what, Context.inGroup(now)).domain();
        // 猪死了三头找谁 asks nothing: it tells.
        boolean tells = heard.meanings().danger(what).isCry() || DangerWords.animalsDie(what);
        return domain == Domain.UNCLEAR || tells
                ? Optional.empty()
                : roster.teamFor(domain.code())
                        .map(team -> replies.whose(what, domain, team, roster));
    }

    @Override
    public Answer run(String answer, Turn turn) {
        return Answer.of(answer);
    }
}
