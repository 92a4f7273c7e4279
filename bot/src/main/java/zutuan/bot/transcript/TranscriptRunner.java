package zutuan.bot.transcript;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zutuan.adapters.Address;
import zutuan.adapters.Envelope;
import zutuan.adapters.Inbound;
import zutuan.adapters.Media;
import zutuan.adapters.testkit.SettableTime;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.settings.Settings;

/// Plays one transcript on a fresh database and stops at the first thing that is not as written.
public final class TranscriptRunner {
    private static final Duration STEP = Duration.ofMinutes(1);
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT);

    private final Settings settings;
    private final Path directory;
    private final Roster roster;
    private final ZoneId zone;
    private final SettableTime clock;
    private final Stage stage = new Stage();
    private final List<String> conversation = new ArrayList<>();
    private Rehearsal rehearsal;
    private final List<Inbound.Said> saids = new ArrayList<>();
    private @Nullable Inbound last;
    private int printed;
    private int inbound;
    private boolean anything;

    private TranscriptRunner(Settings settings, Path directory) {
        this.settings = settings;
        this.directory = directory;
        this.roster = settings.roster().getFirst();
        this.zone = settings.zone();
        this.clock = new SettableTime(ZonedDateTime.of(2026, 11, 23, 9, 0, 0, 0, zone).toInstant());
        this.rehearsal = Rehearsal.open(settings, directory, clock, stage);
    }

    /// What was said, and the first difference, if any.
    public record Outcome(List<String> conversation, Optional<String> difference) {
        public Outcome {
            conversation = List.copyOf(conversation);
        }
    }

    /// `directory` is empty and takes the database and the pictures.
    public static Outcome play(String transcript, Settings settings, Path directory) {
        List<ScriptLine> lines;
        try {
            lines = TranscriptParser.parse(transcript);
        } catch (TranscriptParser.Malformed malformed) {
            return new Outcome(List.of(), Optional.of(String.valueOf(malformed.getMessage())));
        }
        var runner = new TranscriptRunner(settings, directory);
        try {
            return runner.play(lines);
        } finally {
            runner.rehearsal.close();
        }
    }

    private Outcome play(List<ScriptLine> lines) {
        for (var line : lines) {
            var difference = play(line);
            if (difference.isPresent()) {
                return new Outcome(conversation, difference);
            }
        }
        // Three more rounds: whatever still comes was not expected.
        settle();
        settle();
        settle();
        return new Outcome(conversation, leftOver(lines.isEmpty() ? 0 : lines.getLast().number()));
    }

    private Optional<String> play(ScriptLine line) {
        if (line instanceof ScriptLine.Expect(var number, var name, var expectation)) {
            return expect(number, name, expectation);
        }
        if (line instanceof ScriptLine.Anything) {
            anything = true;
            stage.readAll();
            return Optional.empty();
        }
        var unexpected = leftOver(line.number());
        if (unexpected.isPresent()) {
            return unexpected;
        }
        anything = false;
        return act(line);
    }

    private Optional<String> act(ScriptLine line) {
        Optional<String> problem =
                switch (line) {
                    case ScriptLine.At(_, var time) -> set(time.atZone(zone).toInstant());
                    case ScriptLine.Pass(_, var span) -> pass(span);
                    case ScriptLine.Say(_, var speech) -> say(speech);
                    case ScriptLine.Press(_, var name, var label) -> press(name, label);
                    case ScriptLine.Kill(_, var down) -> kill(down);
                    case ScriptLine.Redeliver(_, var times) -> redeliver(times);
                    case ScriptLine.Disconnect _ -> disconnect();
                    case ScriptLine.Recall(_, var text) -> recall(text);
                    case ScriptLine.Refuse(_, var name, var refused) -> refuse(name, refused);
                    case ScriptLine.Passive _ -> passive();
                    case ScriptLine.Expect _, ScriptLine.Anything _ -> Optional.empty();
                };
        settle();
        return problem.map(text -> "第%d行:%s".formatted(line.number(), text));
    }

    private Optional<String> set(Instant time) {
        if (conversation.isEmpty()) {
            clock.set(time);
            rehearsal.plan();
            return Optional.empty();
        }
        return time.isBefore(clock.instant())
                ? Optional.of("时间不能倒退")
                : pass(Duration.between(clock.instant(), time));
    }

    private Optional<String> pass(Duration span) {
        var end = clock.instant().plus(span);
        while (clock.instant().isBefore(end)) {
            var next = clock.instant().plus(STEP);
            clock.set(next.isAfter(end) ? end : next);
            settle();
        }
        return Optional.empty();
    }

    private Optional<String> say(ScriptLine.Speech speech) {
        var at = speech.direct() ? direct(speech.name()) : group();
        @Nullable String quoted = null;
        if (speech.replyTo() != null) {
            var card = stage.latest(at, speech.replyTo());
            if (card.isEmpty()) {
                return Optional.of("没有含“%s”的机器人消息可以回复".formatted(speech.replyTo()));
            }
            quoted = card.get().id();
        }
        boolean mentions = speech.text().startsWith("@机器人");
        String text = speech.text().replaceFirst("^@机器人\\s*", "");
        var media =
                speech.pictures().stream()
                        .map(name -> new Media(Pictures.kind(name), name, name, -1))
                        .toList();
        note(speech.name() + (speech.direct() ? ">> " : "> ") + speech.text());
        var said = new Inbound.Said(envelope(at, speech.name()), text, mentions, quoted, media);
        saids.add(said);
        deliver(said);
        return Optional.empty();
    }

    private Optional<String> press(String name, String label) {
        var card = stage.latestWithButton(List.of(direct(name), group()), label);
        if (card.isEmpty()) {
            return Optional.of("没有“%s”按钮可以按".formatted(label));
        }
        String typed = Stage.typed(card.get(), label).orElseThrow();
        note(name + "! " + label);
        deliver(new Inbound.Pressed(envelope(card.get().at(), name), typed, card.get().id()));
        return Optional.empty();
    }

    private Optional<String> kill(Duration down) {
        note("! kill " + down);
        rehearsal.close();
        clock.advance(down);
        rehearsal = Rehearsal.open(settings, directory, clock, stage);
        return Optional.empty();
    }

    private Optional<String> redeliver(int times) {
        var again = last;
        for (int i = 0; again != null && i < times; i++) {
            rehearsal.inbox().accept(again);
        }
        return again == null ? Optional.of("还没有消息可以重发") : Optional.empty();
    }

    private Optional<String> disconnect() {
        stage.connected(false);
        settle();
        stage.connected(true);
        return Optional.empty();
    }

    private Optional<String> recall(String text) {
        var taken =
                saids.reversed().stream().filter(said -> said.text().contains(text)).findFirst();
        if (taken.isEmpty()) {
            return Optional.of("没有含“%s”的消息可以撤回".formatted(text));
        }
        var envelope = taken.get().envelope();
        note("! recall " + taken.get().text());
        deliver(
                new Inbound.Recalled(
                        envelope(envelope.address(), envelope.senderName()), envelope.messageId()));
        return Optional.empty();
    }

    private Optional<String> refuse(String name, boolean refused) {
        stage.refuse(direct(name), refused);
        return Optional.empty();
    }

    private Optional<String> passive() {
        stage.passive();
        return Optional.empty();
    }

    private void deliver(Inbound said) {
        last = said;
        rehearsal.inbox().accept(said);
    }

    private void settle() {
        rehearsal.settle();
        stage.since(printed)
                .forEach(message -> {
                    String to =
                            message.at().isGroup() ? "<" : "<" + name(message.at().conversation());
                    note(to + " " + message.text());
                });
        printed = stage.count();
    }

    private Optional<String> expect(int number, @Nullable String name, Expectation expectation) {
        var at = name == null ? group() : direct(name);
        var message = stage.peek(at);
        boolean fits = message != null && expectation.matches(message.text());
        if (fits) {
            stage.read(at);
            return Optional.empty();
        }
        if (expectation instanceof Expectation.Perhaps || anything) {
            return Optional.empty();
        }
        String came = message == null ? "(没有消息)" : message.text();
        return Optional.of("第%d行:期望 %s\n实际 %s".formatted(number, describe(expectation), came));
    }

    private static String describe(Expectation expectation) {
        return switch (expectation) {
            case Expectation.Parts(var parts) ->
                    String.join(" && ", parts.stream().map(any -> String.join("|", any)).toList());
            case Expectation.Expression(var pattern) -> "~ " + pattern;
            case Expectation.Perhaps(var inner) -> "? " + describe(inner);
        };
    }

    private Optional<String> leftOver(int number) {
        if (anything) {
            stage.readAll();
            return Optional.empty();
        }
        return stage.anyUnread()
                .map(message ->
                        "第%d行之前:没料到的消息(%s):%s"
                                .formatted(
                                        number,
                                        message.at().isGroup()
                                                ? "群"
                                                : name(message.at().conversation()),
                                        message.text()));
    }

    private Envelope envelope(Address at, String name) {
        inbound++;
        return new Envelope(at, "i" + inbound, id(name), name, clock.instant());
    }

    private Address group() {
        return new Address(Stage.NAME, "bot", roster.workspace(), Address.Kind.GROUP);
    }

    private Address direct(String name) {
        return new Address(Stage.NAME, "bot", id(name), Address.Kind.DIRECT);
    }

    /// People who are not on the roster speak under their own name.
    private String id(String name) {
        var named = roster.named(name);
        return named.isEmpty() ? name : named.getFirst().id();
    }

    private String name(String id) {
        return roster.member(id).map(Member::name).orElse(id);
    }

    private void note(String text) {
        conversation.add(STAMP.format(clock.instant().atZone(zone)) + " " + text);
    }
}
