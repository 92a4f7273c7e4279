package zutuan.bot.kernel.talk.route;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zutuan.bot.kernel.chinese.intent.Intent;
import zutuan.bot.kernel.chinese.intent.Ranking.Candidate;
import zutuan.bot.kernel.talk.Meant;
import zutuan.bot.kernel.talk.Turn;

/// What commands would do for a sentence, of which some are asked about in one question.
record Offers(Commands commands, MeantReader reader) {
    private static final double UNLIKELY = 0.1;

    /// What commands would do for it, the likeliest first.
    List<Guess> likely(Turn turn, Meant likeliest, int most) {
        var found = new ArrayList<Guess>();
        for (Candidate candidate : likeliest.understanding().ranking().top(most)) {
            if (candidate.probability() >= UNLIKELY) {
                offer(turn, likeliest.as(candidate.intent()))
                        .filter(offer -> found.stream().noneMatch(one -> one.offer().equals(offer)))
                        .ifPresent(offer -> found.add(new Guess(candidate.intent(), offer)));
            }
        }
        return found;
    }

    /// What would change something that nobody named by its number may be something new as well.
    List<Guess> orNew(Turn turn, Meant likeliest, int most) {
        var found = new ArrayList<>(likely(turn, likeliest, most));
        boolean unnamed =
                MeantReader.changes(likeliest.intent())
                        && !likeliest.saysNumber()
                        && Guesses.isLong(likeliest);
        if (unnamed && !found.isEmpty()) {
            commands.lastResort()
                    .filter(intent -> found.stream().noneMatch(one -> one.intent() == intent))
                    .filter(intent -> mayBe(intent, turn, likeliest))
                    .flatMap(intent ->
                            offer(turn, likeliest.as(intent))
                                    .map(offer -> new Guess(intent, offer)))
                    .ifPresent(found::add);
        }
        return found;
    }

    /// Whether the same commands would act on it, or it is not unlikely when nothing was spoken of.
    private boolean mayBe(Intent intent, Turn turn, Meant likeliest) {
        boolean kin = commands.actingOn(intent).equals(commands.actingOn(likeliest.intent()));
        return kin
                || reader.meant(turn, likeliest.heard().alone())
                                .understanding()
                                .ranking()
                                .probability(intent)
                        >= UNLIKELY;
    }

    private Optional<Meant.Offer> offer(Turn turn, Meant meant) {
        return commands.actingOn(meant.intent()).stream()
                .filter(command -> HelpCommand.allowed(turn.member(), command))
                .flatMap(command -> command.offer(meant).stream())
                .findFirst();
    }

    /// What a command would do for this meaning of it.
    List<Guess> of(Turn turn, Meant taken) {
        return offer(turn, taken).map(offer -> new Guess(taken.intent(), offer)).stream().toList();
    }

    /// What a guess is easily mistaken for stands right behind it.
    List<Guess> withRivals(Turn turn, Meant meant, List<Guess> guesses) {
        var all = new ArrayList<Guess>();
        guesses.forEach(guess -> add(all, guess));
        for (var guess : guesses) {
            var rival = guess.offer().rival();
            if (rival != null) {
                offer(turn, meant.as(rival)).ifPresent(offer -> add(all, new Guess(rival, offer)));
            }
        }
        return all;
    }

    private static void add(List<Guess> all, Guess guess) {
        if (all.stream().noneMatch(one -> one.intent() == guess.intent())) {
            all.add(guess);
        }
    }

    /// A report, whatever it sounds like.
    List<Guess> unforeseen(Turn turn, Meant meant) {
        return commands.lastResort().stream()
                .flatMap(intent -> of(turn, meant.as(intent)).stream())
                .toList();
    }
}
