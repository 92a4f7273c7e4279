package zutuan.bot.assist.guidance;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import zutuan.bot.assist.guidance.Guidance.Ref;
import zutuan.bot.assist.guidance.Guidance.Turnout;
import zutuan.bot.assist.guidance.GuidanceForm.Step;
import zutuan.bot.kernel.chinese.heads.HeadReader;
import zutuan.bot.kernel.chinese.heads.Heads;
import zutuan.bot.kernel.people.Village;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Relay;
import zutuan.bot.kernel.talk.Turn;

/// Takes down who came, by category. They are counted once, as an activity, which whoever keeps
/// those makes of it; said again, that one is corrected.
final class TurnoutDesk {
    private static final String ACTIVITY = "record";
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.ROOT);

    private final GuidanceBook book;
    private final Relay relay;
    private final GuidanceReplies replies;

    TurnoutDesk(GuidanceBook book, Relay relay, GuidanceReplies replies) {
        this.book = book;
        this.relay = relay;
        this.replies = replies;
    }

    Answer count(Step step, Turn turn) {
        var ref = new Ref(turn.workspace(), step.number());
        var held = book.hold(turn.tx(), ref);
        if (held.isEmpty()) {
            var ahead = book.ahead(turn.tx(), turn.workspace(), turn.now());
            return Answer.of(replies.unknown(ref, ahead));
        }
        return count(held.get(), step.rest(), turn);
    }

    private Answer count(Guidance guidance, String said, Turn turn) {
        var refused = refusal(guidance, said, turn);
        if (refused.isPresent()) {
            return Answer.of(refused.get()).about(guidance.ref().subject());
        }
        return switch (HeadReader.read(said)) {
            case HeadReader.Read.Counted(var heads) -> counted(guidance, heads, turn);
            case HeadReader.Read.Nothing() -> about(guidance, replies.howMany(guidance));
            case HeadReader.Read.About(var about) -> about(guidance, GuidanceReplies.about(about));
            case HeadReader.Read.Nobody() -> about(guidance, replies.nobodyCame(guidance));
            case HeadReader.Read.TooMany() -> about(guidance, GuidanceReplies.TOO_MANY_CAME);
            case HeadReader.Read.MoreThanAll(var all, var parts) ->
                    about(guidance, GuidanceReplies.moreThanAll(all, parts));
        };
    }

    private static Answer about(Guidance guidance, String text) {
        return Answer.of(text).about(guidance.ref().subject());
    }

    private Optional<String> refusal(Guidance guidance, String said, Turn turn) {
        if (!Rights.holds(turn.member(), guidance, turn.roster())) {
            return Optional.of(replies.notYours(guidance, turn.roster()));
        }
        if (guidance.isCancelled()) {
            return Optional.of(replies.gone(guidance));
        }
        if (!guidance.hasBegun(turn.now())) {
            return Optional.of(replies.notYet(guidance));
        }
        String unknown = HeadReader.unknown(said);
        return unknown.isEmpty()
                ? Optional.empty()
                : Optional.of(replies.unknownCategory(guidance, unknown));
    }

    private Answer counted(Guidance guidance, Heads heads, Turn turn) {
        String told = typed(heads);
        var before = guidance.turnout();
        if (before != null && before.heads().equals(told)) {
            return about(guidance, replies.alreadyCounted(guidance, heads));
        }
        long known = before == null ? 0 : before.record();
        var answer =
                relay.run(
                        turn, known > 0 ? correction(known, told) : activity(guidance, told, turn));
        long record = answer.map(TurnoutDesk::record).orElse(0L);
        if (known > 0 && record == 0) {
            return answer.orElseThrow();
        }
        var after = guidance.counted(new Turnout(told, record));
        book.enter(
                turn.deed(),
                after,
                GuidanceEvent.COUNTED,
                Map.of("people", Integer.toString(heads.people())));
        return record > 0
                ? about(guidance, replies.counted(after, heads, record))
                : answer.orElseGet(() -> about(guidance, replies.counted(after, heads, 0)));
    }

    /// The number of the activity that an answer tells of; 0 if it asks or refuses.
    private static long record(Answer answer) {
        var subject = answer.subject();
        boolean kept = subject != null && subject.is(ACTIVITY) && answer.question() == null;
        return kept ? Objects.requireNonNull(subject).number() : 0;
    }

    private static String correction(long record, String told) {
        return "/改H" + record + " " + told;
    }

    private String activity(Guidance guidance, String told, Turn turn) {
        var plan = guidance.plan();
        var village = plan.place().villageId();
        String place =
                village == null ? "" : turn.roster().village(village).map(Village::name).orElse("");
        return "/记活动 %s%s%s%s，%s"
                .formatted(
                        DAY.format(plan.when().at().atZone(book.zone())),
                        place,
                        replies.station(guidance, turn.roster()),
                        plan.topic() + CallReader.WORD,
                        told);
    }

    /// As it is read back: 共20人其中支书3人、大户5人, or the categories alone.
    private static String typed(Heads heads) {
        var parts = new ArrayList<String>();
        heads.byCategory()
                .forEach((category, people) -> {
                    if (!category.isEmpty()) {
                        parts.add(category + people + "人");
                    }
                });
        String all = String.join("、", parts);
        boolean others = heads.byCategory().containsKey("");
        String total = "共" + heads.people() + "人";
        return !others ? all : all.isEmpty() ? total : total + "其中" + all;
    }
}
