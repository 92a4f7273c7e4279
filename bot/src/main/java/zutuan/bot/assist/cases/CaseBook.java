package zutuan.bot.assist.cases;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zutuan.bot.assist.cases.Case.About;
import zutuan.bot.assist.cases.Case.Complaint;
import zutuan.bot.assist.cases.Case.Counsel;
import zutuan.bot.assist.cases.Caution.Warning;
import zutuan.bot.assist.cases.Found.Solved;
import zutuan.bot.assist.cases.KeptCase.State;
import zutuan.bot.assist.cases.KeptCase.Touch;
import zutuan.bot.assist.model.Field;
import zutuan.bot.kernel.event.Deed;
import zutuan.bot.kernel.event.Events;
import zutuan.bot.kernel.event.Subject;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.people.Role;

/// The one door for changes of cases: guard, row and event, in one transaction. Whoever changes one
/// is of its station, or an administrator.
public final class CaseBook {
    private static final String KIND = "case";
    private static final String SOURCE = "本镇办结的求助";
    private static final int SHORT = 24;

    private final Map<Integer, Case> shipped = new HashMap<>();
    private final CaseStore store;
    private final Events events;

    CaseBook(List<Case> shipped, CaseStore store, Events events) {
        shipped.forEach(one -> this.shipped.put(one.number(), one));
        this.store = store;
        this.events = events;
    }

    /// What a solved request teaches. `symptom` and `remedy` are in the words of those who took
    /// part, without anybody's name and without a place, see [Anonymous].
    public record Lesson(About about, String symptom, String remedy, Solved solved) {}

    /// What came of a change.
    public sealed interface Step {
        record Done(KeptCase kept) implements Step {}

        record Refused(Reason why) implements Step {}
    }

    /// Why a change is not made.
    public sealed interface Reason {
        /// There is no such case.
        record Unknown(int number) implements Reason {}

        /// It is another station's.
        record NotYours(Case one) implements Reason {}

        /// It stands there already.
        record Already(KeptCase kept) implements Reason {}

        /// Somebody else changed it at the same moment.
        record Overtaken(int number) implements Reason {}

        /// What it would say must not be said.
        record Unsafe(Case one, List<Warning> warnings) implements Reason {
            public Unsafe {
                warnings = List.copyOf(warnings);
            }
        }
    }

    /// Writes down what was solved; whoever solved it approves it. Doses of the words stay, for the
    /// technician to take out: the draft is shown to nobody else. One that came back and was solved
    /// again teaches what helped at last, under the same number.
    public KeptCase draft(Deed deed, Lesson lesson) {
        var earlier = of(deed, lesson.solved().request());
        int number =
                earlier.map(kept -> kept.one().number())
                        .orElseGet(() -> store.nextNumber(deed.tx(), deed.workspace()));
        long revision = earlier.map(KeptCase::revision).orElse(0L);
        var kept =
                new KeptCase(
                        taught(number, lesson),
                        State.DRAFT,
                        lesson.solved(),
                        touch(deed, ""),
                        revision);
        store.save(deed.tx(), deed.workspace(), kept);
        record(deed, kept, CaseEvent.DRAFTED);
        return kept;
    }

    private static Case taught(int number, Lesson lesson) {
        var complaint = new Complaint(title(lesson), lesson.symptom(), List.of(lesson.symptom()));
        var counsel = new Counsel("见症状，由技术员现场判断", lesson.remedy(), "用药按标签，不随意加量", SOURCE, false);
        return new Case(number, lesson.about(), complaint, counsel);
    }

    /// What a request has taught, unless it was taken back.
    private Optional<KeptCase> of(Deed deed, long request) {
        return store.ofRequest(deed.tx(), deed.workspace(), request)
                .filter(kept -> kept.state() != State.WITHDRAWN);
    }

    /// What did not help after all is told to nobody until it is known what does; empty if it was
    /// not.
    Optional<KeptCase> unlearn(Deed deed, long request) {
        return of(deed, request)
                .filter(kept -> kept.state() == State.APPROVED)
                .map(kept -> kept.become(State.DRAFT, touch(deed, "")))
                .filter(kept -> store.save(deed.tx(), deed.workspace(), kept))
                .map(kept -> {
                    record(deed, kept, CaseEvent.DRAFTED);
                    return kept;
                });
    }

    private static String title(Lesson lesson) {
        String kind = lesson.about().kind();
        String told =
                lesson.symptom().startsWith(kind)
                        ? lesson.symptom()
                        : kind + "：" + lesson.symptom();
        return told.length() > SHORT ? told.substring(0, SHORT) + "…" : told;
    }

    /// The case as the town keeps it, or else as it was shipped.
    Optional<KeptCase> find(Deed deed, int number) {
        return store.find(deed.tx(), deed.workspace(), number)
                .or(() ->
                        Optional.ofNullable(shipped.get(number))
                                .map(one ->
                                        new KeptCase(
                                                one, State.APPROVED, null, touch(deed, ""), 0)));
    }

    Step approve(Deed deed, Member member, int number) {
        return change(deed, member, number, kept -> kept.become(State.APPROVED, touch(deed, "")));
    }

    Step withdraw(Deed deed, Member member, int number, String reason) {
        return change(
                deed, member, number, kept -> kept.become(State.WITHDRAWN, touch(deed, reason)));
    }

    Step correct(Deed deed, Member member, int number, Amendment amendment) {
        return change(
                deed,
                member,
                number,
                kept -> kept.corrected(amendment.of(kept.one()), touch(deed, "")));
    }

    /// How a case changes.
    @FunctionalInterface
    private interface Change {
        KeptCase of(KeptCase before);
    }

    private Step change(Deed deed, Member member, int number, Change change) {
        var before = find(deed, number);
        if (before.isEmpty()) {
            return new Step.Refused(new Reason.Unknown(number));
        }
        if (!isOf(member, before.get().one().about().field())) {
            return new Step.Refused(new Reason.NotYours(before.get().one()));
        }
        return settle(deed, before.get(), change.of(before.get()));
    }

    private Step settle(Deed deed, KeptCase before, KeptCase after) {
        if (after.state() == before.state() && after.one().equals(before.one())) {
            return new Step.Refused(new Reason.Already(before));
        }
        var warnings = Caution.of(after.one().counsel());
        if (after.state() == State.APPROVED && !warnings.isEmpty()) {
            return new Step.Refused(new Reason.Unsafe(after.one(), warnings));
        }
        if (!store.save(deed.tx(), deed.workspace(), after)) {
            return new Step.Refused(new Reason.Overtaken(after.one().number()));
        }
        record(deed, after, CaseEvent.of(before, after));
        return new Step.Done(after);
    }

    private static boolean isOf(Member member, Field field) {
        return member.is(Role.ADMINISTRATOR)
                || (member.is(Role.TECHNICIAN)
                        && (!field.hasStation() || field.stationId().equals(member.stationId())));
    }

    private static Touch touch(Deed deed, String reason) {
        return new Touch(deed.at(), deed.actorId(), reason);
    }

    private void record(Deed deed, KeptCase kept, CaseEvent what) {
        var facts = Map.of("case", kept.one().code(), "title", kept.one().title());
        events.record(deed, Subject.of(KIND, kept.one().number()), what, facts);
    }
}
