package zutuan.bot.kernel.talk.dialogue;

import java.util.List;
import java.util.regex.Pattern;
import zutuan.bot.kernel.chinese.Phrases;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Choices;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Manual;
import zutuan.bot.kernel.talk.Question;
import zutuan.bot.kernel.talk.Reading;
import zutuan.bot.kernel.talk.Relay;
import zutuan.bot.kernel.talk.TalkReplies;
import zutuan.bot.kernel.talk.Turn;

/// 丢弃草稿: throws away what was put aside, and goes on with something else if that is written behind
/// it.
public final class DropCommand implements Command<DropCommand.Drop> {
    private static final Pattern TYPED =
            Phrases.beside(DropCommand.class, "dialogue.phrases").get("dropped");

    private final Dialogues dialogues;
    private final Relay relay;

    public DropCommand(Dialogues dialogues, Relay relay) {
        this.dialogues = dialogues;
        this.relay = relay;
    }

    /// What to throw away, and what to do then (empty for nothing).
    record Drop(String topic, String next) {}

    /// Asks whether an unfinished form is to be kept before the next one begins.
    public static Answer askFirst(String topic, String next) {
        return Choices.ask(
                TalkReplies.shelveFirst(topic),
                topic,
                List.of(
                        new Question.Option("放草稿", next),
                        new Question.Option("取消", "/丢弃草稿 " + topic + "；接着：" + next)));
    }

    @Override
    public Manual manual() {
        return new Manual("丢弃草稿", "help_greeting", "扔掉没填完的内容", List.of(), null);
    }

    @Override
    public Reading<Drop> read(Heard heard) {
        var typed = TYPED.matcher(heard.bare());
        return typed.matches()
                ? new Reading.Understood<>(
                        new Drop(typed.group(1), typed.group(2) == null ? "" : typed.group(2)))
                : new Reading.NotMine<>();
    }

    @Override
    public Answer run(Drop drop, Turn turn) {
        dialogues.drop(turn, drop.topic());
        var next = drop.next().isEmpty() ? null : relay.run(turn, drop.next()).orElse(null);
        return next == null ? Answer.of(TalkReplies.cancelled(drop.topic())) : next;
    }
}
