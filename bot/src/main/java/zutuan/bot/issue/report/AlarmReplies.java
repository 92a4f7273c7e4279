package zutuan.bot.issue.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import zutuan.adapters.Block;
import zutuan.adapters.Message;
import zutuan.bot.issue.desk.Echo;
import zutuan.bot.issue.desk.IssuePhrases;
import zutuan.bot.issue.model.Issue;
import zutuan.bot.kernel.chinese.intent.Danger;
import zutuan.bot.kernel.chinese.intent.Peril;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Choices;
import zutuan.bot.kernel.talk.Question;
import zutuan.bot.kernel.talk.Turn;

/// Every sentence about danger that was cried.
record AlarmReplies(IssuePhrases phrases) {
    private static final String TOPIC = "报险情";
    private static final String KEEP_STILL = "请勿移动、勿出售、勿剖检，等畜牧站。";

    Answer heard(Alarm alarm, Danger danger, List<Member> told) {
        boolean epidemic = alarm.peril() == Peril.EPIDEMIC;
        String prompt =
                "%s%s%s\n2分钟后自动登记为紧急问题；现在就登记回 1，弄错了回 2"
                        .formatted(call(danger), told(told, epidemic), epidemic ? "，不在群里扩散" : "");
        return Choices.ask(
                prompt,
                TOPIC,
                List.of(
                        new Question.Option("登记", "/登记险情 " + alarm.id()),
                        new Question.Option("不用", "/不用登记 " + alarm.id())));
    }

    Answer joined(Alarm alarm, Alarm earlier, Danger danger, List<Member> told) {
        String prompt =
                "%s%s已经说过这件事%s，您的话也一并记下、转告%s。是另一件请回 1"
                        .formatted(
                                call(danger),
                                phrases.time(earlier.at()),
                                number(earlier),
                                told.isEmpty() ? "镇里" : IssuePhrases.names(told));
        return Choices.ask(
                prompt,
                TOPIC,
                List.of(
                        new Question.Option("是另一件", "/登记险情 " + alarm.id()),
                        new Question.Option("就是这件", "")));
    }

    /// In reply to the card of the same danger.
    String added(Issue issue, Danger danger, List<Member> told) {
        return "%s已补记到%d号，已转告%s。是另一件请发：/报 哪里、什么事"
                .formatted(
                        call(danger),
                        issue.number(),
                        told.isEmpty() ? "镇里" : IssuePhrases.names(told));
    }

    Message moreOf(Issue issue, Turn turn) {
        return Message.text(
                "【紧急】%s补充%d号：“%s”"
                        .formatted(
                                turn.member().name(),
                                issue.number(),
                                Echo.shortened(turn.said().text(), 60)));
    }

    /// Told of once more, by whoever it was.
    Message again(Issue issue, String said, Turn turn) {
        return Message.text(
                "【紧急】%s也说%d号：“%s”。和%d号是一件事，不另登记"
                        .formatted(
                                turn.member().name(),
                                issue.number(),
                                Echo.shortened(said, 60),
                                issue.number()));
    }

    String sameOutbreak(Issue issue, boolean own, List<Member> told) {
        return "%s\n%s%s报过，是%d号，算一件事，您的话已补记、转告%s，不在群里扩散。是别处的请写清哪个组再报"
                .formatted(
                        KEEP_STILL,
                        phrases.time(issue.report().at()),
                        own ? "您" : "有人",
                        issue.number(),
                        told.isEmpty() ? "镇里" : IssuePhrases.names(told));
    }

    private static String number(Alarm alarm) {
        var number = alarm.number();
        return number == null ? "" : "（%d号）".formatted(number);
    }

    /// One line, with the right number where the kind is plain.
    static String call(Danger danger) {
        if (danger.peril() == Peril.EPIDEMIC && danger.sure()) {
            return KEEP_STILL + "\n";
        }
        if (danger.peril().hotlines().isEmpty()) {
            return danger.sure() ? "有人受伤、被困请先打 120、119。\n" : anyOf();
        }
        return danger.sure()
                ? "请马上打 %s！\n".formatted(String.join("、", danger.peril().hotlines()))
                : anyOf();
    }

    private static String anyOf() {
        return "请马上打 120、119 或 110!\n";
    }

    private static String told(List<Member> told, boolean epidemic) {
        if (told.isEmpty()) {
            return "镇里值班的人暂时联系不上，请直接打电话";
        }
        return (epidemic ? "已通知" : "已通知镇里值班：") + IssuePhrases.names(told);
    }

    Message toTown(Alarm alarm, Turn turn) {
        return Message.text(
                "【紧急】%s%s说：“%s”\n请马上核实、处置。2分钟后自动登记，号数随后发来"
                        .formatted(
                                turn.member().name(),
                                turn.inGroup() ? "在群里" : "",
                                Echo.shortened(alarm.said().text(), 60)));
    }

    Message moreToTown(Alarm alarm, Alarm earlier, Turn turn) {
        return Message.text(
                "【紧急】%s也说%s：“%s”"
                        .formatted(
                                turn.member().name(),
                                number(earlier),
                                Echo.shortened(alarm.said().text(), 60)));
    }

    Message droppedToTown(Alarm alarm, Turn turn) {
        return Message.text(
                "%s说不用登记了：“%s”。还不放心请打电话核实"
                        .formatted(turn.member().name(), Echo.shortened(alarm.said().text(), 40)));
    }

    String dropped(List<Member> told) {
        String who = told.stream().map(Member::name).collect(Collectors.joining("、"));
        return who.isEmpty() ? "好的，没有登记" : "好的，没有登记，已告诉" + who;
    }

    String over() {
        return "这一条已经处理过了。要报请发：/报 哪里、什么事";
    }

    String registeredAlready(long number) {
        return "已经登记了，是%d号。看进展请发：%d怎么样了".formatted(number, number);
    }

    Message byItself(Message card) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Text("2分钟没有回音，已按紧急登记："));
        blocks.addAll(card.blocks());
        return new Message(blocks);
    }
}
