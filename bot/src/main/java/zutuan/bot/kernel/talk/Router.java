package zutuan.bot.kernel.talk;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import zutuan.adapters.Inbound.Said;
import zutuan.bot.kernel.people.Permissions;
import zutuan.bot.kernel.people.Role;

/// Finds what a member means: the answer to an open question, a command, a mistyped command – or
/// nothing that is for the bot.
final class Router {
    private static final int LONGEST = 20_000;
    private static final Set<String> NO = Set.of("取消", "否", "不用", "不用了", "算了", "不");
    private static final Set<String> YES = Set.of("是", "是的", "对", "好", "好的", "确认");

    private static final Pattern CHANGE = Pattern.compile("(?:改|不对)[::,,\\s]*(.*)", Pattern.DOTALL);

    private final List<Command<?>> commands;
    private final Dialogues dialogues;

    Router(List<Command<?>> commands, Dialogues dialogues) {
        this.commands = List.copyOf(commands);
        this.dialogues = dialogues;
    }

    /// The answer, or empty for silence. `subject` is what the card replied to is about.
    Optional<Answer> answer(Turn turn, @Nullable String subject) {
        if (turn.said().text().codePoints().count() > LONGEST) {
            return Optional.of(Answer.of(TalkReplies.tooLong(LONGEST)));
        }
        var heard = hear(turn, turn.said().text(), subject);
        var pending = dialogues.find(turn);
        if (pending.isPresent()) {
            var settled = settle(turn, heard, pending.get());
            if (settled.isPresent()) {
                return settled;
            }
        }
        return dispatch(turn, heard, pending.isPresent());
    }

    private Optional<Answer> settle(Turn turn, Heard heard, Pending pending) {
        if (pending.draft()) {
            return heard.text().equals("继续")
                    ? Optional.of(resume(turn, pending))
                    : Optional.empty();
        }
        if (NO.contains(withoutSlash(heard))) {
            dialogues.end(turn);
            return Optional.of(Answer.of(TalkReplies.cancelled(pending.question().topic())));
        }
        return switch (pending.question()) {
            case Question.Choice choice -> choose(turn, heard, pending, choice);
            case Question.Draft draft -> decide(turn, heard, draft);
            case Question.Picture(_, var soFar) ->
                    heard.media().isEmpty() ? Optional.empty() : complete(turn, soFar);
            case Question.Words(_, var soFar) ->
                    heard.text().isEmpty() || understood(heard)
                            ? Optional.empty()
                            : complete(turn, soFar + " " + heard.text());
        };
    }

    private Optional<Answer> decide(Turn turn, Heard heard, Question.Draft draft) {
        String text = withoutSlash(heard);
        if (text.equals("1") || YES.contains(text) || text.equals("发布")) {
            return complete(turn, draft.confirmed());
        }
        if (text.equals("2")) {
            dialogues.end(turn);
            return Optional.of(Answer.of(TalkReplies.cancelled(draft.topic())));
        }
        var change = CHANGE.matcher(text);
        if (!change.matches() || (!text.startsWith("改 ") && understood(heard))) {
            return Optional.empty();
        }
        return change.group(1).isEmpty()
                ? Optional.of(Answer.of(TalkReplies.whatToChange()))
                : complete(turn, draft.soFar() + ";改:" + change.group(1).replace('\n', ' '));
    }

    private Answer resume(Turn turn, Pending pending) {
        dialogues.ask(turn, pending.question(), pending.prompt());
        return Answer.of(pending.prompt());
    }

    private Optional<Answer> choose(
            Turn turn, Heard heard, Pending pending, Question.Choice choice) {
        int index = number(heard.text(), choice.options());
        if (index == 0) {
            return Optional.empty();
        }
        if (index <= choice.options().size()) {
            String typed = choice.options().get(index - 1).typed();
            dialogues.end(turn);
            return typed.isEmpty()
                    ? Optional.of(Answer.of(TalkReplies.cancelled(choice.topic())))
                    : dispatch(turn, hear(turn, typed, null), false);
        }
        if (pending.tries() > 0) {
            dialogues.end(turn);
            return Optional.of(Answer.of(TalkReplies.cancelled(choice.topic())));
        }
        dialogues.triedInVain(turn, pending);
        return Optional.of(Answer.of(TalkReplies.chooseAgain(choice.options().size())));
    }

    private static int number(String text, List<Question.Option> options) {
        for (int index = 0; index < options.size(); index++) {
            if (options.get(index).label().equals(text)) {
                return index + 1;
            }
        }
        return YES.contains(text) ? 1 : text.matches("[1-9]") ? Integer.parseInt(text) : 0;
    }

    private Optional<Answer> complete(Turn turn, String typed) {
        dialogues.end(turn);
        return dispatch(turn, hear(turn, typed, null), false);
    }

    private boolean understood(Heard heard) {
        return commands.stream()
                .anyMatch(command -> !(command.read(heard) instanceof Reading.NotMine<?>));
    }

    private Optional<Answer> dispatch(Turn turn, Heard heard, boolean questionOpen) {
        for (var command : commands) {
            var answer = attempt(command, turn, heard);
            if (answer.isPresent()) {
                if (questionOpen && answer.get().question() == null) {
                    // The open question stays: the member did something else in between.
                    return answer;
                }
                return answer.map(given -> remember(turn, given));
            }
        }
        return unknown(turn, heard).map(given -> remember(turn, given));
    }

    private <C> Optional<Answer> attempt(Command<C> command, Turn turn, Heard heard) {
        var reading = command.read(heard);
        if (reading instanceof Reading.NotMine<C>) {
            return Optional.empty();
        }
        var needs = command.needs();
        if (needs != null && !Permissions.allows(turn.member().roles(), needs)) {
            var roles =
                    Arrays.stream(Role.values())
                            .filter(role -> Permissions.allows(Set.of(role), needs))
                            .map(Role::title)
                            .toList();
            return Optional.of(Answer.of(TalkReplies.notAllowed(command.name(), roles)));
        }
        return switch (reading) {
            case Reading.Understood<C>(var understood) ->
                    Optional.of(command.run(understood, turn));
            case Reading.Asks<C>(var answer) -> Optional.of(answer);
            case Reading.NotMine<C>() -> Optional.empty();
        };
    }

    private Answer remember(Turn turn, Answer answer) {
        var question = answer.question();
        if (question != null) {
            dialogues.ask(turn, question, answer.message().plain());
        }
        return answer;
    }

    private Optional<Answer> unknown(Turn turn, Heard heard) {
        boolean slash = heard.text().startsWith("/");
        boolean addressed = slash || turn.said().mentionsBot() || !turn.inGroup();
        if (!addressed || (heard.text().isEmpty() && !heard.media().isEmpty())) {
            return Optional.empty();
        }
        String word = withoutSlash(heard).split("[\\s\\d]", 2)[0];
        if (heard.text().equals("继续")) {
            return Optional.of(Answer.of(TalkReplies.nothingToContinue()));
        }
        var similar = word.length() < 2 ? Optional.<String>empty() : similar(word);
        if (similar.isPresent()) {
            String typed = withoutSlash(heard).replace(word, similar.get());
            return Optional.of(suggest(word, typed));
        }
        return Optional.of(
                Answer.of(
                        slash && !word.isEmpty() && word.length() <= 8
                                ? TalkReplies.unknownCommand(word)
                                : TalkReplies.notUnderstood()));
    }

    private static String withoutSlash(Heard heard) {
        return heard.text().replaceFirst("^/\\s*", "");
    }

    private Optional<String> similar(String word) {
        return commands.stream()
                .map(Command::name)
                .filter(name -> name.length() == word.length())
                .filter(name -> Texts.distance(name, word) == 1)
                .findFirst();
    }

    private static Answer suggest(String word, String typed) {
        var option = new Question.Option(typed, "/" + typed);
        return Answer.of(TalkReplies.didYouMean(word, typed))
                .asking(new Question.Choice(word, List.of(option)));
    }

    private static Heard hear(Turn turn, String text, @Nullable String subject) {
        Said said = turn.said();
        var speaker = new Heard.Speaker(turn.member(), turn.roster(), turn.now(), turn.inGroup());
        return new Heard(Texts.clean(text), subject, said.media(), speaker);
    }
}
