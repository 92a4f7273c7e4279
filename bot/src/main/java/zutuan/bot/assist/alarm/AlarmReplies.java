package zutuan.bot.assist.alarm;

import java.time.Instant;
import java.util.List;
import zutuan.adapters.Block;
import zutuan.adapters.Message;
import zutuan.bot.assist.desk.HelpPhrases;
import zutuan.bot.assist.store.AlarmStore.Alarm;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.people.Roster;

/// What is said of alarms that nobody answers, to those who may hear of them.
record AlarmReplies(HelpPhrases phrases) {
    private static final String KEEP_STILL = "请勿移动、勿出售、勿剖检。";

    private static String label(Alarm alarm) {
        return alarm.subject().number() + "号";
    }

    private static String still(Alarm alarm) {
        return alarm.animals() ? KEEP_STILL : "";
    }

    Message passed(Alarm alarm, Roster roster, int minutes) {
        String text =
                "【紧急】%s%d分钟没有人应答，转给您。%s说：“%s”。%s\n能处理请马上回：收到%s"
                        .formatted(
                                label(alarm),
                                minutes,
                                HelpPhrases.name(roster, alarm.askerId()),
                                HelpPhrases.shortened(alarm.said(), 60),
                                still(alarm),
                                label(alarm));
        return answerable(text, alarm);
    }

    Message county(Alarm alarm, String number) {
        String phone = number.isEmpty() ? "请马上打县里的值班电话报告" : "请马上打县里的电话 %s 报告".formatted(number);
        String text =
                "【紧急】%s到现在没有人应答，%s。%s已在处理请回：收到%s"
                        .formatted(label(alarm), phone, still(alarm), label(alarm));
        return answerable(text, alarm);
    }

    private static Message answerable(String text, Alarm alarm) {
        var button = new Block.Button("收到，我来处理", "收到" + label(alarm));
        return Message.text(text).with(new Block.Buttons(List.of(button)));
    }

    String heard(Alarm alarm) {
        return "好的，%s由您应答，已告诉报的人。进展请发：%d进展 …".formatted(label(alarm), alarm.subject().number());
    }

    Message howIsIt(long number) {
        return Message.text(
                "%d号您应答过了，现在怎么样？进展请发：%d进展 …；办完请发：销号%d …".formatted(number, number, number));
    }

    Message heardTo(Alarm alarm, Member member, Instant now) {
        return Message.text(
                "%s已应答%s（%s），由他处理。%s"
                        .formatted(member.name(), label(alarm), phrases.moment(now), still(alarm)));
    }

    String heardBefore(long number, Member member) {
        return "%d号%s已经应答了。看进展请发：%d怎么样了".formatted(number, member.name(), number);
    }
}
