package zutuan.bot.digest.report;

import java.util.Set;
import zutuan.bot.digest.errand.Errand;
import zutuan.bot.digest.errand.ErrandReplies;
import zutuan.bot.digest.errand.Errands;
import zutuan.bot.digest.errand.Made;
import zutuan.bot.digest.model.DigestPermission;
import zutuan.bot.digest.quarter.QuarterQuestion;
import zutuan.bot.digest.quarter.Report;
import zutuan.bot.digest.quarter.Reports;
import zutuan.bot.digest.quarter.Stretch;
import zutuan.bot.kernel.calendar.Quarter;
import zutuan.bot.kernel.jobs.Job;
import zutuan.bot.kernel.people.Permissions;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Figure.Measure;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Turn;

/// Takes orders for reports, and makes them beside the writer.
public final class ReportDesk {
    private static final String JOB = "digest.report";

    private final Kit kit;
    private final Reports reports;
    private final Errands errands;
    private final ReportFiles files;

    public ReportDesk(Kit kit) {
        this.kit = kit;
        reports = new Reports(kit);
        errands = new Errands(kit, JOB, this::made);
        files = new ReportFiles();
    }

    public Job job() {
        return errands.job();
    }

    Answer answer(ReportReader.Wish wish, Turn turn) {
        var current = Quarter.of(turn.now(), kit.settings().zone());
        return new QuarterQuestion(current, ReportReader.WORD)
                .answer(
                        wish.quarter(),
                        quarter -> answer(quarter, wish.what(), turn),
                        code -> "/" + ReportReader.WORD + " " + code);
    }

    private Answer answer(Quarter quarter, What what, Turn turn) {
        boolean mayExport =
                Permissions.allows(Set.copyOf(turn.member().roles()), DigestPermission.REPORT);
        if (what instanceof What.Files && !mayExport) {
            return Answer.of(ReportReplies.NOT_YOURS);
        }
        // Whose crops and animals were ill is for the stations and the town.
        boolean requests = what.equals(new What.Items(Measure.ASSISTED));
        if (requests && (!mayExport || turn.inGroup())) {
            return Answer.of(ReportReplies.HELP_NOT_HERE);
        }
        var silent = errands.send(turn, quarter.text(), what.text());
        return what instanceof What.Files && turn.inGroup()
                ? Answer.of(ErrandReplies.PRIVATELY)
                : silent;
    }

    private Made made(Errand errand, Roster roster) {
        var quarter = Quarter.parse(errand.wish().getFirst(), kit.settings().zone());
        var report = reports.read(roster, Stretch.of(quarter));
        return switch (What.read(errand.wish().getLast())) {
            case What.Card() -> Made.saying(new ReportReplies(report).card(page(quarter)));
            case What.Definitions() -> Made.saying(new ReportReplies(report).definitions());
            case What.Items(var measure) ->
                    Made.saying(new ReportReplies(report).items(measure, page(quarter)));
            case What.Category(var name) ->
                    Made.saying(new ReportReplies(report).category(name, page(quarter)));
            case What.Files() -> files(errand, report, roster);
        };
    }

    private Made files(Errand errand, Report report, Roster roster) {
        return Made.sending(
                new Made.Letter(
                        errand.memberId(),
                        new ReportReplies(report).sent(),
                        files.of(report, roster)));
    }

    private String page(Quarter quarter) {
        return kit.settings().server().address() + ReportPages.path(quarter);
    }
}
