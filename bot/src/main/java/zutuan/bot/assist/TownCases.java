package zutuan.bot.assist;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import zutuan.bot.assist.ask.SimilarCases;
import zutuan.bot.assist.cases.Case;
import zutuan.bot.assist.cases.CaseBook;
import zutuan.bot.assist.cases.CaseField;
import zutuan.bot.assist.cases.CaseRoom;
import zutuan.bot.assist.cases.Found;
import zutuan.bot.assist.cases.Season;
import zutuan.bot.assist.desk.Office;
import zutuan.bot.assist.model.Field;
import zutuan.bot.assist.model.HelpRequest;
import zutuan.bot.assist.model.HelpState;
import zutuan.bot.assist.visit.CaseDrafts;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.store.Transaction;
import zutuan.bot.kernel.talk.Turn;

/// Joins requests and cases: what the town has solved before is shown to whoever asks again, and
/// what was solved becomes a draft that its technician approves. The cases that are shipped hold
/// nobody up: they are there to be looked up.
record TownCases(CaseRoom room, List<Roster> rosters, ZoneId zone) {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyy年M月");
    private static final int TOP = 10;

    Cases cases(Office office) {
        return new Cases(
                this::similar, (request, told, turn) -> draft(office, request, told, turn));
    }

    private List<SimilarCases.Found> similar(Transaction tx, String workspace, String words) {
        return room.similar(tx, workspace, words, TOP).stream()
                .flatMap(found ->
                        found.solved().map(solved -> shown(found, solved, workspace)).stream())
                .limit(SimilarCases.MOST)
                .toList();
    }

    private SimilarCases.Found shown(Found found, Found.Solved solved, String workspace) {
        var one = found.one();
        return new SimilarCases.Found(
                one.code(),
                MONTH.format(solved.at().atZone(zone)),
                name(solved.technicianId(), workspace),
                one.title(),
                one.counsel().todo());
    }

    private String name(String memberId, String workspace) {
        return rosters.stream()
                .filter(roster -> roster.workspace().equals(workspace))
                .flatMap(roster -> roster.member(memberId).stream())
                .map(Member::name)
                .findFirst()
                .orElse("技术员");
    }

    private void draft(Office office, HelpRequest request, CaseDrafts.Told told, Turn turn) {
        var technician = request.hand().map(HelpState.Hand::technicianId).orElse("");
        var at = request.result().map(HelpState.Result::at).orElse(turn.now());
        var lesson =
                new CaseBook.Lesson(
                        about(request),
                        told.symptom(),
                        told.remedy(),
                        solved(request, technician, at));
        var kept = room.book().draft(turn.deed(), lesson);
        var card = room.replies().drafted(kept, turn.roster()).message();
        turn.roster()
                .member(technician)
                .ifPresent(member -> office.tell(turn.tx(), member, card, request));
    }

    private static Found.Solved solved(HelpRequest request, String technician, Instant at) {
        return new Found.Solved(request.ref().number(), technician, at);
    }

    private static Case.About about(HelpRequest request) {
        var trouble = request.trouble();
        return new Case.About(
                field(trouble.field()), trouble.thing(), trouble.stage(), Season.ALL_YEAR);
    }

    private static CaseField field(Field field) {
        return switch (field) {
            case TOBACCO -> CaseField.TOBACCO;
            case LIVESTOCK -> CaseField.LIVESTOCK;
            case OTHER -> CaseField.CROP;
        };
    }
}
