package zutuan.bot.kernel.talk.route;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import zutuan.adapters.Block;
import zutuan.adapters.Message;
import zutuan.bot.kernel.chinese.intent.Intent;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Question;
import zutuan.bot.kernel.talk.TalkReplies;
import zutuan.bot.kernel.talk.Turn;
import zutuan.bot.kernel.talk.dialogue.Dialogues;
import zutuan.bot.kernel.talk.dialogue.Pending;

/// Asks an open question again in one line, and says that nothing is done yet.
record Again(Dialogues dialogues) {
    Answer ask(Turn turn, Pending pending, int tries, Aim aim) {
        return asked(turn, pending, tries, aim, line(pending.question(), pending.prompt()));
    }

    /// Of a number that fits none of the options.
    Answer ofNumber(Turn turn, Pending pending, int tries, Aim aim) {
        int most = buttons(pending.question()).size();
        String line = TalkReplies.noSuchOption(most) + line(pending.question(), pending.prompt());
        return asked(turn, pending, tries, aim, line);
    }

    Answer whatToChange(Turn turn, Pending pending, Aim aim) {
        return asked(turn, pending, pending.tries(), aim, TalkReplies.whatToChange());
    }

    private Answer asked(Turn turn, Pending pending, int tries, Aim aim, String line) {
        dialogues.askAgain(turn, pending, tries, aim.card());
        return Answer.of(shown(Message.text(line), pending.question()));
    }

    /// An answer, with what is open again behind it.
    Answer resumed(Answer answer, Question question, String prompt) {
        var line = new Block.Text(TalkReplies.backTo(line(question, prompt)));
        var message = shown(answer.message().with(line), question);
        return new Answer(message, answer.subject(), question, answer.undo(), answer.veil());
    }

    /// The line that reminds of what is open.
    static String line(Question question, String prompt) {
        return switch (question) {
            case Question.Guess guess -> ofGuess(guess, prompt);
            case Question.Choice choice ->
                    TalkReplies.stillToChoose(sentence(prompt), labels(choice.options()));
            case Question.Draft draft -> TalkReplies.stillADraft(draft.topic());
            case Question.Words words -> TalkReplies.stillToSay(words.topic(), sentence(prompt));
            case Question.More more -> TalkReplies.stillToSay(more.topic(), sentence(prompt));
            case Question.Picture picture ->
                    TalkReplies.stillToShow(picture.topic(), sentence(prompt));
        };
    }

    private static String ofGuess(Question.Guess guess, String prompt) {
        boolean report =
                guess.labels().stream()
                        .flatMap(label -> Intent.labelled(label).stream())
                        .anyMatch(intent -> intent.needs() == Intent.Needs.MATTER);
        String words = guess.sentence().words();
        return TalkReplies.stillToAgree(
                report,
                sentence(TalkReplies.withoutPutRight(prompt)),
                words,
                labels(guess.choice().options()));
    }

    private static List<String> labels(List<Question.Option> options) {
        return options.stream().map(Question.Option::label).toList();
    }

    /// The line of a prompt that asks, without the options below it.
    private static String sentence(String prompt) {
        var lines =
                prompt.lines()
                        .dropWhile(TalkReplies::isFirstThis)
                        .takeWhile(line -> !line.startsWith("1 ") && !line.startsWith("可回复"))
                        .filter(Predicate.not(String::isBlank))
                        .toList();
        return lines.stream()
                .filter(line -> line.contains("?") || line.contains("？"))
                .findFirst()
                .orElse(lines.isEmpty() ? prompt : lines.getLast());
    }

    private static Message shown(Message message, Question question) {
        var buttons = buttons(question);
        return buttons.isEmpty() ? message : message.with(new Block.Buttons(buttons));
    }

    private static List<Block.Button> buttons(Question question) {
        return switch (question) {
            case Question.Guess guess -> buttons(guess.choice().options());
            case Question.Choice choice -> buttons(choice.options());
            case Question.Draft _ -> Answer.DRAFT_BUTTONS;
            case Question.Words _, Question.More _, Question.Picture _ -> List.of();
        };
    }

    private static List<Block.Button> buttons(List<Question.Option> options) {
        var buttons = new ArrayList<Block.Button>();
        for (var option : options) {
            buttons.add(new Block.Button(option.label(), Integer.toString(buttons.size() + 1)));
        }
        return List.copyOf(buttons);
    }
}
