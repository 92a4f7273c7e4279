package zutuan.bot.assist.guidance;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import zutuan.bot.assist.guidance.GuidanceForm.Label;
import zutuan.bot.assist.model.HelpPermission;
import zutuan.bot.assist.visit.VisitTimes.When;
import zutuan.bot.kernel.people.Permissions;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Form;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Manual;
import zutuan.bot.kernel.talk.Reading;
import zutuan.bot.kernel.talk.Turn;

/// Calls people to group guidance: `烟站12月1日在石桥示范田集中指导，每村2户`. Among people only a technician's or
/// the town's own sentence that says when is one; what is asked or told of it is talk.
final class CallCommand implements Command<Form> {
    private static final List<String> TALK =
            List.of(
                    "吗", "?", "什么时候", "哪天", "几点开", "谁去", "讲得", "听说", "上次", "昨天", "前天", "回来",
                    "集中指导了", "去参加", "听了", "谢", "是不是", "会不会", "要不要", "怎么");
    private static final List<String> BEGINNINGS =
            List.of("在", "定", "安排", "组织", "通知", "请", "我站", "本站", "我们", "计划", "拟", "各村", "大家");
    private static final List<String> NOTING = List.of("记", "登记", "活动", "求助", "报", "约");
    private static final int EARLY = 6;
    private static final int LONGEST = 120;

    private final CallReader reader;
    private final CallDesk desk;

    CallCommand(CallReader reader, CallDesk desk) {
        this.reader = reader;
        this.desk = desk;
    }

    @Override
    public Manual manual() {
        return new Manual(
                CallReader.WORD,
                "",
                "定一次集中指导，各村报名",
                List.of("烟站12月1日在石桥示范田集中指导，每村2户"),
                HelpPermission.GUIDE);
    }

    @Override
    public Reading<Form> read(Heard heard) {
        return form(heard)
                .<Reading<Form>>map(Reading.Understood::new)
                .orElseGet(Reading.NotMine::new);
    }

    private Optional<Form> form(Heard heard) {
        String text = heard.bare();
        boolean typed = heard.text().startsWith("/" + CallReader.WORD);
        if (typed) {
            return Form.read(heard.text(), CallReader.WORD, CallDesk.LABELS);
        }
        boolean about = text.length() <= LONGEST && begins(text, heard);
        if (!about || Label.at(text, 0).isPresent() || TALK.stream().anyMatch(text::contains)) {
            return Optional.empty();
        }
        return isCall(heard, text)
                ? Optional.of(
                        text.startsWith(CallReader.WORD)
                                ? new Form(
                                        CallReader.WORD,
                                        GuidanceForm.trimmed(
                                                text.substring(CallReader.WORD.length())),
                                        Map.of())
                                : new Form(CallReader.WORD, text, Map.of()))
                : Optional.empty();
    }

    /// A call begins with who teaches, when, where, or what about; what begins with another word is
    /// another command, or talk.
    private boolean begins(String text, Heard heard) {
        var roster = heard.speaker().roster();
        int word = text.indexOf(CallReader.WORD);
        boolean early = word >= 0 && word <= EARLY && NOTING.stream().noneMatch(text::startsWith);
        return early
                || (word > 0
                        && (BEGINNINGS.stream().anyMatch(text::startsWith)
                                || CallReader.stations(roster)
                                        .anyMatch(one -> text.startsWith(one.name()))
                                || reader.beginsWithTime(text, heard.speaker().now())));
    }

    private boolean isCall(Heard heard, String text) {
        var speaker = heard.speaker();
        var told = reader.read(text, speaker.roster(), speaker.now());
        boolean timed = !(told.when() instanceof When.None);
        boolean may =
                Permissions.allows(Set.copyOf(speaker.member().roles()), HelpPermission.GUIDE);
        return speaker.inGroup()
                ? may && timed && isPlaced(text, told)
                : timed || told.quota().quota() != null || told.station() != null;
    }

    /// 明天集中指导大家准时到 names no place: it stands behind 在, or a quota beside it.
    private static boolean isPlaced(String text, CallReader.Told told) {
        boolean led = text.contains("在" + told.place()) || told.quota().quota() != null;
        return !told.place().isEmpty() && led;
    }

    @Override
    public Answer run(Form form, Turn turn) {
        return desk.call(form, turn);
    }
}
