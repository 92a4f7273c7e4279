package zutuan.bot.meeting.poll;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import zutuan.adapters.Block;
import zutuan.adapters.Message;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Undo;
import zutuan.bot.meeting.model.MeetingTexts;
import zutuan.bot.meeting.model.Poll;
import zutuan.bot.meeting.model.Slot;

/// What the bot says about polls.
public record PollReplies(MeetingTexts texts) {
    PollReplies(Kit kit) {
        this(new MeetingTexts(kit.settings().zone()));
    }

    String time(Slot slot) {
        return texts.moment(slot.start());
    }

    String typed(Slot slot) {
        return texts.typed(slot);
    }

    Message opened(Poll poll, String organizer) {
        String label = poll.ref().label();
        String about = poll.booking().isEmpty() ? "" : "：" + poll.booking();
        var buttons =
                IntStream.range(0, poll.options().size())
                        .mapToObj(choice ->
                                new Block.Button(
                                        time(poll.options().get(choice)),
                                        label + "选" + (choice + 1)))
                        .toList();
        String text =
                "%s%s\n%s\n哪几个时间行都可以选，例：%s选1、2。%s发 结束%s 看结果"
                        .formatted(label, about, choices(poll), label, organizer, label);
        return new Message(List.of(new Block.Text(text), new Block.Buttons(buttons)));
    }

    private String choices(Poll poll) {
        return IntStream.range(0, poll.options().size())
                .mapToObj(choice -> (choice + 1) + " " + time(poll.options().get(choice)))
                .collect(Collectors.joining("\n"));
    }

    String openedElsewhere(Poll poll) {
        return "%s已发到群里。看结果请发：结束%s".formatted(poll.ref().label(), poll.ref().label());
    }

    String voted(Poll poll, Collection<Integer> choices) {
        if (choices.isEmpty()) {
            return "记下了：哪个都不选。要选请发：%s选1".formatted(poll.ref().label());
        }
        String chosen =
                choices.stream()
                        .map(choice -> time(poll.options().get(choice)))
                        .collect(Collectors.joining("、"));
        return "记下了：%s。要改就重发一遍".formatted(chosen);
    }

    static String dropped(Poll poll) {
        return "%s撤回了，不用选了。要重来请发：投票选时间 几个时间".formatted(poll.ref().label());
    }

    static Undo dropping(Poll poll) {
        String label = poll.ref().label();
        return new Undo("发起" + label, "撤回" + label, "撤回" + label);
    }

    /// Back to what the member had chosen before.
    static Undo votingAgain(Poll before, String memberId) {
        String label = before.ref().label();
        String choices =
                IntStream.range(0, before.options().size())
                        .filter(choice -> before.votes().get(choice).contains(memberId))
                        .mapToObj(choice -> Integer.toString(choice + 1))
                        .collect(Collectors.joining("、"));
        String typed = label + (choices.isEmpty() ? "不选" : "选" + choices);
        return new Undo(label + "的选择", typed, typed);
    }

    /// How many chose each, not who.
    String result(Poll poll) {
        String counts =
                IntStream.range(0, poll.options().size())
                        .mapToObj(choice ->
                                "%s：%d人"
                                        .formatted(
                                                time(poll.options().get(choice)),
                                                poll.votes().get(choice).size()))
                        .collect(Collectors.joining("\n"));
        return "%s结束，%d人选过：\n%s\n按最多人选的约会，回复数字接着办："
                .formatted(poll.ref().label(), poll.voters(), counts);
    }

    // --- What will not do ---

    String howToOpen(int fewest, int most) {
        return "请写%d到%d个带几点的时间，再写什么会、请谁。例：投票选时间 12月1日上午9点、12月2日下午2点半 烟叶收购会 全体第一书记"
                .formatted(fewest, most);
    }

    String past(Slot slot) {
        return "%s 已过，请换一个时间重发".formatted(time(slot));
    }

    String mayNotOpen() {
        return "投票选时间由第一书记、支书或镇里的同志来发起";
    }

    String unknown(long number) {
        return "没有投票%d。发起请发：投票选时间 几个时间".formatted(number);
    }

    String closed(Poll poll) {
        return "%s已经结束了。看约好的会请发：会议".formatted(poll.ref().label());
    }

    String noSuchChoice(Poll poll) {
        return "%s只有1到%d，请重选".formatted(poll.ref().label(), poll.options().size());
    }

    String onlyOrganizer(Poll poll, Roster roster) {
        return "%s由发起人%s或管理员来结束"
                .formatted(poll.ref().label(), MeetingTexts.name(roster, poll.organizerId()));
    }
}
