package zutuan.bot.digest.briefing;

import java.time.LocalDate;
import java.util.List;
import zutuan.bot.digest.errand.Errand;
import zutuan.bot.digest.errand.ErrandReplies;
import zutuan.bot.digest.errand.Errands;
import zutuan.bot.digest.errand.Made;
import zutuan.bot.digest.paper.Docx;
import zutuan.bot.digest.paper.Paper;
import zutuan.bot.digest.quarter.QuarterQuestion;
import zutuan.bot.digest.quarter.Reports;
import zutuan.bot.digest.quarter.Stretch;
import zutuan.bot.kernel.calendar.Days;
import zutuan.bot.kernel.calendar.Quarter;
import zutuan.bot.kernel.jobs.Job;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Turn;

/// Takes orders for drafts, and writes them beside the writer, for whoever asked alone.
public final class BriefingDesk {
    private static final String JOB = "digest.briefing";

    private final Kit kit;
    private final Reports reports;
    private final Errands errands;

    public BriefingDesk(Kit kit) {
        this.kit = kit;
        reports = new Reports(kit);
        errands = new Errands(kit, JOB, this::made);
    }

    public Job job() {
        return errands.job();
    }

    Answer answer(BriefingCommand.Wish wish, Turn turn) {
        var zone = kit.settings().zone();
        return switch (wish) {
            case BriefingCommand.Wish.OfQuarter(var quarter) ->
                    new QuarterQuestion(Quarter.of(turn.now(), zone), BriefingCommand.WORD)
                            .answer(
                                    quarter,
                                    one -> order(Stretch.of(one), turn),
                                    code -> "/" + BriefingCommand.WORD + " " + code);
            case BriefingCommand.Wish.OfDays(var called, var first, var last) ->
                    first.isAfter(LocalDate.ofInstant(turn.now(), zone))
                            ? Answer.of(BriefingReplies.future(called))
                            : order(new Stretch(called, "", new Days(first, last, zone)), turn);
        };
    }

    private Answer order(Stretch stretch, Turn turn) {
        var days = stretch.days();
        var silent =
                errands.send(
                        turn,
                        stretch.called(),
                        stretch.code(),
                        days.first().toString(),
                        days.last().toString());
        return turn.inGroup() ? Answer.of(ErrandReplies.PRIVATELY) : silent;
    }

    private Made made(Errand errand, Roster roster) {
        var wish = errand.wish();
        var days =
                new Days(
                        LocalDate.parse(wish.get(2)),
                        LocalDate.parse(wish.get(3)),
                        kit.settings().zone());
        var stretch = new Stretch(wish.get(0), wish.get(1), days);
        var briefing = new BriefingReplies(reports.read(roster, stretch), roster.workspaceName());
        if (briefing.isEmpty()) {
            return Made.sending(new Made.Letter(errand.memberId(), briefing.nothing(), List.of()));
        }
        var file =
                new Made.Enclosure(
                        briefing.fileName(), Docx.CONTENT_TYPE, Docx.write(paper(briefing)));
        return Made.sending(new Made.Letter(errand.memberId(), briefing.text(), List.of(file)));
    }

    private static Paper paper(BriefingReplies briefing) {
        var draft = new Paper.Draft(briefing.title());
        briefing.paragraphs().forEach(line -> draft.add(new Paper.Part.Words(line)));
        return draft.paper();
    }
}
