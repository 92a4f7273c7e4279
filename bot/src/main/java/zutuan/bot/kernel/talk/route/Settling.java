package zutuan.bot.kernel.talk.route;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Question;
import zutuan.bot.kernel.talk.Relay;
import zutuan.bot.kernel.talk.TalkReplies;
import zutuan.bot.kernel.talk.Turn;
import zutuan.bot.kernel.talk.dialogue.Asides;
import zutuan.bot.kernel.talk.dialogue.Dialogues;
import zutuan.bot.kernel.talk.dialogue.Lessons;
import zutuan.bot.kernel.talk.dialogue.Pending;

/// Takes what a member says as the answer to the question that is open, if it fits.
final class Settling {
    private static final Set<String> NO = Set.of("取消", "否", "不用", "不用了", "算了", "不要");
    private static final Set<String> YES = Set.of("是", "是的", "对", "对的", "好", "好的", "确认", "要");

    /// What people also say to each other all the time.
    private static final Set<String> LOOSE_NO = Set.of("不", "不是", "不办", "先不");

    private static final Set<String> LOOSE_YES = Set.of("可以", "行", "要得", "嗯", "办", "登记");
    private static final Pattern CHANGE = Pattern.compile("(?:改|不对)[::,,\\s]*(.*)", Pattern.DOTALL);

    private final Dialogues dialogues;
    private final Relay relay;
    private final BiPredicate<Turn, Hearing> understood;
    private final Told told;

    /// `understood` says whether what was heard means something of its own, whatever was asked.
    Settling(Dialogues dialogues, Relay relay, BiPredicate<Turn, Hearing> understood, Told told) {
        this.dialogues = dialogues;
        this.relay = relay;
        this.understood = understood;
        this.told = told;
    }

    /// Whether words can be nothing but an answer to a question.
    static boolean isBareAnswer(Heard heard) {
        String text = heard.bare();
        return text.matches("[1-9]") || isYes(heard) || isNo(heard);
    }

    private static boolean isYes(Heard heard) {
        return YES.contains(heard.bare()) || LOOSE_YES.contains(heard.bare());
    }

    /// Whether words say no to whatever is open.
    static boolean isNo(Heard heard) {
        return NO.contains(heard.bare()) || LOOSE_NO.contains(heard.bare());
    }

    /// Who hears of the answers to guesses: what they teach, and whether they were welcome.
    record Told(Lessons lessons, Asides asides) {}

    private enum Verdict {
        YES,
        NO,
        NEITHER
    }

    private static Verdict verdict(Turn turn, Heard heard) {
        boolean toUs = !turn.isChatter() || turn.said().quoted() != null;
        if (NO.contains(heard.bare()) || (toUs && isNo(heard))) {
            return Verdict.NO;
        }
        boolean yes = YES.contains(heard.bare()) || (toUs && isYes(heard));
        return yes ? Verdict.YES : Verdict.NEITHER;
    }

    /// Empty if it is no answer; the question stays open then.
    Optional<Answer> settle(Turn turn, Hearing hearing, Pending pending) {
        var heard = hearing.heard();
        var verdict = verdict(turn, heard);
        if (verdict == Verdict.NO
                && pending.question() instanceof Question.Choice choice
                && choice.refusal().isPresent()) {
            return complete(turn, choice.refusal().get());
        }
        if (verdict == Verdict.NO && !(pending.question() instanceof Question.Guess)) {
            return cancelled(turn, pending.topic());
        }
        return switch (pending.question()) {
            case Question.Choice choice -> {
                int index = number(heard.bare(), verdict, choice.options());
                yield choose(turn, pending, choice, index);
            }
            case Question.Guess guess -> judge(turn, heard, verdict, pending, guess);
            case Question.Draft draft -> decide(turn, hearing, verdict, draft);
            case Question.Picture(_, var soFar) ->
                    heard.media().isEmpty() ? Optional.empty() : complete(turn, soFar);
            case Question.Words(_, var soFar) ->
                    isTalk(heard) || understood.test(turn, hearing)
                            ? Optional.empty()
                            : complete(turn, soFar + " " + heard.text());
            case Question.More(_, var soFar) ->
                    isTalk(heard) || overheard(turn) || understood.test(turn, hearing)
                            ? Optional.empty()
                            : complete(turn, soFar + " " + heard.text());
        };
    }

    /// What was said among others, and not in reply to the bot.
    private static boolean overheard(Turn turn) {
        return turn.isChatter() && turn.said().quoted() == null;
    }

    /// Words that fill no gap in a form.
    private static boolean isTalk(Heard heard) {
        return heard.text().isEmpty() || isYes(heard) || isNo(heard) || Unknown.isCourtesy(heard);
    }

    /// What was meant is kept as an example, whatever comes of it.
    private Optional<Answer> judge(
            Turn turn, Heard heard, Verdict verdict, Pending pending, Question.Guess guess) {
        int none = guess.labels().size();
        int index =
                verdict == Verdict.NO
                        ? none
                        : number(heard.bare(), verdict, guess.choice().options());
        if (index > 0 && index <= none) {
            told.asides().answered(turn, pending, index < none);
            told.lessons().learn(turn, guess.said(), guess.labels().get(index - 1));
        }
        if (index == none) {
            dialogues.end(turn);
            return Optional.of(Answer.of(TalkReplies.neverMind()));
        }
        return choose(turn.with(guess.media()), pending, guess.choice(), index);
    }

    /// `index` counts from 1; 0 is no choice at all.
    private Optional<Answer> choose(Turn turn, Pending pending, Question.Choice choice, int index) {
        if (index == 0) {
            return Optional.empty();
        }
        if (index <= choice.options().size()) {
            String typed = choice.options().get(index - 1).typed();
            return typed.isEmpty() ? cancelled(turn, choice.topic()) : complete(turn, typed);
        }
        if (pending.tries() > 0) {
            return cancelled(turn, choice.topic());
        }
        dialogues.triedInVain(turn, pending);
        return Optional.of(Answer.of(TalkReplies.chooseAgain(choice.options().size())));
    }

    /// The number of the option meant, one too high for a number that is none, or 0.
    private static int number(String text, Verdict verdict, List<Question.Option> options) {
        for (int index = 0; index < options.size(); index++) {
            if (options.get(index).label().equals(text)) {
                return index + 1;
            }
        }
        if (verdict == Verdict.YES) {
            return isYesOrNo(options) ? 1 : 0;
        }
        return text.matches("[1-9]") ? Integer.parseInt(text) : named(text, options);
    }

    /// The only option that has these words in it: 王芳, or 清河的 of 王芳(清河社区).
    private static int named(String text, List<Question.Option> options) {
        String word = text.replaceFirst("(?:的?那[个位]|的|书记|支书|村)?[吧呀啊。.!]*$", "");
        var fitting =
                IntStream.range(0, options.size())
                        .filter(index -> options.get(index).label().contains(word))
                        .toArray();
        return word.length() > 1 && fitting.length == 1 ? fitting[0] + 1 : 0;
    }

    /// One thing to do or to leave; a yes to several things means none of them.
    private static boolean isYesOrNo(List<Question.Option> options) {
        return options.stream().filter(option -> !option.typed().isEmpty()).count() == 1;
    }

    private Optional<Answer> decide(
            Turn turn, Hearing hearing, Verdict verdict, Question.Draft draft) {
        String text = hearing.heard().bare();
        if (text.equals("1") || verdict == Verdict.YES || text.equals("发布")) {
            return complete(turn, draft.confirmed());
        }
        if (text.equals("2")) {
            return cancelled(turn, draft.topic());
        }
        var change = CHANGE.matcher(text);
        if (!change.matches() || (!text.startsWith("改 ") && understood.test(turn, hearing))) {
            return Optional.empty();
        }
        String words = change.group(1).replace('\n', ' ').replace(';', ',');
        return words.isEmpty()
                ? Optional.of(Answer.of(TalkReplies.whatToChange()))
                : complete(turn, draft.soFar() + "；改：" + words);
    }

    private Optional<Answer> complete(Turn turn, String typed) {
        dialogues.end(turn);
        return relay.run(turn, typed);
    }

    private Optional<Answer> cancelled(Turn turn, String topic) {
        dialogues.end(turn);
        return Optional.of(Answer.of(TalkReplies.cancelled(topic)));
    }
}
