package zutuan.bot.kernel.talk.route;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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
    private final Corrections corrections;
    private final OldCards oldCards;
    private final Beside beside;
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
        this.corrections = new Corrections(guesses);
        this.oldCards = new OldCards(dialogues);
        this.beside = new Beside(dialogues);
        this.settling =
                new Settling(
                        dialogues,
                        this,
                        (turn, hearing) ->
                                isUnderstood(hearing.first())
                                        || guesses.isCry(turn, hearing.heard()),
                        new Settling.Told(learning.lessons(), asides, corrections));
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
            guesses.reader().read(said, heard);
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
        if (answer.question() != null && !dialogues.isAskedBy(turn, answer.question())) {
            dialogues.ask(turn, answer.question(), answer.message().plain(), cards.answer());
            asides.asked(turn, answer.question(), cards.answer());
        }
        if (answer.undo() != null) {
            steps.done(turn, answer.undo());
        }
        corrections.cards().shown(turn, answer);
    }

    /// Whether anything here could make use of what was shown.
    public boolean wants(Turn turn) {
        var said = turn.said();
        return !turn.isChatter()
                || said.quoted() != null
                || !said.text().isBlank()
                || dialogues.find(turn).isPresent();
    }

    /// Whether a picture of this member is what the bot waits for.
    public boolean awaitsPicture(Turn turn) {
        return dialogues
                .find(turn)
                .filter(open -> open.question() instanceof Question.Picture)
                .isPresent();
    }

    private static boolean isTooLong(Said said) {
        return said.text().codePoints().count() > LONGEST;
    }

    private Optional<Answer> find(Turn turn, Cards cards, Hearing hearing) {
        if (isTooLong(turn.said())) {
            return Optional.of(Answer.of(TalkReplies.tooLong(LONGEST)));
        }
        var unreadable = unreadable(turn, hearing.heard());
        if (unreadable.isPresent()) {
            return unreadable;
        }
        var open = dialogues.find(turn).orElse(null);
        var over = oldCards.answer(turn, hearing.heard(), cards, open);
        if (over.isPresent()) {
            return over;
        }
        var aim = new Aim(!turn.isChatter() || oldCards.isVery(turn, cards, open), cards.answer());
        if (open != null && !oldCards.isOther(turn, cards, open)) {
            var settled = settling.settle(turn, hearing, open, aim);
            if (settled.isPresent()) {
                return settled;
            }
        }
        return dispatch(turn, hearing, open, aim);
    }

    /// What says nothing by itself is no answer to anything either.
    private static Optional<Answer> unreadable(Turn turn, Heard heard) {
        if (turn.isChatter()) {
            return Optional.empty();
        }
        boolean spoken =
                heard.text().isEmpty()
                        && heard.media().stream().anyMatch(one -> one.kind() == Media.Kind.VOICE);
        return TalkReplies.unreadable(spoken ? "[语音]" : heard.text()).map(Answer::of);
    }

    @Override
    public Optional<Answer> run(Turn turn, String typed) {
        var heard = heard(turn, typed);
        var hearing = new Hearing(turn.said(), heard, first(heard, turn.said().media()));
        return dispatch(turn, hearing, null, new Aim(true, ""));
    }

    private boolean isUnderstood(Turn turn, String typed) {
        return isUnderstood(first(heard(turn, typed), turn.said().media()));
    }

    /// What is understood without asking back.
    private @Nullable Read<?> step(Heard heard) {
        var read = first(heard, List.of());
        boolean whole = read != null && read.reading() instanceof Reading.Understood<?>;
        return whole && isUnderstood(read) ? read : null;
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

    /// What was read, or what a later command reads, if that turns out to be for it.
    private @Nullable Read<?> meant(Turn turn, Read<?> read, Heard heard) {
        if (read.isMeant(turn)) {
            return read;
        }
        for (var command :
                commands.subList(commands.indexOf(read.command()) + 1, commands.size())) {
            var next = Read.of(command, command.takesMedia() ? heard : heard.showing(List.of()));
            if (next != null && next.isMeant(turn)) {
                return next;
            }
        }
        return null;
    }

    private Optional<Answer> dispatch(Turn turn, Hearing hearing, @Nullable Pending open, Aim aim) {
        var corrected = open == null ? corrected(turn, hearing, aim) : Optional.<Answer>empty();
        if (corrected.isPresent()) {
            return corrected;
        }
        boolean asks = open != null && aim.toUs() && open.isAsking();
        if (open != null && asks && Reply.of(hearing.heard().bare()).isIdle()) {
            return Optional.of(settling.again(turn, open, aim));
        }
        var shown = loose.joined(turn);
        var heard = hearing.heard();
        boolean joined = !shown.said().media().equals(turn.said().media());
        var apart = EachApart.of(heard.text(), part -> step(heard.saying(part)));
        if (!apart.isEmpty() && apart.stream().allMatch(part -> part.read().isMeant(turn))) {
            return Optional.of(EachApart.take(apart, read -> attempt(read, turn).answer()));
        }
        var read = joined ? first(heard, shown.said().media()) : hearing.first();
        var first = read == null ? null : meant(turn, read, heard.showing(shown.said().media()));
        if (first != null && !(isLoose(first, heard) && guesses.isCry(turn, heard))) {
            boolean takes = first.command().takesMedia();
            var outcome = crying(attempt(first, takes ? shown : turn), first, turn, heard);
            if (joined && takes && outcome.ran()) {
                loose.taken(turn);
            }
            return Optional.of(beside.put(turn, heard, open, outcome));
        }
        return open != null && asks && !heard.text().startsWith("/")
                ? loose.keep(turn).or(() -> besideOrAgain(turn, heard, open, aim))
                : loose.keep(turn)
                        .or(() -> unknown.suggestion(turn, heard))
                        .or(() -> guess(turn, heard, open))
                        .or(() -> unknown.answer(turn, heard));
    }

    /// A step is done as it was said; danger that its words tell of is answered before it.
    private Outcome crying(Outcome done, Read<?> read, Turn turn, Heard heard) {
        var told = heard.alone().saying(read.tells());
        boolean cry = done.ran() && !told.text().isBlank() && guesses.isCry(turn, told);
        return cry
                ? guesses.answer(turn, told)
                        .map(alarm -> new Outcome(done.answer().after(alarm), true))
                        .orElse(done)
                : done;
    }

    /// What is put right without its number, in the first way in which a command takes it.
    private Optional<Answer> corrected(Turn turn, Hearing hearing, Aim aim) {
        for (var typed : corrections.ofCard(turn, hearing, aim)) {
            var read = first(typed, List.of());
            if (read != null && read.reading() instanceof Reading.Understood<?>) {
                return Optional.of(attempt(read, turn).answer());
            }
        }
        return Optional.empty();
    }

    private Optional<Answer> besideOrAgain(Turn turn, Heard heard, Pending open, Aim aim) {
        if (guesses.isCry(turn, heard)) {
            return guess(turn, heard, open);
        }
        var said = guesses.awaited(turn, heard);
        if (said.isPresent() || open.offers(heard.text())) {
            return said.or(() -> Optional.of(settling.again(turn, open, aim)));
        }
        return guesses.beside(turn, heard, open.question())
                .map(answer -> beside.offered(turn, heard, open, answer))
                .or(() -> Optional.of(settling.again(turn, open, aim)));
    }

    /// Whether it is a command only on the card replied to, and not by its own word.
    private boolean isLoose(Read<?> first, Heard heard) {
        return heard.subject() != null
                && !heard.bare().startsWith(first.command().name())
                && first(heard.alone(), List.of()) == null;
    }

    /// Nothing is guessed from what is said beside an open form, unless it is said to the bot or a
    /// cry for help, before which the form is put aside.
    private Optional<Answer> guess(Turn turn, Heard heard, @Nullable Pending open) {
        if (open != null && guesses.isCry(turn, heard)) {
            return guesses.answer(turn, heard).map(answer -> beside.before(turn, open, answer));
        }
        boolean busy = open != null && open.holdsWork();
        return busy && turn.isChatter()
                ? Optional.empty()
                : guesses.answer(turn, heard)
                        .map(answer -> beside.put(turn, heard, open, new Outcome(answer, false)));
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
        return new Heard.Speaker(
                turn.member(),
                turn.roster(),
                turn.now(),
                turn.inGroup(),
                turn.said().mentionsBot());
    }

    private Heard heard(Turn turn, String typed) {
        return heard(typed, turn.said(), speaker(turn), null);
    }

    private Heard heard(String text, Said said, Heard.Speaker speaker, @Nullable Subject subject) {
        var meanings = new ReadOnce(learning.readers().apply(speaker.roster()));
        var plain = Calls.named(Texts.clean(text), speaker.roster());
        return new Heard(plain, subject, said.media(), speaker, meanings);
    }
}
