package zutuan.bot.assist.cases;

import java.time.LocalDateTime;
import java.util.List;
import zutuan.bot.assist.desk.Office;
import zutuan.bot.assist.model.HelpRequest;
import zutuan.bot.assist.model.HelpState;
import zutuan.bot.kernel.chinese.meaning.Context;
import zutuan.bot.kernel.talk.Machinery;
import zutuan.bot.kernel.talk.Turn;

/// What the town has solved before: it is shown to whoever asks the like again, and what was solved
/// becomes a draft that its technician approves. The cases that are shipped hold nobody up: they
/// are there to be looked up.
public final class SolvedCases {
    private static final int SHOWN = 3;
    private static final int LOOKED_AT = 10;

    private final CaseRoom room;
    private final Office office;
    private final Machinery machinery;

    public SolvedCases(CaseRoom room, Office office, Machinery machinery) {
        this.room = room;
        this.office = office;
        this.machinery = machinery;
    }

    /// What is like a description, the most similar first, a line each: `solved` by the town
    /// itself, and `shipped`. Both are empty if nothing is similar enough.
    public record Known(List<String> solved, List<String> shipped) {
        public Known {
            solved = List.copyOf(solved);
            shipped = List.copyOf(shipped);
        }
    }

    public Known similar(String words, Turn turn) {
        var found = room.similar(turn.tx(), turn.workspace(), words, LOOKED_AT);
        var solved =
                found.stream()
                        .flatMap(one -> one.solved().map(from -> line(one, from, turn)).stream())
                        .limit(SHOWN)
                        .toList();
        var shipped =
                found.stream()
                        .filter(one -> one.one().isShipped() && !one.one().counsel().alerts())
                        .limit(SHOWN)
                        .map(one -> one.one().code() + " " + one.one().title())
                        .toList();
        return new Known(solved, shipped);
    }

    private String line(Found one, Found.Solved from, Turn turn) {
        return room.replies().solvedLine(one, from, turn.roster(), turn.now());
    }

    /// A request that a technician's result has solved is worth remembering.
    public void keep(HelpRequest request, Turn turn) {
        var technician =
                request.hand().map(HelpState.Hand::technicianId).flatMap(turn.roster()::member);
        var result = request.result();
        if (technician.isPresent() && result.isPresent()) {
            var solved =
                    new Found.Solved(
                            request.ref().number(), technician.get().id(), result.get().at());
            var symptom = anonymous(request.asked().said(), turn);
            var remedy = anonymous(result.get().text(), turn);
            var lesson = new CaseBook.Lesson(about(request), symptom, remedy, solved);
            var kept = room.book().draft(turn.deed(), lesson);
            var card = room.replies().drafted(kept, turn.roster()).message();
            office.tell(turn.tx(), technician.get(), card, request);
        }
    }

    /// One that came back: what it has taught did not help.
    public void unlearn(HelpRequest request, Turn turn) {
        var technician =
                request.hand().map(HelpState.Hand::technicianId).flatMap(turn.roster()::member);
        room.book()
                .unlearn(turn.deed(), request.number())
                .ifPresent(kept ->
                        technician.ifPresent(one ->
                                office.tell(turn.tx(), one, CaseReplies.unlearned(kept), request)));
    }

    private String anonymous(String words, Turn turn) {
        var now = LocalDateTime.ofInstant(turn.now(), office.hours().zone());
        var read = machinery.meanings(turn.roster()).read(words, Context.inGroup(now));
        return Anonymous.of(words, read.slots());
    }

    private static Case.About about(HelpRequest request) {
        var trouble = request.trouble();
        return new Case.About(trouble.field(), trouble.thing(), trouble.stage(), Season.ALL_YEAR);
    }
}
