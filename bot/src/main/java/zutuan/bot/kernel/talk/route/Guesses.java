package zutuan.bot.kernel.talk.route;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import zutuan.bot.kernel.chinese.amend.Amendment;
import zutuan.bot.kernel.chinese.intent.DangerWords;
import zutuan.bot.kernel.chinese.intent.Intent;
import zutuan.bot.kernel.chinese.meaning.Decision;
import zutuan.bot.kernel.chinese.meaning.Genre;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Meant;
import zutuan.bot.kernel.talk.Question;
import zutuan.bot.kernel.talk.Relay;
import zutuan.bot.kernel.talk.Turn;

/// Answers sentences that no command means exactly. What only shows something is shown at once;
/// everything else is offered, and done when the member says so. The typed form of an offer takes
/// the way of every command.
///
/// What members say to each other in a group is answered there only if it is danger here and now.
/// What else would make something new is asked of the speaker alone, see [Asides]; to change or
/// show something they name it exactly, reply to its card, or call the bot.
final class Guesses {
    private static final int MOST = 3;
    private static final double SURELY_TALK = 0.9;

    /// From here on words are a problem told and no answer to something else.
    private static final double A_MATTER = 0.6;

    private static final double A_DRAFT = 0.5;

    /// From so many characters on danger need not be told in its own words.
    private static final int PLAIN = 10;

    private static final Pattern LONG_ENOUGH = Pattern.compile("\\p{IsHan}{4}");

    private final Commands commands;
    private final Router.Learning learning;
    private final Relay relay;
    private final MeantReader reader;
    private final Offers offers;

    Guesses(Commands commands, Router.Learning learning, Relay relay) {
        this.commands = commands;
        this.learning = learning;
        this.relay = relay;
        this.reader = new MeantReader(learning.spokenOf(), learning.zone());
        this.offers = new Offers(commands, reader);
    }

    MeantReader reader() {
        return reader;
    }

    static boolean isLong(Meant meant) {
        return LONG_ENOUGH.matcher(meant.text()).find();
    }

    /// Empty if there is nothing to say, or nothing that the bot can do for it.
    Optional<Answer> answer(Turn turn, Heard heard) {
        if (heard.text().isEmpty() || heard.text().startsWith("/")) {
            return Optional.empty();
        }
        var likeliest = reader.likeliest(turn, heard);
        if (heard.subject() == null && Unknown.isCourtesy(heard)) {
            return awaited(turn, likeliest.of(heard));
        }
        return alarm(turn, likeliest.of(heard))
                .or(() -> awaited(turn, likeliest.of(heard)))
                .or(() ->
                        likeliest.addressed()
                                ? addressed(turn, likeliest)
                                : overheard(turn, likeliest));
    }

    /// What to do with words beside a question that is open: only if they surely mean something, or
    /// tell of a problem, or, where only a guess is open, probably mean something else; the rest is
    /// an answer that was not understood.
    Optional<Answer> beside(Turn turn, Heard heard, Question open) {
        var likeliest = reader.likeliest(turn, heard);
        var decision = likeliest.understanding().decision();
        if (isMatter(likeliest) && decision != Decision.DRAFT) {
            var taken = matter(turn, likeliest);
            return propose(turn, taken, offers.of(turn, taken).stream().limit(1).toList());
        }
        return MeantReader.isSure(likeliest) || isAnother(likeliest, open)
                ? addressed(turn, likeliest)
                : Optional.empty();
    }

    private static boolean isAnother(Meant likeliest, Question open) {
        return open instanceof Question.Guess guess
                && likeliest.understanding().decision() == Decision.ASK
                && likeliest.intent().effect() != Intent.Effect.NONE
                && !guess.labels().contains(likeliest.intent().label())
                && LONG_ENOUGH.matcher(likeliest.text()).find();
    }

    /// Whether somebody who was asked something else tells of a problem.
    boolean isMatter(Turn turn, Heard heard) {
        return isMatter(reader.meant(turn, heard));
    }

    private static boolean isMatter(Meant meant) {
        var best = meant.understanding().ranking().best();
        boolean told =
                best.intent().effect() == Intent.Effect.CREATES
                        && best.intent().needs() == Intent.Needs.MATTER
                        && best.probability() >= A_MATTER
                        && isLong(meant);
        return told || DangerWords.animalsDie(meant.text());
    }

    /// As a report, unless it is what another feature makes of what is told.
    private Meant matter(Turn turn, Meant likeliest) {
        boolean told =
                likeliest.intent().effect() == Intent.Effect.CREATES
                        && likeliest.intent().needs() == Intent.Needs.MATTER;
        return told
                ? rather(turn, likeliest)
                : rather(turn, commands.lastResort().map(likeliest::as).orElse(likeliest));
    }

    /// What a command knows better.
    private Meant rather(Turn turn, Meant likeliest) {
        return commands.all().stream()
                .filter(command -> HelpCommand.allowed(turn.member(), command))
                .flatMap(command -> command.rather(likeliest).stream())
                .findFirst()
                .map(likeliest::as)
                .orElse(likeliest);
    }

    /// The same offer of a sentence that was put right; `changed` says how.
    Optional<Answer> offerAgain(
            Turn turn, Heard heard, Question.Guess guess, Amendment right, String changed) {
        var intent =
                commands.lastResort()
                        .filter(one -> guess.labels().contains(one.label()))
                        .or(() -> Intent.labelled(guess.labels().getFirst()));
        var shown = turn.with(guess.media());
        var meant = reader.meant(shown, heard.saying(right.text()).showing(guess.media()));
        return intent.map(meant::as)
                .flatMap(taken -> Guess.ask(taken, offers.of(shown, taken), changed))
                .map(answer -> back(answer, guess.sentence().back()));
    }

    /// The same, with what to go back to.
    static Answer back(Answer answer, String topic) {
        return answer.question() instanceof Question.Guess guess && !topic.isEmpty()
                ? answer.asking(guess.leadingBackTo(topic))
                : answer;
    }

    private Optional<Answer> addressed(Turn turn, Meant read) {
        var likeliest = rather(turn, read);
        if (!likeliest.intent().equals(read.intent())) {
            return propose(turn, likeliest, offers.of(turn, likeliest));
        }
        return switch (likeliest.understanding().decision()) {
            case SILENT -> lastResort(turn, likeliest);
            case RUN ->
                    offers.of(turn, likeliest).stream()
                            .findFirst()
                            .flatMap(guess -> relay.run(turn, guess.offer().typed()));
            case DRAFT -> propose(turn, likeliest, offers.orNew(turn, likeliest, 1));
            case ASK -> propose(turn, likeliest, offers.orNew(turn, likeliest, MOST));
        };
    }

    /// Nobody need be asked before a draft or a form is shown that is likelier than all else.
    private static boolean isClear(Meant likeliest, Guess best) {
        var ranking = likeliest.understanding().ranking();
        return best.offer().drafts() && ranking.probability(best.intent()) >= A_DRAFT;
    }

    /// Danger is nobody's business but everybody's: it is answered at once where it was cried.
    private Optional<Answer> alarm(Turn turn, Meant meant) {
        return isCry(meant)
                ? commands.all().stream()
                        .filter(command -> HelpCommand.allowed(turn.member(), command))
                        .flatMap(command -> command.alarmed(meant).stream())
                        .findFirst()
                : Optional.empty();
    }

    /// The same beside a question that is open.
    Optional<Answer> awaited(Turn turn, Heard heard) {
        return awaited(turn, reader.likeliest(turn, heard).of(heard));
    }

    /// An answer in a member's own words to what a feature asked of them.
    private Optional<Answer> awaited(Turn turn, Meant meant) {
        return commands.all().stream()
                .filter(command -> HelpCommand.allowed(turn.member(), command))
                .flatMap(command -> command.awaited(meant).stream())
                .findFirst();
    }

    /// What people say to each other is asked about alone, if it would make something new.
    private Optional<Answer> overheard(Turn turn, Meant meant) {
        var understanding = meant.understanding();
        if (understanding.genre() != Genre.PLAIN) {
            return Optional.empty();
        }
        boolean sure =
                understanding.decision() != Decision.SILENT
                        && meant.intent().effect() == Intent.Effect.CREATES;
        var wanted = sure ? Optional.of(meant.intent()) : pressing(meant);
        return wanted.flatMap(intent -> {
            double probability = understanding.ranking().probability(intent);
            return askAside(turn, rather(turn, meant.as(intent)), probability);
        });
    }

    private Optional<Answer> askAside(Turn turn, Meant taken, double probability) {
        return Guess.ask(taken, offers.withRivals(turn, taken, offers.of(turn, taken)))
                .flatMap(question -> learning.asides().ask(turn, question, probability));
    }

    /// Whether somebody who was asked something else cries for help: a word or two that name a
    /// place are an answer, however they sound.
    boolean isCry(Turn turn, Heard heard) {
        var meant = reader.meant(turn, heard);
        boolean plain =
                meant.text().length() >= PLAIN
                        || DangerWords.in(meant.text())
                        || meant.intent().needs() == Intent.Needs.MATTER;
        return plain && isCry(meant);
    }

    /// Whatever is spoken of and replied to; among people only what is loud.
    private static boolean isCry(Meant meant) {
        var danger = meant.understanding().danger();
        return meant.addressed() ? danger.isCry() : danger.isLoud();
    }

    /// The last resort, if this may be a cry that nobody but the bot takes up. Who asks something
    /// or speaks of something known cries for nothing.
    private Optional<Intent> pressing(Meant meant) {
        boolean plain =
                switch (meant.intent().effect()) {
                    case CREATES, NONE -> true;
                    case READS, CHANGES, ENDS -> false;
                };
        return commands.lastResort().filter(intent -> plain && isPressing(meant, intent));
    }

    private boolean isPressing(Meant meant, Intent intent) {
        double probability = meant.understanding().ranking().probability(intent);
        return commands.actingOn(intent).stream()
                .anyMatch(command -> probability >= command.asksUncalledFrom(meant.text()));
    }

    /// What is told to the bot and not understood may be a cry for help in words that nobody
    /// foresaw: unless it is surely talk, it is offered to be kept.
    private Optional<Answer> lastResort(Turn turn, Meant meant) {
        var ranking = meant.understanding().ranking();
        boolean talk =
                turn.isChatter()
                        || !LONG_ENOUGH.matcher(meant.text()).find()
                        || ranking.probability(Intent.CHITCHAT) > SURELY_TALK;
        if (talk) {
            return Optional.empty();
        }
        var guesses = offers.likely(turn, meant, MOST);
        return Guess.ask(meant, guesses.isEmpty() ? offers.unforeseen(turn, meant) : guesses);
    }

    private Optional<Answer> propose(Turn turn, Meant likeliest, List<Guess> guesses) {
        boolean drafts = guesses.size() == 1 && guesses.getFirst().offer().drafts();
        boolean clear = !guesses.isEmpty() && isClear(likeliest, guesses.getFirst());
        return drafts || clear
                ? relay.run(turn, guesses.getFirst().offer().typed())
                : Guess.ask(likeliest, offers.withRivals(turn, likeliest, guesses));
    }
}
