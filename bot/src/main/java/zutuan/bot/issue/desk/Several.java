package zutuan.bot.issue.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import zutuan.adapters.Block;
import zutuan.adapters.Message;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Question;
import zutuan.bot.kernel.talk.Undo;

/// The same step on several issues: each is taken or says why not, and one answer tells of all.
/// What still has to be asked is asked once for all that want it.
public final class Several {
    private static final int MOST_BUTTONS = 4;

    private Several() {}

    /// An issue and the answer to the step on it.
    public record Taken(long number, Answer answer) {}

    /// A step on all that it was said of.
    public static Answer each(Numbered said, LongFunction<Answer> step) {
        return said.more().isEmpty() ? step.apply(said.number()) : run(said.numbers(), step);
    }

    public static Answer run(List<Long> numbers, LongFunction<Answer> step) {
        var taken = numbers.stream().map(number -> new Taken(number, step.apply(number))).toList();
        return join(taken, "");
    }

    /// One answer, with a line before it.
    public static Answer join(List<Taken> taken, String first) {
        var answer = Answer.of(message(taken, first));
        var question = question(taken);
        var undo = undo(taken);
        answer = question == null ? answer : answer.asking(question);
        return undo == null ? answer : answer.undoneBy(undo);
    }

    private static Message message(List<Taken> taken, String first) {
        var blocks = new ArrayList<Block>();
        if (!first.isEmpty()) {
            blocks.add(new Block.Text(first));
        }
        var buttons = new ArrayList<Block.Button>();
        for (var one : withoutRepeated(taken)) {
            for (var block : one.answer().message().blocks()) {
                if (block instanceof Block.Buttons(var own, _)) {
                    buttons.addAll(own);
                } else {
                    blocks.add(block);
                }
            }
        }
        boolean asked = taken.stream().anyMatch(one -> one.answer().question() != null);
        if (!buttons.isEmpty() && buttons.size() <= MOST_BUTTONS && !asked) {
            blocks.add(new Block.Buttons(buttons));
        }
        return new Message(blocks);
    }

    /// What is asked of all in the same words is asked once: 为什么作废？… 作废1、2 报重了.
    private static List<Taken> withoutRepeated(List<Taken> taken) {
        var asked = new LinkedHashMap<String, Taken>();
        var numbers = new LinkedHashMap<String, List<Long>>();
        for (var one : taken) {
            boolean asks = one.answer().question() != null;
            String words = asks ? replaced(one, "#") : String.valueOf(one.number());
            asked.putIfAbsent(words, one);
            numbers.computeIfAbsent(words, _ -> new ArrayList<>()).add(one.number());
        }
        return asked.entrySet().stream()
                .map(one -> ofAll(one.getValue(), numbers.getOrDefault(one.getKey(), List.of())))
                .toList();
    }

    private static Taken ofAll(Taken one, List<Long> numbers) {
        return numbers.size() < 2
                ? one
                : new Taken(
                        one.number(),
                        Answer.of(
                                replaced(one, Numbers.typed(numbers))
                                        .replace(
                                                Numbers.typed(numbers) + "号",
                                                Numbers.said(numbers))));
    }

    private static String replaced(Taken one, String numbers) {
        String number = "(?<!\\d)" + one.number() + "(?!\\d)";
        return one.answer().message().plain().replaceAll(number, numbers);
    }

    /// The first question, for all that ask the same.
    private static @Nullable Question question(List<Taken> taken) {
        var asking = taken.stream().filter(one -> one.answer().question() != null).toList();
        if (asking.isEmpty()) {
            return null;
        }
        var first = Objects.requireNonNull(asking.getFirst().answer().question());
        var same =
                asking.stream()
                        .filter(one -> first.getClass().isInstance(one.answer().question()))
                        .map(Taken::number)
                        .toList();
        return switch (first) {
            case Question.Words(var topic, var soFar, var narrow) ->
                    new Question.Words(all(topic, same), all(soFar, same), narrow);
            case Question.Picture(var topic, var soFar) ->
                    new Question.Picture(all(topic, same), all(soFar, same));
            case Question.More(var topic, var soFar, var narrow) ->
                    new Question.More(all(topic, same), all(soFar, same), narrow);
            case Question.Choice _, Question.Guess _, Question.Draft _ -> first;
        };
    }

    private static String all(String typed, List<Long> numbers) {
        return typed.replaceFirst("\\d+", Numbers.typed(numbers));
    }

    private static @Nullable Undo undo(List<Taken> taken) {
        var done = taken.stream().filter(one -> one.answer().undo() != null).toList();
        if (done.isEmpty()) {
            return null;
        }
        var numbers = done.stream().map(Taken::number).toList();
        var first = Objects.requireNonNull(done.getFirst().answer().undo());
        String step = first.step().replaceFirst("\\d+号", Numbers.said(numbers));
        return new Undo(step, all(first.typed(), numbers), first.later());
    }
}
