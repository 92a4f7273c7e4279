package zutuan.bot.record.practice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import zutuan.adapters.Message;
import zutuan.bot.kernel.people.Permissions;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Choices;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Notices;
import zutuan.bot.kernel.talk.Question;
import zutuan.bot.kernel.talk.Turn;
import zutuan.bot.kernel.talk.Undo;
import zutuan.bot.record.model.Adoption;
import zutuan.bot.record.model.Adoption.State;
import zutuan.bot.record.model.Practice;
import zutuan.bot.record.model.PracticeEvent;
import zutuan.bot.record.model.RecordPermission;
import zutuan.bot.record.practice.PracticeCommand.Whose;
import zutuan.bot.record.reading.Delicate;
import zutuan.bot.record.store.AdoptionStore;
import zutuan.bot.record.store.PracticeStore;

/// A village takes a practice over: started, moved to another day, done, dropped. The author hears
/// of it alone.
public final class AdoptionDesk {
    /// How long a village has where nobody says.
    private static final int WEEKS = 4;

    private static final int MOST_DAYS = 370;
    private static final int MOST_CHOICES = 5;

    private final PracticeStore practices = new PracticeStore();
    private final AdoptionStore store = new AdoptionStore();
    private final AdoptionReminders reminders;
    private final Kit kit;
    private final ZoneId zone;

    public AdoptionDesk(Kit kit) {
        this.kit = kit;
        reminders = new AdoptionReminders(kit);
        zone = kit.settings().zone();
    }

    /// Whether there is nothing to take over.
    boolean isEmpty(Turn turn) {
        return practices.standing(turn.tx(), turn.workspace()).isEmpty();
    }

    /// Asks which one, where there are several on a topic that the speaker's village has not, or
    /// none is on it; any will do where no topic was named.
    Answer which(String topic, Turn turn) {
        String village = turn.member().villageId();
        if (village == null) {
            return Answer.of(AdoptionReplies.NO_VILLAGE);
        }
        var open =
                practices.standing(turn.tx(), turn.workspace()).stream()
                        .filter(one -> !one.what().village().equals(village))
                        .filter(one ->
                                store.find(turn.tx(), one.ref(), village)
                                        .filter(adoption -> !adoption.isDropped())
                                        .isEmpty())
                        .limit(MOST_CHOICES)
                        .toList();
        var some = open.stream().filter(one -> Likeness.isOn(one.what(), topic)).toList();
        if (open.isEmpty()) {
            return Answer.of(AdoptionReplies.NOTHING_LEFT);
        }
        if (some.isEmpty()) {
            return choose(AdoptionReplies.noneOn(topic), open, turn);
        }
        return some.size() == 1
                ? adopt(some.getFirst().ref().number(), null, turn)
                : choose(AdoptionReplies.WHICH, some, turn);
    }

    private static Answer choose(String prompt, List<Practice> all, Turn turn) {
        return Choices.ask(
                prompt, AdoptionReplies.TOPIC, all.stream().map(one -> option(one, turn)).toList());
    }

    private static Question.Option option(Practice one, Turn turn) {
        return new Question.Option(
                PracticeReplies.brief(one, turn.roster()),
                "/%s我们村也想搞".formatted(one.ref().label()));
    }

    Answer adopt(long number, @Nullable LocalDate day, Turn turn) {
        var ref = new Practice.Ref(turn.workspace(), number);
        var found = practices.find(turn.tx(), ref);
        String village = turn.member().villageId();
        if (found.isEmpty()) {
            return Answer.of(PracticeReplies.unknown(ref));
        }
        if (village == null
                || !Permissions.allows(Set.copyOf(turn.member().roles()), RecordPermission.ADOPT)) {
            return Answer.of(AdoptionReplies.NO_VILLAGE).about(ref.subject());
        }
        var practice = found.get();
        if (!practice.stands()) {
            return Answer.of(AdoptionReplies.gone(ref)).about(ref.subject());
        }
        if (practice.what().village().equals(village)) {
            return Answer.of(AdoptionReplies.own(practice)).about(ref.subject());
        }
        var wrong = Optional.ofNullable(day).flatMap(one -> wrongDay(one, turn));
        return wrong.isPresent()
                ? Answer.of(wrong.get()).about(ref.subject())
                : adopt(practice, new Wish(village, day), turn);
    }

    /// Which village, until when (null where that was not said).
    private record Wish(String village, @Nullable LocalDate day) {}

    private Answer adopt(Practice practice, Wish wish, Turn turn) {
        var before = store.find(turn.tx(), practice.ref(), wish.village());
        if (before.filter(one -> !one.isDropped()).isPresent()) {
            return Answer.of(AdoptionReplies.already(before.get(), turn.roster()))
                    .about(practice.ref().subject());
        }
        var due = wish.day() == null ? today(turn.now()).plusWeeks(WEEKS) : wish.day();
        var task = new Adoption.Task(wish.village(), turn.member().id(), due);
        long number =
                before.map(Adoption::number)
                        .orElseGet(() -> store.nextNumber(turn.tx(), turn.workspace()));
        var adoption = new Adoption(practice.ref(), number, task, turn.now(), new State.Open());
        boolean started =
                before.map(one -> store.update(turn.tx(), adoption, one.state()))
                        .orElseGet(() -> store.insert(turn.tx(), adoption));
        return started
                ? started(practice, adoption, wish.day() == null, turn)
                : Answer.of(AdoptionReplies.already(adoption, turn.roster()))
                        .about(practice.ref().subject());
    }

    private Answer started(Practice practice, Adoption adoption, boolean asksDay, Turn turn) {
        reminders.set(turn.tx(), adoption);
        record(adoption, PracticeEvent.ADOPTED, Map.of("due", day(adoption)), turn);
        boolean told =
                tellAuthor(practice, AdoptionReplies.adopted(practice, adoption, turn), turn);
        String label = practice.ref().label();
        var answer =
                Answer.of(AdoptionReplies.started(adoption, asksDay, told))
                        .about(practice.ref().subject())
                        .undoneBy(new Undo("推广" + label, "/" + label + "不搞了 撤销", label + "不搞了 理由"));
        return asksDay
                ? answer.asking(
                        new Question.More(AdoptionReplies.due(label), "/" + label + "期限", true))
                : answer;
    }

    private static String day(Adoption adoption) {
        return adoption.task().due().toString();
    }

    private LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, zone);
    }

    private Optional<String> wrongDay(LocalDate day, Turn turn) {
        var today = today(turn.now());
        if (day.isBefore(today)) {
            return Optional.of(AdoptionReplies.past(day));
        }
        return day.isAfter(today.plusDays(MOST_DAYS))
                ? Optional.of(AdoptionReplies.tooFar(day))
                : Optional.empty();
    }

    Answer move(Whose whose, @Nullable LocalDate day, Turn turn) {
        return mine(whose, turn, (practice, adoption) -> move(adoption, day, turn));
    }

    private Answer move(Adoption adoption, @Nullable LocalDate day, Turn turn) {
        String label = adoption.practice().label();
        if (day == null) {
            return Answer.of(AdoptionReplies.noDay(label));
        }
        var wrong = wrongDay(day, turn);
        if (wrong.isPresent()) {
            return Answer.of(wrong.get());
        }
        var moved = adoption.dueOn(day);
        if (!store.update(turn.tx(), moved, adoption.state())) {
            return Answer.of(AdoptionReplies.already(adoption, turn.roster()));
        }
        reminders.stop(turn.tx(), adoption);
        reminders.set(turn.tx(), moved);
        record(moved, PracticeEvent.ADOPTION_MOVED, Map.of("due", day(moved)), turn);
        return Answer.of(AdoptionReplies.moved(moved));
    }

    /// Nobody has to report how it goes.
    Answer news(Whose whose, Turn turn) {
        return mine(whose, turn, (_, adoption) -> Answer.of(AdoptionReplies.noNews(adoption)));
    }

    Answer done(Whose whose, String result, Turn turn) {
        return mine(whose, turn, (practice, adoption) -> done(practice, adoption, result, turn));
    }

    private Answer done(Practice practice, Adoption adoption, String result, Turn turn) {
        String step = step(adoption, "完成", turn);
        if (result.isEmpty()) {
            return Answer.of(AdoptionReplies.WHAT_CAME)
                    .asking(new Question.Words(step, "/" + step + " "));
        }
        var delicate = Delicate.in(result);
        if (delicate.isPresent()) {
            return Answer.of(PracticeReplies.delicate(delicate.get()));
        }
        var done = new State.Done(result, turn.member().id(), turn.now());
        return ended(adoption.with(done), adoption.state(), turn)
                ? told(practice, adoption.with(done), PracticeEvent.ADOPTION_DONE, turn)
                : Answer.of(AdoptionReplies.already(adoption, turn.roster()));
    }

    Answer drop(Whose whose, String reason, Turn turn) {
        return mine(whose, turn, (practice, adoption) -> drop(practice, adoption, reason, turn));
    }

    private Answer drop(Practice practice, Adoption adoption, String reason, Turn turn) {
        String step = step(adoption, "不搞了", turn);
        if (reason.isEmpty()) {
            return Answer.of(AdoptionReplies.WHY)
                    .asking(new Question.Words(step, "/" + step + " "));
        }
        var delicate = Delicate.in(reason);
        if (delicate.isPresent()) {
            return Answer.of(PracticeReplies.delicate(delicate.get()));
        }
        var dropped = new State.Dropped(reason, turn.member().id(), turn.now());
        return ended(adoption.with(dropped), adoption.state(), turn)
                ? told(practice, adoption.with(dropped), PracticeEvent.ADOPTION_DROPPED, turn)
                : Answer.of(AdoptionReplies.already(adoption, turn.roster()));
    }

    /// P3完成, with the village where it is not the speaker's own.
    private static String step(Adoption adoption, String verb, Turn turn) {
        boolean own = adoption.task().village().equals(turn.member().villageId());
        return adoption.practice().label()
                + (own ? "" : PracticeReplies.village(turn.roster(), adoption.task().village()))
                + verb;
    }

    private boolean ended(Adoption after, State before, Turn turn) {
        if (!store.update(turn.tx(), after, before)) {
            return false;
        }
        reminders.stop(turn.tx(), after);
        return true;
    }

    private Answer told(Practice practice, Adoption after, PracticeEvent kind, Turn turn) {
        record(after, kind, words(after), turn);
        tellAuthor(practice, AdoptionReplies.ended(practice, after, turn), turn);
        return Answer.of(AdoptionReplies.noted(after));
    }

    private static Map<String, String> words(Adoption adoption) {
        return switch (adoption.state()) {
            case State.Open() -> Map.of();
            case State.Done(var result, _, _) -> Map.of("result", result);
            case State.Dropped(var reason, _, _) -> Map.of("reason", reason);
        };
    }

    private void record(
            Adoption adoption, PracticeEvent kind, Map<String, String> more, Turn turn) {
        var facts = new HashMap<>(more);
        facts.put("adoption", Long.toString(adoption.number()));
        facts.put("village", adoption.task().village());
        kit.events().record(turn.deed(), adoption.practice().subject(), kind, facts);
    }

    /// False if the author is gone.
    private boolean tellAuthor(Practice practice, Message message, Turn turn) {
        var note = Notices.Note.of(message, practice.ref().subject());
        var author =
                turn.roster()
                        .serving(practice.origin().memberId())
                        .filter(one -> !one.equals(turn.member()));
        author.ifPresent(one -> kit.notices().tell(turn.tx(), turn.workspace(), one, note));
        return author.isPresent();
    }

    /// The open adoption that is meant, if the speaker may have a say in it.
    private Answer mine(Whose whose, Turn turn, BiFunction<Practice, Adoption, Answer> step) {
        var adoption =
                whose.card()
                        ? store.find(turn.tx(), turn.workspace(), whose.number())
                        : ofVillage(whose, turn);
        if (adoption.isEmpty()) {
            return Answer.of(notAdopted(whose, turn));
        }
        var one = adoption.get();
        var practice = practices.find(turn.tx(), one.practice()).orElseThrow();
        if (!may(one, turn)) {
            return Answer.of(AdoptionReplies.notYours(one, turn.roster()));
        }
        return one.isOpen()
                ? step.apply(practice, one).about(one.practice().subject())
                : Answer.of(AdoptionReplies.already(one, turn.roster()));
    }

    private Optional<Adoption> ofVillage(Whose whose, Turn turn) {
        var ref = new Practice.Ref(turn.workspace(), whose.number());
        return Optional.ofNullable(whose.village())
                .or(() -> Optional.ofNullable(turn.member().villageId()))
                .flatMap(village -> store.find(turn.tx(), ref, village));
    }

    private String notAdopted(Whose whose, Turn turn) {
        var ref = new Practice.Ref(turn.workspace(), whose.number());
        if (whose.card() || practices.find(turn.tx(), ref).isEmpty()) {
            return PracticeReplies.unknown(ref);
        }
        return whose.village() == null && turn.member().villageId() == null
                ? AdoptionReplies.whichVillage(ref)
                : AdoptionReplies.notAdopted(ref);
    }

    private static boolean may(Adoption adoption, Turn turn) {
        var member = turn.member();
        return adoption.task().ownerId().equals(member.id())
                || adoption.task().village().equals(member.villageId())
                || Permissions.allows(Set.copyOf(member.roles()), RecordPermission.MEND);
    }
}
