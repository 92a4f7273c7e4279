package zutuan.bot.assist.cases;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import zutuan.bot.kernel.chinese.similar.Postings;
import zutuan.bot.kernel.chinese.similar.Terms;

/// The cases by their terms.
///
/// Score: BM25 with k1 = 0.6 and b = 0.3 over the terms of title, symptom and sayings, and with
/// less weight those of stage, cause and counsel; idf = ln(1 + (N − n + ½) / (n + ½)), divided by
/// what it is at most. Where the description names kinds, only cases of these count. Not
/// thread-safe; its owner guards it. A case that was removed costs memory until as many have gone
/// as are left.
final class CaseIndex {
    private static final double SATURATION = 0.6;
    private static final double LENGTH = 0.3;
    private static final double STAGE = 0.5;
    private static final double CAUSE = 0.4;
    private static final double REMEDY = 0.15;

    /// What a crop counts beside an animal.
    private static final double EATEN = 0.5;

    /// What a case of mushrooms counts for shiitake.
    private static final double AKIN = 0.85;

    /// What the rarest term has for idf, however many cases there are: evidence is measured by it.
    private static final double RAREST = 5.3;

    /// Of fewer cases a term is as rare as it would be among so many.
    private static final double USUAL = 200;

    private static final int FEW = 1_000;

    private final Map<Integer, Postings> index = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();
    private final Map<Integer, Integer> slots = new HashMap<>();
    private final Map<Set<String>, Integer> sorts = new HashMap<>();
    private double length;

    /// A case at its slot; one that is gone keeps its slot. `sort` numbers the set of its kinds.
    private record Entry(Case one, int sort, double length, boolean gone) {}

    /// A case found, how well it fits, and what speaks for it.
    record Hit(Case one, double score, Evidence evidence) {}

    private record Candidate(int slot, double score) {}

    void put(Case one) {
        remove(one.number());
        var weights = weights(one);
        double own = weights.values().stream().mapToDouble(Float::doubleValue).sum();
        int slot = entries.size();
        int sort = sorts.computeIfAbsent(kinds(one), _ -> sorts.size());
        entries.add(new Entry(one, sort, own, false));
        slots.put(one.number(), slot);
        length += own;
        weights.forEach((term, weight) ->
                index.computeIfAbsent(term, _ -> new Postings()).add(slot, weight));
    }

    private static Set<String> kinds(Case one) {
        return Kinds.SHIPPED.in(one.about().kind());
    }

    private static Map<Integer, Float> weights(Case one) {
        var weights = new HashMap<Integer, Float>();
        add(weights, one.complaint().title(), 1);
        add(weights, one.complaint().symptom(), 1);
        one.complaint().sayings().forEach(saying -> add(weights, saying, 1));
        add(weights, one.about().stage(), STAGE);
        add(weights, one.counsel().cause(), CAUSE);
        add(weights, one.counsel().todo(), REMEDY);
        return weights;
    }

    private static void add(Map<Integer, Float> weights, String text, double weight) {
        var terms = Wording.terms(text);
        for (int at = 0; at < terms.keys().length; at++) {
            weights.merge(terms.keys()[at], (float) weight * terms.counts()[at], Float::sum);
        }
    }

    void remove(int number) {
        var slot = slots.remove(number);
        if (slot == null) {
            return;
        }
        var old = entries.get(slot);
        length -= old.length();
        for (int term : weights(old.one()).keySet()) {
            Optional.ofNullable(index.get(term)).ifPresent(Postings::forgetOne);
        }
        entries.set(slot, new Entry(old.one(), old.sort(), old.length(), true));
        if (entries.size() > FEW && slots.size() * 2 < entries.size()) {
            rebuild();
        }
    }

    private void rebuild() {
        var kept = entries.stream().filter(entry -> !entry.gone()).map(Entry::one).toList();
        entries.clear();
        slots.clear();
        index.clear();
        length = 0;
        kept.forEach(this::put);
    }

    int size() {
        return slots.size();
    }

    /// The cases that fit best, the best first, whatever speaks for them.
    List<Hit> search(Wording asked, int limit) {
        var scores = scores(asked.terms());
        var shares = shares(asked.kinds());
        var order =
                Comparator.comparingDouble(Candidate::score)
                        .thenComparing(Candidate::slot, Comparator.reverseOrder());
        var best = new PriorityQueue<>(order);
        for (int slot = 0; slot < scores.length; slot++) {
            var entry = entries.get(slot);
            double score = entry.gone() ? 0 : scores[slot] * shares[entry.sort()];
            if (score > 0 && (best.size() < limit || score > best.element().score())) {
                best.add(new Candidate(slot, score));
                if (best.size() > limit) {
                    best.remove();
                }
            }
        }
        return best.stream().sorted(order.reversed()).map(one -> hit(one, asked)).toList();
    }

    private double[] scores(Terms terms) {
        var scores = new double[entries.size()];
        double mean = mean();
        for (int term : terms.keys()) {
            var postings = index.get(term);
            double weight = Wording.weight(term);
            if (postings != null && weight > 0) {
                add(scores, postings, weight * idf(postings.living()), mean);
            }
        }
        return scores;
    }

    private void add(double[] scores, Postings postings, double weight, double mean) {
        for (int at = 0; at < postings.size(); at++) {
            int slot = postings.slot(at);
            scores[slot] += weight * saturated(postings.weight(at), slot, mean);
        }
    }

    private double saturated(double often, int slot, double mean) {
        double relative = entries.get(slot).length() / mean;
        return often * (SATURATION + 1) / (often + SATURATION * (1 - LENGTH + LENGTH * relative));
    }

    private double idf(int holding) {
        double all = Math.max(USUAL, slots.size());
        return RAREST * Math.log(1 + (all - holding + 0.5) / (holding + 0.5)) / Math.log(2 + all);
    }

    /// What the cases of each sort count for a description that names these kinds.
    private double[] shares(Set<String> named) {
        boolean animal = named.stream().anyMatch(Kinds::isAnimal);
        var shares = new double[sorts.size()];
        sorts.forEach((kinds, sort) -> shares[sort] = share(kinds, named, animal));
        return shares;
    }

    private static double share(Set<String> kinds, Set<String> named, boolean animal) {
        double best = named.isEmpty() ? 1 : 0;
        for (String kind : named) {
            double akin = kinds.contains(kind) ? 1 : isAkin(kinds, kind) ? AKIN : 0;
            best = Math.max(best, akin * (animal && !Kinds.isAnimal(kind) ? EATEN : 1));
        }
        return best;
    }

    private static boolean isAkin(Set<String> kinds, String named) {
        return kinds.stream().anyMatch(kind -> Kinds.SHIPPED.akin(kind, named));
    }

    private Hit hit(Candidate found, Wording asked) {
        int signs = 0;
        double pairs = 0;
        for (int term : asked.terms().keys()) {
            var postings = index.get(term);
            float often = postings == null ? 0 : postings.weightIn(found.slot());
            if (postings != null && often > 0 && asked.telling().contains(term)) {
                signs += Wording.isSign(term) ? 1 : 0;
                pairs += Terms.isPair(term) ? value(term, postings, found.slot()) : 0;
            }
        }
        boolean named = !asked.kinds().isEmpty();
        return new Hit(
                entries.get(found.slot()).one(),
                found.score(),
                new Evidence(found.score(), signs, pairs, named, asked.offTopic()));
    }

    private double value(int term, Postings postings, int slot) {
        return Wording.weight(term)
                * idf(postings.living())
                * saturated(postings.weightIn(slot), slot, mean());
    }

    private double mean() {
        return Math.max(1, length / Math.max(1, slots.size()));
    }
}
