package zutuan.bot.kernel.chinese.intent;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Intents with their probabilities, the likeliest first; ties in the order of {@link Intent}.
public record Ranking(List<Candidate> candidates) {
    public Ranking {
        candidates = List.copyOf(candidates);
    }

    /// A probability between 0 and 1.
    public record Candidate(Intent intent, double probability) {}

    /// From one probability for each intent, in the order of {@link Intent}.
    static Ranking of(double[] probabilities) {
        return new Ranking(
                Stream.of(Intent.values())
                        .map(intent -> new Candidate(intent, probabilities[intent.ordinal()]))
                        .sorted(Comparator.comparingDouble(Candidate::probability).reversed())
                        .toList());
    }

    /// The ranking of one who knows.
    public static Ranking certain(Intent intent) {
        var probabilities = new double[Intent.values().length];
        probabilities[intent.ordinal()] = 1;
        return of(probabilities);
    }

    public Candidate best() {
        return candidates.getFirst();
    }

    public double probability(Intent intent) {
        return candidates.stream()
                .filter(candidate -> candidate.intent() == intent)
                .mapToDouble(Candidate::probability)
                .sum();
    }

    public List<Candidate> top(int count) {
        return candidates.subList(0, Math.min(count, candidates.size()));
    }
}
