package zutuan.bot.kernel.talk.route;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import zutuan.adapters.Block;
import zutuan.adapters.Inbound.Said;
import zutuan.adapters.Media;
import zutuan.bot.kernel.chinese.meaning.Meanings;
import zutuan.bot.kernel.chinese.meaning.ReadOnce;
import zutuan.bot.kernel.event.Subject;
import zutuan.bot.kernel.people.Permissions;
import zutuan.bot.kernel.people.Role;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Question;
import zutuan.bot.kernel.talk.Reading;
import zutuan.bot.kernel.talk.Relay;
import zutuan.bot.kernel.talk.TalkReplies;
import zutuan.bot.kernel.talk.Texts;
import zutuan.bot.kernel.talk.Turn;
import zutuan.bot.kernel.talk.dialogue.Asides;
import zutuan.bot.kernel.talk.dialogue.Dialogues;
import zutuan.bot.kernel.talk.dialogue.DropCommand;
import zutuan.bot.kernel.talk.dialogue.Lessons;
import zutuan.bot.kernel.talk.dialogue.LooseMedia;
import zutuan.bot.kernel.talk.dialogue.Pending;
import zutuan.bot.kernel.talk.dialogue.Steps;

/// Finds what a member means: the answer to an open question, a command, a mistyped command – or
/// nothing that is for the bot.
public final class Router implements Relay {
    private static final int LONGEST = 20_000;

    private final List<Command<?>> commands;
    private final Dialogues dialogues;
    private final Steps steps;
    private final LooseMedia loose;
    private final Settling settling;
    private final Unknown unknown;
    private final Learning learning;
    private final Guesses guesses;
    private final Asides asides;

    public Router(
            Commands commands,
            Dialogues dialogues,
            Steps steps,
            LooseMedia loose,
            Learning learning) {
        this.commands = commands.all();
        this.dialogues = dialogues;
        this.steps = steps;
        this.loose = loose;
        this.unknown = new Unknown(this.commands, this::isUnderstood);
        this.learning = learning;
        this.guesses = new Guesses(commands, learning, this);
        this.asides = learning.asides();
        this.settling =
                new Settling(
                        dialogues,
                        this,
                        (turn, hearing) ->
                                isUnderstood(hearing.first())
                                        || guesses.isCry(turn, hearing.heard()),
                        new Settling.Told(learning.lessons(), asides));
    }

    /// How sentences are understood, what is learned from the answers, what the bot spoke of last
    /// where something is said, and how it asks what nobody asked it.
    public record Learning(
            Function<Roster, Meanings> readers,
            Lessons lessons,
            ZoneId zone,
            Function<Turn, Optional<Subject>> spokenOf,
            Asides asides) {}

    /// Reads what was said, without looking at anything that may change: before the transaction, on
    /// the thread that heard it.
    public Hearing hear(Said said, Heard.Speaker speaker, @Nullable Subject subject) {
        var heard = heard(said.text(), said, speaker, subject);
        if (isTooLong(said)) {
            return new Hearing(said, heard, null);
        }
        var first = first(heard, said.media());
        if (first == null || first.command().comesLast()) {
            guesses.read(said, heard);
        }
        return new Hearing(said, heard, first);
    }

    /// The answer, or empty for silence. What was heard is read again only if it is not what the
    /// turn is about: who speaks, or the card replied to, has changed since.
    public Optional<Answer> answer(Turn turn, Cards cards, @Nullable Hearing before) {
        var hearing =
                before != null && before.isOf(turn, cards.subject())
                        ? before
                        : hear(turn.said(), speaker(turn), cards.subject());
        var answer = find(turn, cards, hearing);
        answer.ifPresent(given -> remember(turn, given, cards));
        return answer;
    }

    /// Keeps what an answer asks, and how what it tells of can be taken back.
    public void remember(Turn turn, Answer answer, Cards cards) {
        if (answer.question() != null) {
            dialogues.ask(turn, answer.question(), answer.message().plain(), cards.answer());
            asides.asked(turn, answer.question(), cards.answer());
        }
        if (answer.undo() != null) {
            steps.done(turn, answer.undo());
        }
    }

    /// Whether anything here could make use of what was shown.
    public boolean wants(Turn turn) {
        var said = turn.said();
        return !turn.isChatter()
                || said.quoted() != null
                || !said.text().isBlank()
                || dialogues.find(turn).isPresent();
    }

    private static boolean isTooLong(Said said) {
        return said.text().codePoints().count() > LONGEST;
    }

    private Optional<Answer> find(Turn turn, Cards cards, Hearing hearing) {
        if (isTooLong(turn.said())) {
            return Optional.of(Answer.of(TalkReplies.tooLong(LONGEST)));
        }
        var heard = hearing.heard();
        var pending = dialogues.find(turn);
        var elsewhere = repliesElsewhere(turn, cards, pending);
        if (elsewhere.isPresent() && Settling.isBareAnswer(heard)) {
            return elsewhere;
        }
        if (pending.isPresent() && elsewhere.isEmpty()) {
            var settled = settling.settle(turn, hearing, pending.get());
            if (settled.isPresent()) {
                return settled;
            }
        }
        return dispatch(turn, hearing, stillOpen(turn, pending.orElse(null)));
    }

    /// What the bot guessed wrongly is over when something else is said to it: a later yes would be
    /// one to the wrong thing.
    private @Nullable Pending stillOpen(Turn turn, @Nullable Pending pending) {
        if (pending == null
                || turn.isChatter()
                || !(pending.question() instanceof Question.Guess)) {
            return pending;
        }
        dialogues.end(turn);
        return null;
    }

    /// What to say to a bare 1 on a question's card that is not the one open for this member.
    private Optional<Answer> repliesElsewhere(Turn turn, Cards cards, Optional<Pending> pending) {
        String quoted = cards.quoted();
        if (cards.elsewhere()) {
            return Optional.of(Answer.of(TalkReplies.questionOver()));
        }
        if (quoted == null
                || pending.filter(open -> quoted.equals(open.asking().card())).isPresent()) {
            return Optional.empty();
        }
        return dialogues
                .asked(turn.tx(), quoted)
                .map(asked ->
                        asked.equals(turn.member().id())
                                ? TalkReplies.questionOver()
                                : TalkReplies.notYourQuestion(
                                        turn.roster().member(asked).orElse(turn.member())))
                .map(Answer::of);
    }

    @Override
    public Optional<Answer> run(Turn turn, String typed) {
        var heard = heard(turn, typed);
        var hearing = new Hearing(turn.said(), heard, first(heard, turn.said().media()));
        return dispatch(turn, hearing, null);
    }

    private boolean isUnderstood(Turn turn, String typed) {
        return isUnderstood(first(heard(turn, typed), turn.said().media()));
    }

    private static boolean isUnderstood(@Nullable Read<?> first) {
        return first != null && !first.command().comesLast();
    }

    /// The first command that what was heard means; `shown` is what a command that takes pictures
    /// may have of them.
    private @Nullable Read<?> first(Heard heard, List<Media> shown) {
        for (var command : commands) {
            var read = Read.of(command, command.takesMedia() ? heard.showing(shown) : heard);
            if (read != null) {
                return read;
            }
        }
        return null;
    }

    private Optional<Answer> dispatch(Turn turn, Hearing hearing, @Nullable Pending open) {
        var shown = loose.joined(turn);
        var heard = hearing.heard();
        boolean joined = !shown.said().media().equals(turn.said().media());
        var first = joined ? first(heard, shown.said().media()) : hearing.first();
        if (first != null && first.isMeant(turn)) {
            boolean takes = first.command().takesMedia();
            var outcome = attempt(first, takes ? shown : turn);
            if (joined && takes && outcome.ran()) {
                loose.taken(turn);
            }
            return Optional.of(beside(turn, heard, open, outcome));
        }
        return loose.keep(turn)
                .or(() -> unknown.suggestion(turn, heard))
                .or(() -> guess(turn, heard, open))
                .or(() -> unknown.answer(turn, heard));
    }

    /// Nothing is guessed from what is said beside an open form, unless it is said to the bot or a
    /// cry for help, before which the form is put aside.
    private Optional<Answer> guess(Turn turn, Heard heard, @Nullable Pending open) {
        if (open != null && open.holdsWork() && guesses.isCry(turn, heard)) {
            return guesses.answer(turn, heard).map(answer -> shelving(turn, open, answer));
        }
        boolean busy = open != null && open.holdsWork();
        return busy && turn.isChatter()
                ? Optional.empty()
                : guesses.answer(turn, heard)
                        .map(answer -> beside(turn, heard, open, new Outcome(answer, false)));
    }

    /// An answer, and whether a command did something for it.
    private record Outcome(Answer answer, boolean ran) {}

    /// An open form stays open when something else is done in between. Before another form takes
    /// its place the member is asked; if something was done already, it is put aside. Only a choice
    /// may follow what was done, see [Question].
    private Answer beside(Turn turn, Heard heard, @Nullable Pending open, Outcome outcome) {
        var answer = outcome.answer();
        if (open == null || answer.question() == null || !open.holdsWork()) {
            return answer;
        }
        if (!outcome.ran() || !(answer.question() instanceof Question.Choice)) {
            dialogues.shelve(turn, open);
            return DropCommand.askFirst(open.topic(), heard.text());
        }
        return shelving(turn, open, answer);
    }

    private Answer shelving(Turn turn, Pending open, Answer answer) {
        dialogues.shelve(turn, open);
        var told = answer.message().with(new Block.Text(TalkReplies.shelved(open.topic())));
        return new Answer(told, answer.subject(), answer.question(), answer.undo(), answer.veil());
    }

    private static <C> Outcome attempt(Read<C> read, Turn turn) {
        var command = read.command();
        if (!HelpCommand.allowed(turn.member(), command)) {
            return new Outcome(notAllowed(command), false);
        }
        return switch (read.reading()) {
            case Reading.Understood<C>(var understood) ->
                    new Outcome(command.run(understood, turn), true);
            case Reading.Asks<C>(var answer) -> new Outcome(answer, false);
            case Reading.NotMine<C>() -> throw new IllegalStateException("read as nobody's");
        };
    }

    private static Answer notAllowed(Command<?> command) {
        var needs = Objects.requireNonNull(command.needs());
        var roles =
                Arrays.stream(Role.values())
                        .filter(role -> Permissions.allows(Set.of(role), needs))
                        .map(Role::title)
                        .toList();
        return Answer.of(TalkReplies.notAllowed(command.name(), roles));
    }

    private static Heard.Speaker speaker(Turn turn) {
        return new Heard.Speaker(turn.member(), turn.roster(), turn.now(), turn.inGroup());
    }

    private Heard heard(Turn turn, String typed) {
        return heard(typed, turn.said(), speaker(turn), null);
    }

    private Heard heard(String text, Said said, Heard.Speaker speaker, @Nullable Subject subject) {
        var meanings = new ReadOnce(learning.readers().apply(speaker.roster()));
        return new Heard(Texts.clean(text), subject, said.media(), speaker, meanings);
    }
}
