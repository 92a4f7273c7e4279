package zutuan.bot.record.desk;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import zutuan.adapters.Message;
import zutuan.bot.kernel.chinese.heads.HeadReader;
import zutuan.bot.kernel.chinese.heads.Heads;
import zutuan.bot.kernel.people.Permissions;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Choices;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Question;
import zutuan.bot.kernel.talk.Turn;
import zutuan.bot.kernel.talk.Undo;
import zutuan.bot.record.desk.ActivityReader.Told;
import zutuan.bot.record.model.Activity;
import zutuan.bot.record.model.Activity.State;
import zutuan.bot.record.model.Activity.What;
import zutuan.bot.record.model.RecordEvent;
import zutuan.bot.record.model.RecordPermission;
import zutuan.bot.record.store.RecordStore;

/// Keeps, shows, mends and counts records.
public final class RecordDesk {
    static final String KEEP = "记活动";
    private static final int YEAR = 370;

    private final RecordStore store = new RecordStore();
    private final Kit kit;
    private final ZoneId zone;

    public RecordDesk(Kit kit) {
        this.kit = kit;
        zone = kit.settings().zone();
    }

    /// Keeps what was told; `sure` if it is not what it looks like, another record of the same.
    Answer keep(String said, Told told, boolean sure, Turn turn) {
        if (told.doubt().isPresent()) {
            return Answer.of(told.doubt().get());
        }
        return switch (told.heads()) {
            case HeadReader.Read.Nothing() ->
                    Answer.of(RecordReplies.HOW_MANY)
                            .asking(new Question.Words(KEEP, "/" + KEEP + " " + said + "，"));
            case HeadReader.Read.Counted(var heads) ->
                    keep(what(said, told, heads, turn), sure, turn);
            default -> Answer.of(refusal(told.heads()));
        };
    }

    private What what(String said, Told told, Heads heads, Turn turn) {
        var own = Optional.ofNullable(turn.member().villageId()).stream().toList();
        return new What(
                told.kind() == null ? Activity.Kind.OTHER : told.kind(),
                said,
                told.day() == null ? today(turn) : told.day(),
                told.villages().isEmpty() ? own : told.villages(),
                heads);
    }

    private LocalDate today(Turn turn) {
        return LocalDate.ofInstant(turn.now(), zone);
    }

    private static String refusal(HeadReader.Read heads) {
        return switch (heads) {
            case HeadReader.Read.About(var about) -> RecordReplies.about(about);
            case HeadReader.Read.Nobody() -> RecordReplies.NOBODY;
            case HeadReader.Read.TooMany() -> RecordReplies.TOO_MANY;
            case HeadReader.Read.MoreThanAll(var all, var parts) ->
                    RecordReplies.moreThanAll(all, parts);
            case HeadReader.Read.Nothing _, HeadReader.Read.Counted _ -> RecordReplies.UNCLEAR;
        };
    }

    private Answer keep(What what, boolean sure, Turn turn) {
        var wrong = wrongDay(what.day(), turn);
        if (wrong.isPresent()) {
            return Answer.of(wrong.get());
        }
        var like = sure ? Optional.<Activity>empty() : like(what, turn);
        if (like.isPresent()) {
            return likeAnother(like.get(), what, turn);
        }
        var ref = new Activity.Ref(turn.workspace(), store.nextNumber(turn.tx(), turn.workspace()));
        var origin = new Activity.Origin(turn.member().id(), turn.now());
        var activity = new Activity(ref, what, origin, new State.Kept(), 0);
        store.insert(turn.tx(), activity);
        RecordStore.PICTURES.attach(turn.tx(), ref.workspace(), ref.number(), turn.said().media());
        kit.events().record(turn.deed(), ref.subject(), RecordEvent.KEPT, facts(what));
        var card = RecordReplies.kept(activity, turn.said().media().size(), turn.roster());
        return Answer.of(card).about(ref.subject()).undoneBy(undo(ref));
    }

    private static Undo undo(Activity.Ref ref) {
        String label = ref.label();
        return new Undo("记" + label, "/作废" + label + " 撤销", "作废" + label + " 理由");
    }

    private static Map<String, String> facts(What what) {
        return Map.of(
                "kind", what.kind().name(),
                "day", what.day().toString(),
                "people", Integer.toString(what.heads().people()));
    }

    private Optional<String> wrongDay(LocalDate day, Turn turn) {
        var today = today(turn);
        if (day.isAfter(today)) {
            return Optional.of(RecordReplies.notYet(day));
        }
        return day.isBefore(today.minusDays(YEAR))
                ? Optional.of(RecordReplies.tooOld(day))
                : Optional.empty();
    }

    private Optional<Activity> like(What what, Turn turn) {
        return store
                .between(turn.tx(), turn.workspace(), what.day(), what.day().plusDays(1))
                .stream()
                .filter(one -> one.isLike(what))
                .findFirst();
    }

    private static Answer likeAnother(Activity other, What what, Turn turn) {
        var yes = new Question.Option("另记一场", "/" + KEEP + " 另记：" + what.said());
        var options = List.of(yes, new Question.Option("不用", ""));
        return Choices.yesOrNo(
                        RecordReplies.likeAnother(other, turn.roster()),
                        new Question.Choice(KEEP, options))
                .about(other.ref().subject());
    }

    Answer show(long number, Turn turn) {
        var ref = new Activity.Ref(turn.workspace(), number);
        return store.find(turn.tx(), ref)
                .map(one ->
                        Answer.of(RecordReplies.shown(one, pictures(ref, turn), turn.roster()))
                                .about(ref.subject()))
                .orElseGet(() -> Answer.of(RecordReplies.unknown(ref.label())));
    }

    /// What is not said stays as it was.
    Answer correct(long number, String said, Told told, Turn turn) {
        var ref = new Activity.Ref(turn.workspace(), number);
        var found = store.find(turn.tx(), ref);
        if (found.isEmpty()) {
            return Answer.of(RecordReplies.unknown(ref.label()));
        }
        var before = found.get();
        var refused = refusal(before, turn).or(told::doubt);
        if (refused.isPresent()) {
            return Answer.of(refused.get());
        }
        var was = before.what().heads();
        var heads =
                told.heads() instanceof HeadReader.Read.Counted(var named)
                        ? Recount.of(was, named)
                        : told.heads();
        return switch (heads) {
            case HeadReader.Read.Nothing() -> correct(before, said, told, was, turn);
            case HeadReader.Read.Counted(var counted) -> correct(before, said, told, counted, turn);
            default -> Answer.of(refusal(heads));
        };
    }

    private Answer correct(Activity before, String said, Told told, Heads heads, Turn turn) {
        var was = before.what();
        var what =
                new What(
                        told.kind() == null ? was.kind() : told.kind(),
                        was.said(),
                        told.day() == null ? was.day() : told.day(),
                        told.villages().isEmpty() ? was.villages() : told.villages(),
                        heads);
        var media = turn.said().media();
        if (what.equals(was) && media.isEmpty()) {
            return Answer.of(RecordReplies.UNCLEAR).about(before.ref().subject());
        }
        var wrong = wrongDay(what.day(), turn);
        if (wrong.isPresent()) {
            return Answer.of(wrong.get());
        }
        if (!store.update(turn.tx(), before.with(what))) {
            return Answer.of(RecordReplies.faster(before.ref().label()));
        }
        RecordStore.PICTURES.attach(
                turn.tx(), before.ref().workspace(), before.ref().number(), media);
        kit.events()
                .record(
                        turn.deed(),
                        before.ref().subject(),
                        RecordEvent.CORRECTED,
                        Map.of("said", said, "people", Integer.toString(heads.people())));
        Message card =
                RecordReplies.corrected(
                        before.with(what), pictures(before.ref(), turn), turn.roster());
        return Answer.of(card).about(before.ref().subject());
    }

    private static Optional<String> refusal(Activity activity, Turn turn) {
        if (!activity.counts()) {
            return Optional.of(RecordReplies.gone(activity));
        }
        boolean may =
                activity.origin().memberId().equals(turn.member().id())
                        || Permissions.allows(
                                Set.copyOf(turn.member().roles()), RecordPermission.MEND);
        return may
                ? Optional.empty()
                : Optional.of(RecordReplies.notYours(activity, turn.roster()));
    }

    Answer withdraw(long number, String reason, Turn turn) {
        var ref = new Activity.Ref(turn.workspace(), number);
        var found = store.find(turn.tx(), ref);
        if (found.isEmpty()) {
            return Answer.of(RecordReplies.unknown(ref.label()));
        }
        var refused = refusal(found.get(), turn);
        if (refused.isPresent()) {
            return Answer.of(refused.get());
        }
        var gone = new State.Withdrawn(reason, turn.member().id(), turn.now());
        if (!store.update(turn.tx(), found.get().with(gone))) {
            return Answer.of(RecordReplies.faster(ref.label()));
        }
        kit.events()
                .record(
                        turn.deed(),
                        ref.subject(),
                        RecordEvent.WITHDRAWN,
                        Map.of("reason", reason));
        return Answer.of(RecordReplies.withdrawn(found.get())).about(ref.subject());
    }

    Answer list(Period period, Turn turn) {
        var all = store.between(turn.tx(), turn.workspace(), period.from(), period.until());
        return Answer.of(
                period.counted()
                        ? RecordReplies.total(period.called(), all)
                        : RecordReplies.list(period.called(), all, turn.roster()));
    }

    private static int pictures(Activity.Ref ref, Turn turn) {
        return RecordStore.PICTURES.count(turn.tx(), ref.workspace(), ref.number());
    }
}
