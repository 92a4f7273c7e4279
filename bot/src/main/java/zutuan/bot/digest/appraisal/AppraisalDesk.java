package zutuan.bot.digest.appraisal;

import java.util.List;
import java.util.Set;
import zutuan.bot.digest.errand.Errand;
import zutuan.bot.digest.errand.ErrandReplies;
import zutuan.bot.digest.errand.Errands;
import zutuan.bot.digest.errand.Made;
import zutuan.bot.digest.errand.Made.Letter;
import zutuan.bot.digest.model.DigestPermission;
import zutuan.bot.digest.quarter.QuarterQuestion;
import zutuan.bot.digest.quarter.Reports;
import zutuan.bot.digest.quarter.Stretch;
import zutuan.bot.digest.report.ReportPages;
import zutuan.bot.kernel.calendar.Quarter;
import zutuan.bot.kernel.jobs.Job;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.people.Permissions;
import zutuan.bot.kernel.people.Role;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Named;
import zutuan.bot.kernel.talk.NamedPeople;
import zutuan.bot.kernel.talk.Question;
import zutuan.bot.kernel.talk.Turn;

/// Takes orders for the material of an appraisal, from the person and from the administrator, and
/// sends it to these alone.
public final class AppraisalDesk {
    private static final String JOB = "digest.appraisal";

    private final Kit kit;
    private final Reports reports;
    private final Errands errands;

    public AppraisalDesk(Kit kit) {
        this.kit = kit;
        reports = new Reports(kit);
        errands = new Errands(kit, JOB, this::made);
    }

    public Job job() {
        return errands.job();
    }

    Answer answer(AppraisalCommand.Wish wish, Turn turn) {
        var current = Quarter.of(turn.now(), kit.settings().zone());
        return new QuarterQuestion(current, AppraisalCommand.WORD)
                .answer(
                        wish.quarter(),
                        quarter -> answer(quarter, wish.name(), turn),
                        code -> typed(wish.name(), code));
    }

    private static String typed(String name, String code) {
        return "/" + AppraisalCommand.WORD + " " + (name + " " + code).strip();
    }

    private Answer answer(Quarter quarter, String name, Turn turn) {
        String code = Stretch.code(quarter);
        if (name.isEmpty()) {
            return isSecretary(turn.member())
                    ? order(quarter, turn.member(), turn)
                    : nameless(code, turn);
        }
        return switch (NamedPeople.of(name, turn.roster(), turn.member())) {
            case Named.One(_, var member) -> order(quarter, member, turn);
            case Named.Several several when mayAll(turn) ->
                    NamedPeople.whichOne(
                            several, turn.roster(), AppraisalCommand.WORD, one -> typed(one, code));
            case Named.Several _ -> Answer.of(AppraisalReplies.NOT_YOURS);
            case Named.Nobody(var said) ->
                    Answer.of(
                            mayAll(turn)
                                    ? AppraisalReplies.unknown(said)
                                    : AppraisalReplies.NOT_YOURS);
        };
    }

    private static Answer nameless(String code, Turn turn) {
        return mayAll(turn)
                ? Answer.of(AppraisalReplies.WHOSE)
                        .asking(
                                new Question.Words(
                                        AppraisalCommand.WORD, typed("", code) + " ", true))
                : Answer.of(AppraisalReplies.noSecretary(turn.member()));
    }

    private static boolean mayAll(Turn turn) {
        return Permissions.allows(Set.copyOf(turn.member().roles()), DigestPermission.APPRAISE);
    }

    private static boolean isSecretary(Member member) {
        return member.is(Role.FIRST_SECRETARY) || member.is(Role.VILLAGE_SECRETARY);
    }

    private Answer order(Quarter quarter, Member whose, Turn turn) {
        if (!whose.id().equals(turn.member().id()) && !mayAll(turn)) {
            return Answer.of(AppraisalReplies.NOT_YOURS);
        }
        if (!isSecretary(whose)) {
            return Answer.of(AppraisalReplies.noSecretary(whose));
        }
        var silent = errands.send(turn, quarter.text(), whose.id());
        return turn.inGroup() ? Answer.of(ErrandReplies.PRIVATELY) : silent;
    }

    private Made made(Errand errand, Roster roster) {
        var quarter = Quarter.parse(errand.wish().getFirst(), kit.settings().zone());
        return roster.member(errand.wish().getLast())
                .map(whose -> made(errand, quarter, whose, roster))
                .orElseGet(Made::sending);
    }

    private Made made(Errand errand, Quarter quarter, Member whose, Roster roster) {
        var appraisal = new Appraisal(whose, reports.read(roster, Stretch.of(quarter)));
        var replies = new AppraisalReplies(appraisal);
        String page = kit.settings().server().address() + ReportPages.path(quarter);
        var files = new AppraisalFiles(appraisal, page).of(roster);
        var first = new Letter(errand.memberId(), replies.sent(), files);
        String asker = roster.member(errand.memberId()).map(Member::name).orElse("");
        var letters =
                whose.id().equals(errand.memberId())
                        ? List.of(first)
                        : List.of(first, new Letter(whose.id(), replies.copied(asker), files));
        return new Made(null, letters);
    }
}
