package zutuan.bot.member;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import zutuan.bot.kernel.chinese.time.TimeExpression;
import zutuan.bot.kernel.chinese.time.TimeReader;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Form;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Manual;
import zutuan.bot.kernel.talk.Named;
import zutuan.bot.kernel.talk.NamedPeople;
import zutuan.bot.kernel.talk.Reading;
import zutuan.bot.kernel.talk.Turn;

/// 请假: says from when until when somebody is away, and who stands in.
final class LeaveCommand implements Command<LeaveCommand.Wish> {
    static final String NAME = "请假";
    static final String DAYS = "时间";
    static final String STAND_IN = "代办";
    private static final Pattern SENTENCE =
            Pattern.compile("[^\\n]{2,30}请假[,。,;;\\s]*(?:请|由|让|麻烦)?\\S{1,20}?(?:代办|代管|代)[。!]?");

    private static final String SPAN = "(?:几|[\\d一二三四五六七八九十两半]+)(?:天|周|个?(?:星期|礼拜|月))";

    /// 我要请假三天; a bare 请假 may be an answer to an invitation.
    private static final Pattern WISH =
            Pattern.compile(
                    "(?:我|本人)?(?:想|要|得|需要|打算)+\\S{0,14}?请(?:个|" + SPAN + ")?假[^\\n]{0,30}"
                            + "|(?:我|本人)?\\S{0,14}?请" + SPAN + "假[^\\n]{0,30}");

    /// 明天的会我请假: an answer to an invitation.
    private static final Pattern OF_A_MEETING =
            Pattern.compile("[^\\n]*的(?:联席会议?|例会|会议|会)[,。\\s]*(?:我|本人)?\\S{0,6}请个?假.*");

    private static final Pattern LENGTH =
            Pattern.compile("(?:[\\d一二三四五六七八九十两]+|半)(?:天|个?(?:星期|礼拜)|周)");
    private static final Pattern DAYS_LONG = Pattern.compile("P\\d+[DW]");

    private final LeaveDesk desk;
    private final TimeReader times;
    private final ZoneId zone;

    LeaveCommand(LeaveDesk desk, TimeReader times, ZoneId zone) {
        this.desk = desk;
        this.times = times;
        this.zone = zone;
    }

    /// From when until just before when, and who stands in.
    record Wish(Instant from, Instant until, Member standIn) {}

    @Override
    public Manual manual() {
        return new Manual(
                NAME, "rsvp", "请假几天，请人代办（私聊）", List.of("12月1日到5日请假，何勇代", "请假 12月1日到5日，何勇代"), null);
    }

    @Override
    public Reading<Wish> read(Heard heard) {
        var form = form(heard);
        if (form.isEmpty()) {
            return new Reading.NotMine<>();
        }
        return heard.speaker().inGroup()
                ? new Reading.Asks<>(Answer.of(desk.replies().leaveNotHere()))
                : read(form.get(), heard);
    }

    /// Among other people a plain 请假 is chatter, or an answer to an invitation.
    private static Optional<Form> form(Heard heard) {
        if (heard.subject() != null
                || heard.isTalk()
                || BackCommand.isSaid(heard.bare())
                || OF_A_MEETING.matcher(heard.bare()).matches()) {
            return Optional.empty();
        }
        String text = heard.bare();
        var typed = Form.read(text, NAME, List.of(DAYS, STAND_IN));
        return typed.isEmpty() && (SENTENCE.matcher(text).matches() || WISH.matcher(text).matches())
                ? Optional.of(new Form(NAME, text, Map.of()))
                : typed;
    }

    private Reading<Wish> read(Form form, Heard heard) {
        String days = days(form);
        var now = LocalDateTime.ofInstant(heard.speaker().now(), zone);
        return switch (period(days, now)) {
            case Period.Asked(var reason) ->
                    new Reading.Asks<>(form.ask(DAYS, desk.replies().whichDays(reason)));
            case Period.Known known -> standIn(form.with(DAYS, days), known, heard);
        };
    }

    /// The days as they were asked for, and how many if that was said before: 请假三天 … 明天.
    private String days(Form form) {
        var asked = form.part(DAYS);
        if (asked.isEmpty()) {
            return form.said();
        }
        var length = LENGTH.matcher(form.said());
        boolean said = LENGTH.matcher(asked.get()).find() || !length.find();
        return said ? asked.get() : asked.get() + " " + length.group();
    }

    private Reading<Wish> standIn(Form form, Period.Known period, Heard heard) {
        var roster = heard.speaker().roster();
        String said = form.part(STAND_IN).orElse(form.said());
        var named = NamedPeople.in(said, roster);
        if (named.isEmpty()) {
            String question =
                    form.part(STAND_IN)
                            .map(desk.replies()::nobodyNamed)
                            .orElseGet(desk.replies()::whoStandsIn);
            return new Reading.Asks<>(form.ask(STAND_IN, question));
        }
        return switch (named.getLast().named()) {
            case Named.One(_, var member) ->
                    new Reading.Understood<>(
                            new Wish(instant(period.from()), instant(period.until()), member));
            case Named.Several several ->
                    new Reading.Asks<>(
                            NamedPeople.whichOne(
                                    several,
                                    roster,
                                    NAME,
                                    name -> form.with(STAND_IN, name).typed()));
            case Named.Nobody(var word) ->
                    new Reading.Asks<>(form.ask(STAND_IN, desk.replies().nobodyNamed(word)));
        };
    }

    private Instant instant(LocalDateTime local) {
        return local.atZone(zone).toInstant();
    }

    /// The days, or why they have to be asked for.
    private sealed interface Period {
        record Known(LocalDateTime from, LocalDateTime until) implements Period {}

        record Asked(String reason) implements Period {}
    }

    /// Days that follow each other are one time; so is a day and for how many days.
    private Period period(String text, LocalDateTime now) {
        Days days = null;
        for (var time : times.read(text, now)) {
            var next = since(now, days(days, time), days == null && isEnd(text, time));
            if (next instanceof Gap) {
                return new Period.Asked(desk.replies().daysApart());
            }
            if (time instanceof TimeExpression.Invalid(_, var reason) && days == null) {
                return new Period.Asked(reason);
            }
            days = next instanceof Days found ? found : days;
        }
        return days == null ? new Period.Asked("") : known(days.from(), days.until(), now);
    }

    /// 请假到周五: from today on.
    private static boolean isEnd(String text, TimeExpression time) {
        int start = time.mention().start();
        return start > 0 && "到至".indexOf(text.charAt(start - 1)) >= 0;
    }

    private static Known since(LocalDateTime now, Known found, boolean end) {
        var today = now.toLocalDate().atStartOfDay();
        return end && found instanceof Days(var from, var until) && from.isAfter(today)
                ? new Days(today, until)
                : found;
    }

    /// What is known after one time more.
    private sealed interface Known {}

    private record Days(LocalDateTime from, LocalDateTime until) implements Known {}

    /// Days with others between them.
    private record Gap() implements Known {}

    /// Nothing new.
    private record Nothing() implements Known {}

    private static Known days(@Nullable Days before, TimeExpression time) {
        return switch (time) {
            case TimeExpression.Day(_, var date) ->
                    joined(before, new Days(date.atStartOfDay(), date.plusDays(1).atStartOfDay()));
            case TimeExpression.Interval(_, var from, var until) ->
                    joined(before, new Days(from, until));
            case TimeExpression.Duration(_, var length) when before != null ->
                    DAYS_LONG.matcher(length).matches()
                            ? new Days(
                                    before.from(),
                                    before.from().plus(java.time.Period.parse(length)))
                            : new Nothing();
            case TimeExpression.Instant _,
                    TimeExpression.Invalid _,
                    TimeExpression.Deadline _,
                    TimeExpression.Recurrence _,
                    TimeExpression.Duration _,
                    TimeExpression.Vague _ ->
                    new Nothing();
        };
    }

    private static Known joined(@Nullable Days before, Days next) {
        if (before == null) {
            return next;
        }
        boolean follows =
                !next.from().isAfter(before.until()) && !next.until().isBefore(before.from());
        return follows
                ? new Days(
                        before.from().isBefore(next.from()) ? before.from() : next.from(),
                        before.until().isAfter(next.until()) ? before.until() : next.until())
                : new Gap();
    }

    private Period known(LocalDateTime from, LocalDateTime until, LocalDateTime now) {
        return until.isAfter(now)
                ? new Period.Known(from, until)
                : new Period.Asked(desk.replies().daysOver());
    }

    @Override
    public Answer run(Wish wish, Turn turn) {
        return desk.ask(wish, turn);
    }
}
