package zutuan.bot.record.practice;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import zutuan.bot.kernel.people.Permissions;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Choices;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Notices;
import zutuan.bot.kernel.talk.Question;
import zutuan.bot.kernel.talk.Turn;
import zutuan.bot.kernel.talk.Undo;
import zutuan.bot.record.model.Adoption;
import zutuan.bot.record.model.Dated;
import zutuan.bot.record.model.Practice;
import zutuan.bot.record.model.Practice.State;
import zutuan.bot.record.model.Practice.What;
import zutuan.bot.record.model.PracticeEvent;
import zutuan.bot.record.model.RecordPermission;
import zutuan.bot.record.practice.PracticeReader.Told;
import zutuan.bot.record.reading.Delicate;
import zutuan.bot.record.reading.DoubtReplies;
import zutuan.bot.record.store.AdoptionStore;
import zutuan.bot.record.store.PracticeStore;

/// Publishes practices, shows, mends and withdraws them.
public final class PracticeDesk {
    private final PracticeStore store = new PracticeStore();
    private final AdoptionStore adoptions = new AdoptionStore();
    private final Kit kit;
    private final ZoneId zone;

    public PracticeDesk(Kit kit) {
        this.kit = kit;
        zone = kit.settings().zone();
    }

    Answer publish(PublishCommand.Published published, Turn turn) {
        var told = published.told();
        var doubt = doubt(told, turn);
        if (doubt.isPresent()) {
            return Answer.of(doubt.get());
        }
        String village =
                Optional.ofNullable(told.village())
                        .orElseGet(() -> Optional.ofNullable(turn.member().villageId()).orElse(""));
        if (village.isEmpty()) {
            boolean asksDay = told.figures() && told.dated() == null;
            return published.form().ask("村", PracticeReplies.whichVillage(asksDay));
        }
        var what = new What(village, told.did(), told.result(), told.figures(), told.dated());
        var like = published.another() ? Optional.<Practice>empty() : like(what, turn);
        return like.isEmpty() ? publish(what, turn) : likeAnother(like.get(), published, turn);
    }

    /// Why it is not taken.
    private Optional<String> doubt(Told told, Turn turn) {
        var doubts = told.doubts();
        return doubts.delicate()
                .map(PracticeReplies::delicate)
                .or(() -> doubts.noTime().map(DoubtReplies::noTime))
                .or(() -> doubts.unlisted().map(name -> DoubtReplies.unlisted(name, turn.roster())))
                .or(() -> wrongDay(told.dated(), turn));
    }

    private Optional<String> wrongDay(@Nullable Dated dated, Turn turn) {
        return Optional.ofNullable(dated)
                .filter(day -> day.first().isAfter(LocalDate.ofInstant(turn.now(), zone)))
                .map(PracticeReplies::notYet);
    }

    private Optional<Practice> like(What what, Turn turn) {
        return store.standing(turn.tx(), turn.workspace()).stream()
                .filter(one -> Likeness.of(one.what(), what))
                .findFirst();
    }

    private static Answer likeAnother(
            Practice other, PublishCommand.Published published, Turn turn) {
        String typed = published.form().with("另记", "是").typed();
        var options = List.of(new Question.Option("另记一个", typed), new Question.Option("不用", ""));
        return Choices.yesOrNo(
                        PracticeReplies.likeAnother(other, turn.roster()),
                        new Question.Choice(PracticeReplies.TOPIC, options))
                .about(other.ref().subject());
    }

    private Answer publish(What what, Turn turn) {
        var ref = new Practice.Ref(turn.workspace(), store.nextNumber(turn.tx(), turn.workspace()));
        var origin = new Practice.Origin(turn.member().id(), turn.now());
        var practice = new Practice(ref, what, origin, new State.Kept(), 0);
        store.insert(turn.tx(), practice);
        PracticeStore.PICTURES.attach(
                turn.tx(), ref.workspace(), ref.number(), turn.said().media());
        kit.events().record(turn.deed(), ref.subject(), PracticeEvent.PUBLISHED, facts(what));
        var card = PracticeReplies.published(shown(practice, turn));
        boolean asks = what.figures() && what.day().isEmpty();
        var answer = Answer.of(card).about(ref.subject()).undoneBy(undo(ref));
        return asks
                ? answer.adding(PracticeReplies.OF_WHEN)
                        .asking(
                                new Question.More(
                                        PracticeReplies.topic(ref),
                                        "/改%s 数字日期".formatted(ref.label()),
                                        true))
                : answer;
    }

    private static Undo undo(Practice.Ref ref) {
        String label = ref.label();
        return new Undo("记经验" + label, "/作废" + label + " 撤销", "作废" + label + " 理由");
    }

    private static Map<String, String> facts(What what) {
        var facts = new HashMap<String, String>();
        facts.put("village", what.village());
        facts.put("did", what.did());
        what.day().ifPresent(day -> facts.put("dated", day.text()));
        return facts;
    }

    private PracticeReplies.Shown shown(Practice practice, Turn turn) {
        return new PracticeReplies.Shown(
                practice,
                adoptions.of(turn.tx(), practice.ref()),
                PracticeStore.PICTURES.count(
                        turn.tx(), practice.ref().workspace(), practice.ref().number()),
                turn.roster(),
                zone);
    }

    Answer show(long number, Turn turn) {
        var ref = new Practice.Ref(turn.workspace(), number);
        return store.find(turn.tx(), ref)
                .map(one -> Answer.of(PracticeReplies.shown(shown(one, turn))).about(ref.subject()))
                .orElseGet(() -> Answer.of(PracticeReplies.unknown(ref)));
    }

    Answer list(PracticeListCommand.Wanted wanted, Turn turn) {
        var all =
                store.standing(turn.tx(), turn.workspace()).stream()
                        .filter(one -> isWanted(one, wanted, turn))
                        .map(one -> shown(one, turn))
                        .toList();
        boolean loose = !wanted.topic().isEmpty() && turn.isChatter();
        return all.isEmpty() && loose
                ? Answer.silence()
                : Answer.of(PracticeReplies.list(wanted, all, turn.roster()));
    }

    private boolean isWanted(Practice one, PracticeListCommand.Wanted wanted, Turn turn) {
        var what = one.what();
        boolean there =
                wanted.village().isEmpty()
                        || what.village().equals(wanted.village())
                        || adoptions.find(turn.tx(), one.ref(), wanted.village()).isPresent();
        return there && (what.did() + what.result()).contains(wanted.topic());
    }

    /// What is not said stays as it was.
    Answer correct(long number, String words, Told told, Turn turn) {
        var ref = new Practice.Ref(turn.workspace(), number);
        var found = store.find(turn.tx(), ref);
        if (found.isEmpty()) {
            return Answer.of(PracticeReplies.unknown(ref));
        }
        var refused = refusal(found.get(), turn).or(() -> doubt(told, turn));
        if (refused.isPresent()) {
            return Answer.of(refused.get()).about(ref.subject());
        }
        return switch (Correcting.of(found.get().what(), words, told)) {
            case Correcting.NoDay() -> Answer.of(PracticeReplies.noDay(ref)).about(ref.subject());
            case Correcting.Unclear() ->
                    turn.said().media().isEmpty()
                            ? Answer.of(PracticeReplies.unclear(ref)).about(ref.subject())
                            : corrected(found.get(), found.get().what(), words, turn);
            case Correcting.Corrected(var what) -> corrected(found.get(), what, words, turn);
        };
    }

    private Answer corrected(Practice before, What what, String words, Turn turn) {
        var ref = before.ref();
        if (!store.update(turn.tx(), before.with(what))) {
            return Answer.of(PracticeReplies.faster(ref)).about(ref.subject());
        }
        PracticeStore.PICTURES.attach(
                turn.tx(), ref.workspace(), ref.number(), turn.said().media());
        kit.events()
                .record(turn.deed(), ref.subject(), PracticeEvent.CORRECTED, Map.of("said", words));
        return Answer.of(PracticeReplies.corrected(shown(before.with(what), turn)))
                .about(ref.subject());
    }

    private static Optional<String> refusal(Practice practice, Turn turn) {
        if (!practice.stands()) {
            return Optional.of(PracticeReplies.gone(practice.ref()));
        }
        boolean may =
                practice.origin().memberId().equals(turn.member().id())
                        || Permissions.allows(
                                Set.copyOf(turn.member().roles()), RecordPermission.MEND);
        return may
                ? Optional.empty()
                : Optional.of(PracticeReplies.notYours(practice, turn.roster()));
    }

    /// Whoever takes it over is told, and goes on or not.
    Answer withdraw(long number, String reason, Turn turn) {
        var ref = new Practice.Ref(turn.workspace(), number);
        var found = store.find(turn.tx(), ref);
        if (found.isEmpty()) {
            return Answer.of(PracticeReplies.unknown(ref));
        }
        var refused = refusal(found.get(), turn);
        if (refused.isPresent()) {
            return Answer.of(refused.get()).about(ref.subject());
        }
        var delicate = Delicate.in(reason);
        if (delicate.isPresent()) {
            return Answer.of(PracticeReplies.delicate(delicate.get())).about(ref.subject());
        }
        String why = reason.isEmpty() ? PracticeReplies.NO_REASON : reason;
        var gone = new State.Withdrawn(why, turn.member().id(), turn.now());
        if (!store.update(turn.tx(), found.get().with(gone))) {
            return Answer.of(PracticeReplies.faster(ref)).about(ref.subject());
        }
        kit.events()
                .record(turn.deed(), ref.subject(), PracticeEvent.WITHDRAWN, Map.of("reason", why));
        var open = adoptions.of(turn.tx(), ref).stream().filter(Adoption::isOpen).toList();
        open.forEach(adoption -> tell(adoption, found.get(), why, turn));
        return Answer.of(PracticeReplies.withdrawn(ref, open.size())).about(ref.subject());
    }

    private void tell(Adoption adoption, Practice practice, String why, Turn turn) {
        var message = PracticeReplies.goneUnder(practice, why, turn.member());
        var note = Notices.Note.of(message, adoption.subject());
        turn.roster()
                .member(adoption.task().ownerId())
                .filter(owner -> !owner.equals(turn.member()))
                .ifPresent(owner -> kit.notices().tell(turn.tx(), turn.workspace(), owner, note));
    }
}
