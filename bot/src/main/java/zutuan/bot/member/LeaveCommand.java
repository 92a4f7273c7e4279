package zutuan.bot.member;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import zutuan.bot.kernel.chinese.Phrases;
import zutuan.bot.kernel.chinese.intent.Intent;
import zutuan.bot.kernel.chinese.time.TimeExpression;
import zutuan.bot.kernel.chinese.time.TimeReader;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Form;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Manual;
import zutuan.bot.kernel.talk.Meant;
import zutuan.bot.kernel.talk.Named;
import zutuan.bot.kernel.talk.NamedPeople;
import zutuan.bot.kernel.talk.Reading;
import zutuan.bot.kernel.talk.Turn;

/// 请假: says from when until when somebody is away, and who stands in.
final class LeaveCommand implements Command<LeaveCommand.Wish> {
    static final String NAME = "请假";
    static final String DAYS = "时间";
    static final String STAND_IN = "代办";

    private static final Phrases SAID = Phrases.beside(LeaveCommand.class, "member.phrases");
    private static final Pattern SENTENCE = SAID.get("sentence");
    private static final Pattern WISH = SAID.get("wish");
    private static final Pattern OF_A_MEETING = SAID.get("of_a_meeting");
    private static final Pattern LENGTH = SAID.get("length");
    private static final Pattern HALF = SAID.get("half");
    private static final Pattern LEAVE = SAID.get("leave");

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

    /// 下周一到三请假, where no invitation is waiting for it.
    @Override
    public Optional<Meant.Offer> offer(Meant meant) {
        return meant.intent() == Intent.RSVP && LEAVE.matcher(meant.text()).find()
                ? Optional.of(Meant.Offer.draft(NAME, NAME + " " + meant.text()))
                : Optional.empty();
    }

    private Reading<Wish> read(Form form, Heard heard) {
        var now = LocalDateTime.ofInstant(heard.speaker().now(), zone);
        String days = days(form, now);
        return switch (new LeaveDays(times, desk.replies()).read(days, now)) {
            case LeaveDays.Unclear(var reason) ->
                    new Reading.Asks<>(form.ask(DAYS, desk.replies().whichDays(reason)));
            case LeaveDays.Half() ->
                    new Reading.Asks<>(keeping(form).ask(DAYS, desk.replies().whichHalf()));
            case LeaveDays.Days found -> standIn(form.with(DAYS, days), found, heard);
        };
    }

    /// What was answered is kept for the next question: 请假半天 … 明天 … 上午.
    private static Form keeping(Form form) {
        return form.part(DAYS)
                .map(days -> new Form(NAME, days + " " + form.said(), Map.of()))
                .orElse(form);
    }

    /// The days as they were asked for, and how many if that was said before: 请假三天 … 明天.
    private String days(Form form, LocalDateTime now) {
        var asked = form.part(DAYS);
        if (asked.isEmpty()) {
            return form.said();
        }
        var length = LENGTH.matcher(form.said());
        if (LENGTH.matcher(asked.get()).find() || !length.find()) {
            return asked.get();
        }
        boolean half = HALF.matcher(asked.get()).matches();
        return half ? withHalf(form.said(), asked.get(), now) : asked.get() + " " + length.group();
    }

    /// 明天请假半天 … 上午: 明天上午.
    private String withHalf(String said, String half, LocalDateTime now) {
        return times.read(said, now).stream()
                .filter(TimeExpression.Day.class::isInstance)
                .findFirst()
                .map(day -> said.substring(0, day.mention().end()) + half)
                .orElse(half);
    }

    private Reading<Wish> standIn(Form form, LeaveDays.Days days, Heard heard) {
        var roster = heard.speaker().roster();
        var named = NamedPeople.in(form.part(STAND_IN).orElse(form.said()), roster);
        if (named.isEmpty()) {
            return askWho(
                    form,
                    form.part(STAND_IN)
                            .map(desk.replies()::nobodyNamed)
                            .orElseGet(desk.replies()::whoStandsIn));
        }
        return switch (named.getLast().named()) {
            case Named.One(_, var member) -> new Reading.Understood<>(wish(days, member));
            case Named.Several several -> new Reading.Asks<>(whichOne(form, several, roster));
            case Named.Nobody(var word) -> askWho(form, desk.replies().nobodyNamed(word));
        };
    }

    private static Reading<Wish> askWho(Form form, String question) {
        return new Reading.Asks<>(form.ask(STAND_IN, question));
    }

    private static Answer whichOne(Form form, Named.Several several, Roster roster) {
        return NamedPeople.whichOne(
                several, roster, NAME, name -> form.with(STAND_IN, name).typed());
    }

    private Wish wish(LeaveDays.Days days, Member standIn) {
        return new Wish(instant(days.from()), instant(days.until()), standIn);
    }

    private Instant instant(LocalDateTime local) {
        return local.atZone(zone).toInstant();
    }

    @Override
    public Answer run(Wish wish, Turn turn) {
        return desk.ask(wish, turn);
    }
}
