package zutuan.bot.assist.guidance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zutuan.bot.assist.guidance.Guidance.Place;
import zutuan.bot.assist.guidance.Guidance.Plan;
import zutuan.bot.assist.guidance.Guidance.Ref;
import zutuan.bot.assist.guidance.GuidanceForm.Step;
import zutuan.bot.assist.model.HelpState.Precision;
import zutuan.bot.assist.model.HelpState.Visit;
import zutuan.bot.assist.visit.VisitTimes.When;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.store.Transaction;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Choices;
import zutuan.bot.kernel.talk.Question;
import zutuan.bot.kernel.talk.Turn;

/// Changes and calls off sessions, after it was asked; who signed households up is told.
final class HoldDesk {
    private static final String SURE = " 已确认";

    private final GuidanceBook book;
    private final CallReader reader;
    private final Notifier notifier;
    private final SeatDesk seats;
    private final GuidanceReplies replies;

    HoldDesk(
            GuidanceBook book,
            CallReader reader,
            Notifier notifier,
            SeatDesk seats,
            GuidanceReplies replies) {
        this.book = book;
        this.reader = reader;
        this.notifier = notifier;
        this.seats = seats;
        this.replies = replies;
    }

    /// One that is still to be held, by who may change it; or why not.
    private Answer go(Step step, Turn turn, Acting acting) {
        var ref = new Ref(turn.workspace(), step.number());
        var held = book.hold(turn.tx(), ref);
        if (held.isEmpty()) {
            var ahead = book.ahead(turn.tx(), turn.workspace(), turn.now());
            return Answer.of(replies.unknown(ref, ahead));
        }
        var guidance = held.get();
        return refusal(guidance, turn)
                .map(Answer::of)
                .orElseGet(() -> acting.on(guidance))
                .about(ref.subject());
    }

    @FunctionalInterface
    private interface Acting {
        Answer on(Guidance guidance);
    }

    private Optional<String> refusal(Guidance guidance, Turn turn) {
        if (!Rights.holds(turn.member(), guidance, turn.roster())) {
            return Optional.of(replies.notYours(guidance, turn.roster()));
        }
        if (guidance.isCancelled()) {
            return Optional.of(replies.gone(guidance));
        }
        return book.isClosed(guidance, turn.now())
                ? Optional.of(replies.begun(guidance))
                : Optional.empty();
    }

    Answer cancel(Step step, Turn turn) {
        boolean sure = step.rest().endsWith(SURE.strip());
        String reason = GuidanceForm.trimmed(step.rest().replace(SURE.strip(), ""));
        return go(
                step,
                turn,
                guidance ->
                        sure
                                ? cancelled(guidance, reason, turn)
                                : ask(
                                        replies.cancelWhich(guidance, turn.roster()),
                                        "/取消" + guidance.ref().label() + " " + reason + SURE,
                                        signers(guidance, turn)));
    }

    private Answer cancelled(Guidance guidance, String reason, Turn turn) {
        var after = guidance.cancelled(reason);
        book.enter(turn.deed(), after, GuidanceEvent.CANCELLED, Map.of("reason", reason));
        return told(after, replies.cancelled(after, turn.roster()), turn);
    }

    Answer change(Step step, Turn turn) {
        boolean sure = step.rest().endsWith(SURE.strip());
        String said = GuidanceForm.trimmed(step.rest().replace(SURE.strip(), ""));
        String words = (step.verb().startsWith("每村") ? "每村" : "") + said;
        return go(step, turn, guidance -> change(guidance, words, sure, turn));
    }

    private Answer change(Guidance guidance, String words, boolean sure, Turn turn) {
        var told = reader.read(words, turn.roster(), turn.now());
        if (told.quota().wrong() != null) {
            return Answer.of(GuidanceReplies.wrongQuota(told.quota()));
        }
        var was = guidance.plan();
        var when = was.when();
        switch (time(told, was, turn)) {
            case When.At(var visit) -> when = visit;
            case When.None() -> {}
            case When.Past(var past) -> {
                return Answer.of(GuidanceReplies.past(past));
            }
            case When.Unclear(var unclear) -> {
                return Answer.of(GuidanceReplies.unclear(unclear));
            }
        }
        var quota = told.quota().quota();
        var plan =
                new Plan(
                        was.stationId(),
                        was.topic(),
                        when,
                        place(told, was, turn.roster()),
                        quota == null ? was.quota() : quota);
        if (plan.equals(was)) {
            return Answer.of(replies.howToChange(guidance));
        }
        var after = guidance.with(plan);
        return sure
                ? changed(after, turn)
                : ask(
                        replies.changeWhich(guidance, after, turn.roster()),
                        "/改" + guidance.ref().label() + " " + words + SURE,
                        signers(guidance, turn));
    }

    /// 改到上午9点 is on the day that was said before.
    private When time(CallReader.Told told, Plan was, Turn turn) {
        String said = told.whenSaid();
        if (said.isEmpty()) {
            return new When.None();
        }
        boolean hasDay = said.chars().anyMatch(one -> "月日号天周期拜旬-".indexOf(one) >= 0);
        var local = was.when().at().atZone(book.zone());
        String day =
                "%d年%d月%d日"
                        .formatted(local.getYear(), local.getMonthValue(), local.getDayOfMonth());
        return hasDay
                ? atItsHour(told.when(), was.when())
                : reader.times().visit(day + said, turn.now());
    }

    /// 改到12月10日 moves the day, and the hour stays.
    private When atItsHour(When said, Visit was) {
        if (!(said instanceof When.At(var visit))
                || visit.precision() != Precision.DAY
                || was.precision() == Precision.DAY) {
            return said;
        }
        var day = visit.at().atZone(book.zone()).toLocalDate();
        var hour = was.at().atZone(book.zone()).toLocalTime();
        return new When.At(
                new Visit(day.atTime(hour).atZone(book.zone()).toInstant(), was.precision(), null));
    }

    private static Place place(CallReader.Told told, Plan was, Roster roster) {
        String place = told.place().replaceFirst("^(改到|换到|改成|改为|改在|在|到)", "");
        return place.isEmpty() ? was.place() : new Place(place, CallReader.village(place, roster));
    }

    private Answer changed(Guidance after, Turn turn) {
        book.enter(
                turn.deed(),
                after,
                GuidanceEvent.CHANGED,
                Map.of("place", after.plan().place().text()));
        var moved = book.moveUp(turn.deed(), after);
        seats.tellMovedUp(after, moved, turn);
        return told(after, replies.changed(after, turn.roster()), turn);
    }

    private Answer told(Guidance after, String text, Turn turn) {
        var signers = signers(after, turn);
        notifier.tellEach(turn.tx(), signers, text, after);
        notifier.publish(turn, text, after);
        return Answer.of(text + replies.toldTo(signers));
    }

    /// Who signed households up, but the speaker.
    private List<Member> signers(Guidance guidance, Turn turn) {
        return signers(turn.tx(), guidance, turn.roster()).stream()
                .filter(member -> !member.equals(turn.member()))
                .toList();
    }

    private List<Member> signers(Transaction tx, Guidance guidance, Roster roster) {
        var all = new ArrayList<Member>();
        for (var seat : book.seats(tx, guidance.ref())) {
            roster.serving(seat.byId()).filter(one -> !all.contains(one)).ifPresent(all::add);
        }
        return List.copyOf(all);
    }

    private Answer ask(String question, String yes, List<Member> told) {
        var options = List.of(new Question.Option("是", yes), new Question.Option("否", ""));
        return Choices.yesOrNo(
                replies.sure(question, told), new Question.Choice(CallReader.WORD, options));
    }
}
