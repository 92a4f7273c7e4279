package zutuan.bot.kernel.talk.route;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zutuan.bot.kernel.chinese.intent.Intent;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.people.Permissions;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Feature;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Manual;
import zutuan.bot.kernel.talk.Meant;
import zutuan.bot.kernel.talk.Reading;
import zutuan.bot.kernel.talk.TalkReplies;
import zutuan.bot.kernel.talk.Turn;

/// 帮助: what this member can do, with examples to copy.
public final class HelpCommand implements Command<HelpCommand.Help> {
    private static final int LINES = 6;
    private static final Set<String> ASKED = Set.of("帮助", "help");

    /// Meant for the bot only where nobody else listens.
    private static final Set<String> GREETINGS =
            Set.of("你好", "您好", "在吗", "在不在", "hi", "hello", "?", "怎么用", "你会什么", "能做什么");

    private static final Set<String> WHO =
            Set.of("你是谁", "你是哪个", "你叫什么", "你叫什么名字", "你叫啥", "你是干什么的", "你是干啥的", "你是机器人吗", "介绍一下你自己");

    private static final String HOW = "(?:怎么|怎样|如何|咋)";

    private final Supplier<List<Command<?>>> commands;
    private final List<Feature> features;
    private final ZoneId zone;

    public HelpCommand(Supplier<List<Command<?>>> commands, List<Feature> features, ZoneId zone) {
        this.commands = commands;
        this.features = features;
        this.zone = zone;
    }

    /// `topic` is a command's name or a feature's title, or empty for all.
    record Help(String topic) {}

    @Override
    public Manual manual() {
        return new Manual("帮助", "help_greeting", "看能做什么", List.of("帮助", "帮助 认领"), null);
    }

    @Override
    public Reading<Help> read(Heard heard) {
        String text = heard.text().replaceFirst("^/\\s*", "");
        String bare = text.replaceAll("[?？呀啊呢。!\\s]+$", "");
        if (WHO.contains(bare) && !heard.isTalk()) {
            return new Reading.Understood<>(new Help(bare));
        }
        boolean greeted = !heard.isTalk() && GREETINGS.contains(text);
        if (greeted || ASKED.contains(text)) {
            return new Reading.Understood<>(new Help(""));
        }
        return text.startsWith("帮助 ") && text.length() < 20
                ? new Reading.Understood<>(new Help(text.substring(3).strip()))
                : new Reading.NotMine<>();
    }

    @Override
    public Optional<Meant.Offer> offer(Meant meant) {
        if (meant.intent() != Intent.HELP_GREETING || !meant.addressed()) {
            return Optional.empty();
        }
        String bare = meant.text().replaceAll("[?？呀啊呢。!\\s]+$", "");
        if (WHO.contains(bare)) {
            return Optional.of(new Meant.Offer(bare, "/" + bare));
        }
        String typed = "帮助" + topic(meant.text()).map(name -> " " + name).orElse("");
        return Optional.of(new Meant.Offer(typed, typed));
    }

    /// What 怎么请假 or 咋个报 asks about.
    private Optional<String> topic(String text) {
        return commands.get().stream()
                .filter(command -> command != this)
                .map(Command::name)
                .filter(name -> asks(text, name))
                .max(Comparator.comparingInt(String::length));
    }

    private static boolean asks(String text, String name) {
        return text.matches(".*" + HOW + "[^,,。]{0,4}" + name + ".*")
                || text.matches(".*" + name + "[^,,。]{0,2}" + HOW + ".*");
    }

    @Override
    public Answer run(Help help, Turn turn) {
        var today = LocalDate.ofInstant(turn.now(), zone);
        if (WHO.contains(help.topic())) {
            return Answer.of(TalkReplies.introduction(turn.roster().workspaceName()));
        }
        var feature = features.stream().filter(one -> one.title().equals(help.topic())).findFirst();
        if (feature.isPresent()) {
            return lines(mine(feature.get().commands(), turn), today);
        }
        var mine = mine(commands.get(), turn);
        var named = mine.stream().filter(command -> command.name().equals(help.topic())).toList();
        return named.isEmpty()
                ? lines(everyday(mine, turn.member()), today)
                : Answer.of(
                        named.stream()
                                .map(command -> whole(command, today))
                                .collect(Collectors.joining("\n")));
    }

    private List<Command<?>> mine(List<Command<?>> all, Turn turn) {
        return all.stream()
                .filter(command -> command != this && !command.examples().isEmpty())
                .filter(command -> allowed(turn.member(), command))
                .<Command<?>>map(command -> command)
                .toList();
    }

    /// What the member's roles need first, then whatever there is.
    private List<Command<?>> everyday(List<Command<?>> mine, Member member) {
        var names =
                features.stream()
                        .flatMap(feature ->
                                member.roles().stream()
                                        .sorted()
                                        .flatMap(role -> feature.everyday(role).stream()))
                        .distinct()
                        .toList();
        var first =
                names.stream()
                        .flatMap(name ->
                                mine.stream().filter(command -> command.name().equals(name)));
        return Stream.concat(first, mine.stream())
                .distinct()
                .limit(LINES)
                .<Command<?>>map(command -> command)
                .toList();
    }

    private static Answer lines(List<Command<?>> shown, LocalDate today) {
        return Answer.of(
                shown.stream()
                        .map(command -> line(command, today))
                        .collect(Collectors.joining("\n")));
    }

    public static boolean allowed(Member member, Command<?> command) {
        var needs = command.needs();
        return needs == null || Permissions.allows(member.roles(), needs);
    }

    private static String line(Command<?> command, LocalDate today) {
        return command.summary() + "：" + Examples.dated(command.examples().getFirst(), today);
    }

    private static String whole(Command<?> command, LocalDate today) {
        return command.summary()
                + "。可以这样发：\n"
                + command.examples().stream()
                        .map(example -> Examples.dated(example, today))
                        .collect(Collectors.joining("\n"));
    }
}
