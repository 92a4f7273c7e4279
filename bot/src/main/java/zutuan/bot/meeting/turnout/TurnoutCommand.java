package zutuan.bot.meeting.turnout;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import zutuan.bot.kernel.chinese.Phrases;
import zutuan.bot.kernel.chinese.heads.Heads;
import zutuan.bot.kernel.chinese.time.TimeExpression;
import zutuan.bot.kernel.chinese.time.TimeReader;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Manual;
import zutuan.bot.kernel.talk.Reading;
import zutuan.bot.kernel.talk.Turn;
import zutuan.bot.meeting.model.Meeting;
import zutuan.bot.meeting.model.MeetingSettings;
import zutuan.bot.meeting.model.Slot;

/// 实到: how many came to a meeting, how many to all of a quarter, and, only where it is switched on,
/// 到了 of somebody who is there.
public final class TurnoutCommand implements Command<TurnoutCommand.Said> {
    private static final Phrases SAID = Phrases.beside(TurnoutCommand.class, "turnout.phrases");
    private static final Pattern HERE = SAID.get("here");
    private static final Pattern COUNTED = SAID.get("counted");
    private static final Pattern PLAIN = SAID.get("plain");
    private static final Pattern CATEGORY = SAID.get("category");
    private static final Pattern TOTAL = SAID.get("total");
    private static final Pattern NONE = SAID.get("none");

    private final TurnoutDesk desk;
    private final TimeReader times;
    private final ZoneId zone;
    private final boolean attendance;

    public TurnoutCommand(Kit kit) {
        desk = new TurnoutDesk(kit);
        zone = kit.settings().zone();
        times = new TimeReader(zone, kit.settings().calendar());
        attendance = kit.settings().of(MeetingSettings.SECTION).attendance();
    }

    /// What was said.
    sealed interface Said {
        /// `number` is null for the meeting that is on.
        record Here(@Nullable Long number) implements Said {}

        record Counted(long number, Heads turnout) implements Said {}

        record Total(Slot within, String called) implements Said {}
    }

    @Override
    public Manual manual() {
        return new Manual(
                "实到",
                "digest_query",
                "记会议实到人数，看场次和人次",
                List.of("会1 实到33人", "会1 实到 支书12 产业大户8", "会议统计 本季度"),
                null);
    }

    @Override
    public Reading<Said> read(Heard heard) {
        return said(heard)
                .<Reading<Said>>map(Reading.Understood::new)
                .orElseGet(Reading.NotMine::new);
    }

    private Optional<Said> said(Heard heard) {
        var here = HERE.matcher(heard.text());
        if (here.matches() && (attendance || isToldForNothing(heard))) {
            return Optional.of(new Said.Here(number(here.group(1), heard)));
        }
        var counted = COUNTED.matcher(heard.text());
        if (counted.matches()) {
            return turnout(counted.group(2))
                    .map(turnout -> new Said.Counted(Long.parseLong(counted.group(1)), turnout));
        }
        var total = TOTAL.matcher(heard.text());
        return total.matches()
                ? Optional.of(period(total.group(1) + total.group(2), heard))
                : Optional.empty();
    }

    /// Where nobody signs in, whoever tells the bot alone is told so; among people, or as a reply
    /// to another kind of card, it is not for us.
    private static boolean isToldForNothing(Heard heard) {
        boolean other = heard.subject() != null && heard.numberOf(Meeting.KIND.code()) == null;
        return !heard.isTalk() && !other;
    }

    /// That was said, or of the card replied to.
    private static @Nullable Long number(@Nullable String said, Heard heard) {
        if (said != null) {
            return Long.valueOf(said);
        }
        var card = heard.numberOf(Meeting.KIND.code());
        return card == null ? null : Long.valueOf(card);
    }

    private static Optional<Heads> turnout(String text) {
        if (NONE.matcher(text).matches()) {
            return Optional.of(Heads.NONE);
        }
        var plain = PLAIN.matcher(text);
        if (plain.matches()) {
            return Optional.of(Heads.of(Integer.parseInt(plain.group(1))));
        }
        var found = new LinkedHashMap<String, Integer>();
        var category = CATEGORY.matcher(text);
        int end = 0;
        while (category.find() && category.start() == end) {
            found.merge(category.group(1), Integer.valueOf(category.group(2)), Integer::sum);
            end = category.end();
        }
        return end == text.length() ? Optional.of(new Heads(found)) : Optional.empty();
    }

    /// This quarter if no time was named.
    private Said.Total period(String words, Heard heard) {
        var now = LocalDateTime.ofInstant(heard.speaker().now(), zone);
        for (var one : times.read(words, now)) {
            if (one instanceof TimeExpression.Interval(var mention, var from, var until)) {
                return new Said.Total(slot(from, until), mention.text());
            }
        }
        var first = now.toLocalDate().withDayOfMonth(1);
        var start = first.minusMonths((first.getMonthValue() - 1) % 3).atStartOfDay();
        return new Said.Total(slot(start, start.plusMonths(3)), "本季度");
    }

    private Slot slot(LocalDateTime from, LocalDateTime until) {
        return new Slot(from.atZone(zone).toInstant(), until.atZone(zone).toInstant());
    }

    @Override
    public Answer run(Said said, Turn turn) {
        return switch (said) {
            case Said.Here _ when !attendance -> Answer.of(TurnoutReplies.NO_SIGN_IN);
            case Said.Here(var number) -> desk.here(number, turn);
            case Said.Counted(var number, var turnout) -> desk.counted(number, turnout, turn);
            case Said.Total(var within, var called) -> desk.total(within, called, turn);
        };
    }
}
