package zutuan.bot.kernel.talk;

import java.util.List;
import java.util.Optional;

/// Answers words that no command means, when they are for the bot: with the commands they look
/// like, or with where to look.
final class Unknown {
    private static final int MOST = 3;

    private final List<Command<?>> commands;

    Unknown(List<Command<?>> commands) {
        this.commands = commands;
    }

    /// The commands that a mistyped word looks like; and what to say to a no when nothing is open.
    Optional<Answer> suggestion(Turn turn, Heard heard) {
        if (!isForUs(turn, heard)) {
            return Optional.empty();
        }
        if (Settling.isNo(heard)) {
            return Optional.of(Answer.of(TalkReplies.nothingOpen()));
        }
        String typed = heard.bare();
        String number = typed.replaceFirst("^(\\d*)号?.*", "$1");
        String behind =
                typed.substring(
                        typed.startsWith(number + "号") ? number.length() + 1 : number.length());
        String word = behind.split("[\\s\\d号]", 2)[0];
        var similar = similar(turn, word);
        return similar.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        suggest(
                                word,
                                similar.stream().map(name -> typed.replace(word, name)).toList()));
    }

    /// Where to look, for words that nothing came of.
    Optional<Answer> answer(Turn turn, Heard heard) {
        if (!isForUs(turn, heard)) {
            return Optional.empty();
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
                .limit(MOST)
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
