package zutuan.bot.meeting.booking;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zutuan.adapters.Block;
import zutuan.adapters.Message;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Choices;
import zutuan.bot.kernel.talk.Form;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Question;
import zutuan.bot.meeting.model.Audience;
import zutuan.bot.meeting.model.Meeting;
import zutuan.bot.meeting.model.MeetingTexts;
import zutuan.bot.meeting.model.Slot;
import zutuan.bot.meeting.model.When;

/// Every sentence about booking a meeting.
public record BookingReplies(MeetingTexts texts) {
    private static final int NAMES = 3;

    public BookingReplies(Kit kit) {
        this(new MeetingTexts(kit.settings().zone()));
    }

    // --- What is missing ---

    public Answer askTime(Form form, When when) {
        return switch (when) {
            case When.Fixed _, When.Unsaid() -> form.ask(BookingReader.TIME, "什么时间开？例：12月2日下午2点半");
            case When.Impossible(var reason) ->
                    form.ask(BookingReader.TIME, reason + "。请换一个时间，例：12月2日下午2点半");
            case When.Vague(var said) ->
                    form.ask(BookingReader.TIME, "“%s”定不下来，请写哪天几点。例：12月2日下午2点半".formatted(said));
            case When.Past(var slot, var later) -> past(form, slot, later);
            case When.Several(var slots) ->
                    Choices.ask(
                            "是哪个时间？",
                            form.command(),
                            slots.stream().map(slot -> option(form, slot)).toList());
            case When.NoClock(var days, var part) -> noClock(form, days, part);
        };
    }

    private Answer past(Form form, Slot slot, Slot later) {
        String which =
                texts.year(slot) == texts.year(later)
                        ? "下面这个时间"
                        : "%d年的这个时间".formatted(texts.year(later));
        return Choices.ask(
                "%s已过。是不是%s？要换别的请回复 取消 再发".formatted(texts.moment(slot.start()), which),
                form.command(),
                List.of(option(form, later)));
    }

    private Question.Option option(Form form, Slot slot) {
        return new Question.Option(
                texts.slot(slot), form.with(BookingReader.TIME, texts.typed(slot)).typed());
    }

    private static Answer noClock(Form form, List<java.time.LocalDate> days, String part) {
        if (days.size() == 1) {
            String day = MeetingTexts.day(days.getFirst());
            // The day stays; the member's words complete it.
            String soFar =
                    form.without(BookingReader.TIME)
                            .with(BookingReader.TIME, days.getFirst() + part)
                            .typed();
            return Answer.of("%s%s几点开？例：下午2点半".formatted(day, part))
                    .asking(new Question.Words(form.command(), soFar, true));
        }
        var options =
                days.stream()
                        .map(day ->
                                new Question.Option(
                                        MeetingTexts.day(day) + part,
                                        form.with(BookingReader.TIME, day + " " + part).typed()))
                        .toList();
        return Choices.ask("是哪一天%s？".formatted(part), form.command(), options);
    }

    Answer askPlace(Form form, List<String> rooms) {
        return form.ask(BookingReader.PLACE, "在哪里开？会议室有：" + String.join("、", rooms));
    }

    Answer askPeople(Form form) {
        return form.ask(BookingReader.PEOPLE, "请谁参加？例：全体第一书记和支书，或 产业技术组、王芳");
    }

    // --- The draft ---

    Answer draft(Booking.Complete booking, List<String> remarks, String agenda) {
        var plan = booking.plan();
        var rows = new ArrayList<Block.Row>();
        rows.add(new Block.Row("时间", texts.slot(plan.slot())));
        rows.add(new Block.Row("地点", plan.place()));
        rows.add(
                new Block.Row(
                        "应到",
                        "%d 人（%s）"
                                .formatted(
                                        booking.audience().memberIds().size(),
                                        booking.audience().typed())));
        if (!booking.assumed().isEmpty()) {
            rows.add(new Block.Row("没说，先按", String.join("；", booking.assumed())));
        }
        remarks.forEach(remark -> rows.add(new Block.Row("注意", remark)));
        var card =
                new Message(
                        List.of(
                                new Block.Facts("草稿：" + plan.title(), rows),
                                new Block.Text(
                                        drawnUp(agenda)
                                                + untitled(plan)
                                                + "确认发布？要改请发：改 下午3点，或 改 镇二楼会议室")));
        var form = booking.form();
        return Answer.draft(
                card,
                new Question.Draft(
                        plan.title(),
                        form.typed(),
                        form.with(BookingReader.CONFIRMED, "是").typed(),
                        Answers.isUntitled(plan) ? BookingReader.TOPIC : ""));
    }

    private static String untitled(Meeting.Plan plan) {
        return Answers.isUntitled(plan) ? "还没说议什么，直接发一句就写上，例：秋收安排。\n" : "";
    }

    private static String drawnUp(String agenda) {
        return agenda.isEmpty() ? "" : "议程已拟：%s（发 看议程）。\n".formatted(agenda);
    }

    String unknownPlace(String place) {
        return "“%s”不在会议室名单里，按您写的记".formatted(place);
    }

    String busyPeople(List<Member> busy, String title) {
        return "%s 这段时间已有“%s”".formatted(names(busy), title);
    }

    private static String names(List<Member> members) {
        String some =
                members.stream().limit(NAMES).map(Member::name).collect(Collectors.joining("、"));
        return members.size() > NAMES ? some + "等" + members.size() + "人" : some;
    }

    // --- What will not do ---

    /// A form with the time and the place of a plan.
    public Form typed(Form form, Meeting.Plan plan) {
        return form.with(BookingReader.TIME, texts.typed(plan.slot()))
                .with(BookingReader.PLACE, plan.place());
    }

    /// `form` is what was typed, without a confirmation.
    public Answer clash(Form form, Meeting holder, Roster roster, FreeTimes.Free free) {
        var options = new ArrayList<Question.Option>();
        free.later()
                .forEach(slot ->
                        options.add(
                                new Question.Option(
                                        "改到" + texts.slot(slot),
                                        form.with(BookingReader.TIME, texts.typed(slot)).typed())));
        free.elsewhere()
                .forEach(place ->
                        options.add(
                                new Question.Option(
                                        "换" + place,
                                        form.with(BookingReader.PLACE, place).typed())));
        if (free.mayShare()) {
            options.add(
                    new Question.Option(
                            "仍要预订（两个会同用）", form.with(BookingReader.SHARED, "是").typed()));
        }
        String taken =
                "%s %s 已有“%s”（%s，%s）。"
                        .formatted(
                                holder.plan().place(),
                                texts.slot(holder.plan().slot()),
                                holder.plan().title(),
                                MeetingTexts.name(roster, holder.origin().organizerId()),
                                holder.ref().label());
        return options.isEmpty()
                ? form.ask(BookingReader.TIME, taken + "请换个时间，例：12月3日上午9点")
                : Choices.ask(taken + "可选：", form.command(), options);
    }

    Answer badLength(Form form) {
        return form.ask(BookingReader.TIME, "会议要在5分钟到3天之间。请重写时间，例：12月2日下午2点半到4点半");
    }

    public String mayNotInvite(Roster roster) {
        String who =
                roster.with(zutuan.bot.kernel.people.Role.ADMINISTRATOR).stream()
                        .map(Member::name)
                        .findFirst()
                        .orElse("镇党建办");
        return "全镇的会要由镇里或第一书记来约。您可以约本组、本村或指名的人；要约全体请找" + who;
    }

    // --- Half days ---

    String freeHalves(Audience audience) {
        return "%s（%d人）都没有会、没请假的半天：".formatted(audience.typed(), audience.memberIds().size());
    }

    String noFreeHalf(String who) {
        return "这几天没有%s都有空的半天。换一周找，或发：投票选时间 几个时间".formatted(who);
    }

    // --- Booked ---

    Message booked(Meeting meeting, Audience audience, Roster roster) {
        var plan = meeting.plan();
        String label = meeting.ref().label();
        var rows =
                List.of(
                        new Block.Row("时间", texts.slot(plan.slot())),
                        new Block.Row("地点", plan.place()),
                        new Block.Row(
                                "应到",
                                "%d 人（%s）"
                                        .formatted(audience.memberIds().size(), audience.typed())),
                        new Block.Row(
                                "召集", MeetingTexts.name(roster, meeting.origin().organizerId())));
        var buttons =
                Stream.of("参加", "去不了", "会晚到")
                        .map(word -> new Block.Button(word, word + " " + label))
                        .toList();
        return new Message(
                List.of(
                        new Block.Facts("已预订 %s：%s".formatted(label, plan.title()), rows),
                        new Block.Text("能来请回复 参加，去不了可写：去不了，请王建代"),
                        new Block.Buttons(buttons)));
    }

    String bookedElsewhere(Meeting meeting) {
        return "%s“%s”已预订并发到群里：%s，%s。改期发：%s改到…，取消发：取消%s 原因"
                .formatted(
                        meeting.ref().label(),
                        meeting.plan().title(),
                        texts.slot(meeting.plan().slot()),
                        meeting.plan().place(),
                        meeting.ref().label(),
                        meeting.ref().label());
    }
}
