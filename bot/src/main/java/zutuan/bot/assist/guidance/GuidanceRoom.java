package zutuan.bot.assist.guidance;

import java.util.List;
import zutuan.bot.assist.desk.HelpPhrases;
import zutuan.bot.assist.duty.DutyBook;
import zutuan.bot.assist.model.HelpPermission;
import zutuan.bot.assist.visit.VisitTimes;
import zutuan.bot.kernel.jobs.Job;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Manual;

/// The room of group guidance at work: what the rest of tech help needs of it.
public final class GuidanceRoom {
    private static final List<String> CHANGING =
            List.of(
                    "每村改成", "每村改为", "每村改到", "每村改", "改到", "改在", "换到", "改成", "改为", "改期", "推迟到", "提前到",
                    "改");
    private static final List<String> CANCELLING = List.of("取消", "不办了", "不搞了", "作废", "撤销", "撤");
    private static final List<String> COUNTING = List.of("到场", "实到", "来了", "到会");

    private final CallReader reader;
    private final CallDesk calls;
    private final SeatDesk seats;
    private final HoldDesk holds;
    private final TurnoutDesk turnouts;
    private final ShowDesk shows;
    private final Reminders reminders;

    public GuidanceRoom(Kit kit, VisitTimes times, DutyBook duty) {
        var book = new GuidanceBook(kit);
        var replies = new GuidanceReplies(new HelpPhrases(kit.settings().zone()));
        var notifier = new Notifier(kit.notices());
        reader = new CallReader(times);
        calls = new CallDesk(book, reader, notifier, replies);
        seats = new SeatDesk(book, notifier, replies);
        holds = new HoldDesk(book, reader, notifier, seats, replies);
        turnouts = new TurnoutDesk(book, kit.relay(), replies);
        shows = new ShowDesk(book, replies);
        reminders = new Reminders(book, duty, kit.settings().roster(), notifier, replies);
    }

    public List<Job> jobs() {
        return reminders.jobs();
    }

    public List<Command<?>> commands() {
        return List.of(
                new ShowCommand(shows),
                new GuidanceCommand(
                        manual("集中指导到场", "记来了多少人", "集1到场 支书3 大户5 农户12"), COUNTING, turnouts::count),
                new GuidanceCommand(
                        manual("取消集中指导", "集中指导不办了", "取消集1 下大雨"), CANCELLING, holds::cancel),
                new GuidanceCommand(
                        manual("改集中指导", "换时间、地点、名额", "集1改到12月2日上午9点", "集1每村改3户"),
                        CHANGING,
                        holds::change),
                new SeatCommand(
                        manual("报名", "给村里的农户报名", "报名 集1 2户", "集1报名 老李家、老王家"), true, false, seats),
                new SeatCommand(manual("退名", "退掉报了名的", "退名 集1 老李家"), false, false, seats),
                new CallCommand(reader, calls),
                new SeatCommand(manual("报名", "给村里的农户报名"), true, true, seats),
                new SeatCommand(manual("退名", "退掉报了名的"), false, true, seats));
    }

    private static Manual manual(String name, String summary, String... examples) {
        return new Manual(name, "", summary, List.of(examples), HelpPermission.READ);
    }
}
