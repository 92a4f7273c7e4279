package zutuan.bot.assist.visit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zutuan.adapters.Message;
import zutuan.bot.assist.cases.SolvedCases;
import zutuan.bot.assist.desk.HelpBook.Entry;
import zutuan.bot.assist.desk.HelpTimers;
import zutuan.bot.assist.desk.Office;
import zutuan.bot.assist.model.HelpEvent;
import zutuan.bot.assist.model.HelpRequest;
import zutuan.bot.assist.model.HelpState.Result;
import zutuan.bot.kernel.event.Deed;
import zutuan.bot.kernel.jobs.Job;
import zutuan.bot.kernel.jobs.JobRun;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.store.Transaction;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Question;
import zutuan.bot.kernel.talk.Turn;

/// What was found and done, whether it helped, and the second look.
public final class ResultDesk {
    private static final List<String> LOOK =
            List.of("复看", "复查", "复诊", "回访", "再来看", "再去看", "再看", "再去", "再来");

    private static final List<String> BAD = List.of("没好", "没见好", "不见好", "更重", "又犯", "扩散", "还在");

    private final Office office;
    private final Rights rights;
    private final VisitTimes times;
    private final List<Roster> rosters;
    private final ResultReplies replies;
    private final SolvedCases cases;

    public ResultDesk(
            Office office,
            Rights rights,
            VisitTimes times,
            List<Roster> rosters,
            SolvedCases cases) {
        this.cases = cases;
        this.office = office;
        this.rights = rights;
        this.times = times;
        this.rosters = List.copyOf(rosters);
        this.replies = new ResultReplies(office.phrases());
    }

    /// J7结果 缺镁,喷0.5%硫酸镁,12月1日复看. Whoever may take it may say what it is, taken or not.
    public Answer result(HelpRequest request, String rest, Turn turn) {
        return answered(request, rest, false, turn);
    }

    /// 电话解决J7 …: help by phone alone counts, too.
    public Answer byPhone(HelpRequest request, String rest, Turn turn) {
        return answered(request, rest, true, turn);
    }

    private Answer answered(HelpRequest request, String said, boolean phone, Turn turn) {
        if (rights.taker(request, turn).isEmpty() && !rights.has(request, turn)) {
            return Answer.of(replies.notYours(request, turn.roster())).about(request.subject());
        }
        if (said.isEmpty()) {
            String typed = (phone ? "电话解决" : "结果") + request.label();
            return Answer.of(replies.whatResult(request))
                    .about(request.subject())
                    .asking(new Question.Words(typed, typed));
        }
        // Before anybody has taken it nobody can have been there.
        boolean untaken = request.isWaiting() && !phone;
        var again = again(said, turn);
        var result = new Result(said, turn.now(), phone || untaken, again.orElse(null));
        return office.take(
                request,
                turn,
                now -> now.answer(turn.member().id(), result, turn.now()),
                new Entry(HelpEvent.ANSWERED, words(said, phone || untaken)),
                (_, after) -> {
                    office.tellAsker(after, turn, replies.resultTo(after, turn.member()));
                    String noted = replies.noted(after, turn.roster());
                    return Answer.of(untaken ? noted + ResultReplies.BY_PHONE : noted);
                });
    }

    private static Map<String, String> words(String said, boolean phone) {
        return Map.of("result", said, "by", phone ? "phone" : "visit");
    }

    /// The day of the second look, in the part of the sentence that speaks of it.
    private Optional<LocalDate> again(String said, Turn turn) {
        return LOOK.stream()
                .filter(said::contains)
                .findFirst()
                .flatMap(word -> {
                    int at = said.indexOf(word);
                    int from = Math.max(said.lastIndexOf(',', at), said.lastIndexOf('。', at)) + 1;
                    int end = from;
                    while (end < said.length()
                            && (end < at || ",。".indexOf(said.charAt(end)) < 0)) {
                        end++;
                    }
                    return times.day(said.substring(from, end), turn.now());
                });
    }

    /// 解决了J7: by whoever asked, or the town.
    public Answer solved(HelpRequest request, Turn turn) {
        boolean asks = request.asked().askerId().equals(turn.member().id());
        if (!asks && !rights.has(request, turn)) {
            return Answer.of(replies.askersWord(request, turn.roster())).about(request.subject());
        }
        return office.take(
                request,
                turn,
                now -> now.solve(turn.member().id(), turn.now()),
                Entry.of(HelpEvent.SOLVED),
                (_, after) -> {
                    technician(after, turn)
                            .ifPresent(one ->
                                    office.tell(
                                            turn.tx(),
                                            one,
                                            replies.solvedTo(after, turn.member()),
                                            after));
                    cases.keep(after, turn);
                    return Answer.of(replies.solved(after, turn.roster()));
                });
    }

    /// 复看J7 好了: what the technician saw the second time.
    public Answer looked(HelpRequest request, String said, Turn turn) {
        if (!rights.has(request, turn)) {
            return Answer.of(replies.notYours(request, turn.roster())).about(request.subject());
        }
        if (said.isEmpty()) {
            String typed = "复看" + request.label();
            return Answer.of(replies.howDoesItLook(request))
                    .about(request.subject())
                    .asking(new Question.Words(typed, typed));
        }
        var next = times.day(said, turn.now());
        boolean bad = BAD.stream().anyMatch(said::contains);
        return office.take(
                request,
                turn,
                now -> now.lookedAgain(next.orElse(null)),
                new Entry(HelpEvent.LOOKED_AGAIN, Map.of("said", said)),
                (_, after) -> {
                    office.tellAsker(after, turn, replies.lookedTo(after, turn.member(), said));
                    return Answer.of(replies.looked(after, bad && next.isEmpty()));
                });
    }

    private static Optional<Member> technician(HelpRequest request, Turn turn) {
        return request.hand()
                .flatMap(hand -> turn.roster().member(hand.technicianId()))
                .filter(one -> !one.equals(turn.member()));
    }

    /// 没解决J7: back to the technician at once.
    public Answer unsolved(HelpRequest request, String rest, Turn turn) {
        return office.take(
                request,
                turn,
                now -> now.reopen(turn.now()),
                new Entry(HelpEvent.REOPENED, Map.of("said", rest)),
                (_, after) -> {
                    technician(after, turn)
                            .ifPresent(one ->
                                    office.tell(
                                            turn.tx(),
                                            one,
                                            replies.unsolvedTo(after, turn.member(), rest),
                                            after));
                    cases.unlearn(after, turn);
                    return Answer.of(replies.unsolved(after, turn.roster()));
                });
    }

    public List<Job> jobs() {
        return List.of(
                new Job(HelpTimers.Kind.APPOINT.job(), (run, tx) -> due(run, tx, Due.APPOINT)),
                new Job(HelpTimers.Kind.VISIT.job(), (run, tx) -> due(run, tx, Due.VISIT)),
                new Job(HelpTimers.Kind.LOOK.job(), (run, tx) -> due(run, tx, Due.LOOK)),
                new Job(HelpTimers.Kind.CONFIRM.job(), this::unanswered));
    }

    private enum Due {
        APPOINT,
        VISIT,
        LOOK
    }

    /// Asks the technician only.
    private void due(JobRun run, Transaction tx, Due due) {
        var ref = HelpTimers.ref(run.key());
        var roster = roster(ref.workspace());
        roster.ifPresent(found ->
                office.find(tx, ref)
                        .ifPresent(request ->
                                request.hand()
                                        .flatMap(hand -> found.member(hand.technicianId()))
                                        .ifPresent(one ->
                                                office.tell(
                                                        tx,
                                                        one,
                                                        asked(due, request, found),
                                                        request))));
    }

    private Message asked(Due due, HelpRequest request, Roster roster) {
        return switch (due) {
            case APPOINT -> replies.whichDay(request, roster);
            case VISIT -> replies.howWasIt(request);
            case LOOK -> replies.lookAgain(request, roster);
        };
    }

    /// Nobody has said otherwise: it counts as a help.
    private void unanswered(JobRun run, Transaction tx) {
        var ref = HelpTimers.ref(run.key());
        var deed = Deed.ofBot(tx, ref.workspace(), run.now(), run.key().job());
        office.find(tx, ref)
                .ifPresent(request ->
                        office.takeByItself(
                                tx,
                                request,
                                now -> now.solve(null, run.now()),
                                Entry.of(HelpEvent.SOLVED),
                                deed));
    }

    private Optional<Roster> roster(String workspace) {
        return rosters.stream().filter(one -> one.workspace().equals(workspace)).findFirst();
    }
}
