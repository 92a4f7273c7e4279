package zutuan.bot.kernel.talk.route;

import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Choices;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Question;
import zutuan.bot.kernel.talk.TalkReplies;
import zutuan.bot.kernel.talk.Texts;
import zutuan.bot.kernel.talk.Turn;

/// Answers words that no command means, when they are for the bot: with the commands they look
/// like, or with where to look.
final class Unknown {
    private static final int MOST = 3;

    private final List<Command<?>> commands;
    private final BiPredicate<Turn, String> isTaken;

    /// @param isTaken whether a command takes these words from whoever said something else
    Unknown(List<Command<?>> commands, BiPredicate<Turn, String> isTaken) {
        this.commands = commands;
        this.isTaken = isTaken;
    }

    /// Whether words say no more than that something was read.
    static boolean isNoted(Heard heard) {
        return Reply.of(heard.bare()).verdict() == Reply.Verdict.NOTED;
    }

    /// Whether words are manners and nothing else.
    static boolean isCourtesy(Heard heard) {
        return isNoted(heard) || isThanks(heard);
    }

    private static boolean isThanks(Heard heard) {
        var reply = Reply.of(heard.bare());
        return reply.thankful() && reply.number() == 0;
    }

    /// The commands that a mistyped word looks like; and what to say to a yes or no when nothing is
    /// open.
    Optional<Answer> suggestion(Turn turn, Heard heard) {
        if (!isForUs(turn, heard) || isNoted(heard)) {
            return Optional.empty();
        }
        var reply = Reply.of(heard.bare());
        boolean yes = reply.verdict() == Reply.Verdict.YES && !reply.thankful();
        if (yes || reply.verdict() == Reply.Verdict.NO) {
            return Optional.of(Answer.of(TalkReplies.nothingOpen()));
        }
        String typed = heard.bare();
        String number = typed.replaceFirst("^(\\d*)号?.*", "$1");
        String behind =
                typed.substring(
                        typed.startsWith(number + "号") ? number.length() + 1 : number.length());
        String word = behind.split("[\\s\\d号]", 2)[0];
        int at = typed.indexOf(word);
        var forms =
                similar(turn, word).stream()
                        .map(name ->
                                typed.substring(0, at) + name + typed.substring(at + word.length()))
                        .filter(form -> isTaken.test(turn, "/" + form))
                        .limit(MOST)
                        .toList();
        return forms.isEmpty() ? Optional.empty() : Optional.of(suggest(word, forms));
    }

    /// Where to look, for words that nothing came of and that ask for an answer.
    Optional<Answer> answer(Turn turn, Heard heard) {
        if (!isForUs(turn, heard) || isNoted(heard)) {
            return Optional.empty();
        }
        if (isThanks(heard)) {
            return Optional.of(Answer.of(TalkReplies.WELCOME));
        }
        String word = heard.bare().split("[\\s\\d号]", 2)[0];
        boolean unknown = isSlash(heard) && isWord(word) && word.length() <= 8;
        return Optional.of(
                Answer.of(
                        unknown ? TalkReplies.unknownCommand(word) : TalkReplies.notUnderstood()));
    }

    private static boolean isForUs(Turn turn, Heard heard) {
        boolean addressed = isSlash(heard) || turn.said().mentionsBot() || !turn.inGroup();
        return addressed && (!heard.text().isEmpty() || heard.media().isEmpty());
    }

    private static boolean isSlash(Heard heard) {
        return heard.text().startsWith("/");
    }

    /// The commands of this member that differ from the word in one character.
    private List<String> similar(Turn turn, String word) {
        if (word.length() < 2 || !isWord(word)) {
            return List.of();
        }
        return commands.stream()
                .filter(command -> HelpCommand.allowed(turn.member(), command))
                .map(Command::name)
                .filter(name -> name.length() == word.length())
                .filter(name -> Texts.distance(name, word) == 1)
                .distinct()
                .toList();
    }

    /// No emoji, no punctuation.
    private static boolean isWord(String word) {
        return !word.isEmpty() && word.codePoints().allMatch(Character::isLetter);
    }

    private static Answer suggest(String word, List<String> typed) {
        var options = typed.stream().map(form -> new Question.Option(form, "/" + form)).toList();
        return options.size() == 1
                ? Answer.of(TalkReplies.didYouMean(word, typed.getFirst()))
                        .asking(new Question.Choice(word, options))
                : Choices.ask(TalkReplies.didYouMeanOneOf(word), word, options);
    }
}
