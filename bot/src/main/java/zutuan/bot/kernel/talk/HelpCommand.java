package zutuan.bot.kernel.talk;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import zutuan.bot.kernel.chinese.intent.Intent;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.people.Permissions;

/// 帮助: what this member can do, with examples to copy.
final class HelpCommand implements Command<HelpCommand.Help> {
    private static final int LINES = 6;
    private static final Set<String> ASKED = Set.of("帮助", "help", "?", "怎么用", "你会什么", "能做什么");

    /// Meant for the bot only where nobody else listens.
    private static final Set<String> GREETINGS = Set.of("你好", "您好", "在吗", "在不在", "hi", "hello");

    private final Supplier<List<Command<?>>> commands;

    HelpCommand(Supplier<List<Command<?>>> commands) {
        this.commands = commands;
    }

    /// `topic` is a command's name, or empty for all.
    record Help(String topic) {}

    @Override
    public Manual manual() {
        return new Manual("帮助", "help_greeting", "看能做什么", List.of("帮助", "帮助 认领"), null);
    }

    @Override
    public Reading<Help> read(Heard heard) {
        String text = heard.text().replaceFirst("^/\\s*", "");
        boolean greeted = !heard.speaker().inGroup() && GREETINGS.contains(text);
        if (greeted || ASKED.contains(text)) {
            return new Reading.Understood<>(new Help(""));
        }
        return text.startsWith("帮助 ") && text.length() < 20
                ? new Reading.Understood<>(new Help(text.substring(3).strip()))
                : new Reading.NotMine<>();
    }

    @Override
    public Optional<Meant.Offer> offer(Meant meant) {
        return meant.intent() == Intent.HELP_GREETING && meant.addressed()
                ? Optional.of(new Meant.Offer("帮助", "帮助"))
                : Optional.empty();
    }

    @Override
    public Answer run(Help help, Turn turn) {
        var mine =
                commands.get().stream().filter(command -> allowed(turn.member(), command)).toList();
        var named = mine.stream().filter(command -> command.name().equals(help.topic())).toList();
        if (!named.isEmpty()) {
            return Answer.of(named.stream().map(HelpCommand::whole).collect(Collectors.joining()));
        }
        return Answer.of(
                mine.stream()
                        .filter(command -> command != this && !command.examples().isEmpty())
                        .limit(LINES)
                        .map(HelpCommand::line)
                        .collect(Collectors.joining("\n")));
    }

    static boolean allowed(Member member, Command<?> command) {
        var needs = command.needs();
        return needs == null || Permissions.allows(member.roles(), needs);
    }

    private static String line(Command<?> command) {
        return command.summary() + ":" + command.examples().getFirst();
    }

    private static String whole(Command<?> command) {
        return command.summary() + "。可以这样发:\n" + String.join("\n", command.examples());
    }
}
