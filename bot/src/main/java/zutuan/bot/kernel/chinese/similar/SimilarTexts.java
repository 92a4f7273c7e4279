package zutuan.bot.kernel.chinese.similar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import zutuan.bot.kernel.chinese.Sentences;

/// Texts by key, and a search for those most like a query.
///
/// Score: BM25 with k1 = 1.2, b = 0.75 and idf = ln(1 + (N − n + ½) / (n + ½)) over characters,
/// pairs of neighbours and groups of synonyms; the sum over the distinct terms of the query, of
/// which only the 64 rarest count. Equal scores come in the order of their keys. A text that shares
/// no term is never found.
///
/// Where sentences have points, the best by that score are ranked again: each counts what share of
/// the best one's score it has, and the cosine to the query twice.
///
/// Thread-safe: searches run side by side, a change waits for them and makes them wait. A text that
/// was removed costs memory until as many have gone as are left; then the index is built anew.
public final class SimilarTexts {
    static final double SATURATION = 1.2;
    static final double LENGTH = 0.75;
    static final int QUERY_TERMS = 64;
    private static final int FEW = 1_000;

    /// How many are ranked again; a point that is not known yet takes two milliseconds.
    private static final int CANDIDATES = 20;

    /// What a cosine counts beside the share of the best score: those of any two sentences differ
    /// by little.
    private static final double NEAR = 5;

    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Map<String, Integer> slots = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();
    private final Map<Integer, Postings> index = new HashMap<>();
    private int[] lengths = new int[16];
    private long length;

    private final Sentences sentences;

    public SimilarTexts() {
        this(Sentences.NONE);
    }

    public SimilarTexts(Sentences sentences) {
        this.sentences = sentences;
    }

    /// A text found. The score has no upper bound and compares only within one search.
    public record Match(String key, double score) {}

    /// A text at its slot; one that is gone keeps its slot.
    private record Entry(String key, String text, boolean gone) {}

    private record Term(Postings postings, double weight) {}

    /// Adds a text, or puts it in the place of the one that had this key.
    public void put(String key, String text) {
        lock.writeLock().lock();
        try {
            drop(key);
            add(key, text);
        } finally {
            lock.writeLock().unlock();
        }
    }

    /// Whether there was such a text.
    public boolean remove(String key) {
        lock.writeLock().lock();
        try {
            boolean known = drop(key);
            if (entries.size() > FEW && slots.size() * 2 < entries.size()) {
                rebuild();
            }
            return known;
        } finally {
            lock.writeLock().unlock();
        }
    }

    public int size() {
        lock.readLock().lock();
        try {
            return slots.size();
        } finally {
            lock.readLock().unlock();
        }
    }

    private void add(String key, String text) {
        var terms = Terms.of(text);
        int slot = entries.size();
        if (slot == lengths.length) {
            lengths = Arrays.copyOf(lengths, slot * 2);
        }
        lengths[slot] = terms.total();
        length += terms.total();
        entries.add(new Entry(key, text, false));
        slots.put(key, slot);
        for (int at = 0; at < terms.keys().length; at++) {
            index.computeIfAbsent(terms.keys()[at], _ -> new Postings())
                    .add(slot, terms.counts()[at]);
        }
    }

    private boolean drop(String key) {
        var slot = slots.remove(key);
        if (slot == null) {
            return false;
        }
        length -= lengths[slot];
        for (int term : Terms.of(entries.get(slot).text()).keys()) {
            var postings = index.get(term);
            if (postings != null) {
                postings.forgetOne();
            }
        }
        entries.set(slot, new Entry(key, "", true));
        return true;
    }

    private void rebuild() {
        var kept = entries.stream().filter(entry -> !entry.gone()).toList();
        entries.clear();
        slots.clear();
        index.clear();
        length = 0;
        kept.forEach(entry -> add(entry.key(), entry.text()));
    }

    /// The texts most like the query, the best first; at most `limit`.
    public List<Match> search(String query, int limit) {
        if (limit < 1) {
            return List.of();
        }
        var point = sentences.point(query);
        return point.isEmpty()
                ? inWords(query, limit).stream().map(Found::match).toList()
                : inMeaning(point.get(), inWords(query, Math.max(limit, CANDIDATES))).stream()
                        .limit(limit)
                        .toList();
    }

    private record Found(Entry entry, double score) {
        Match match() {
            return new Match(entry.key(), score);
        }
    }

    private List<Found> inWords(String query, int limit) {
        var asked = Terms.of(query);
        lock.readLock().lock();
        try {
            return slots.isEmpty() ? List.of() : best(scores(asked), limit);
        } finally {
            lock.readLock().unlock();
        }
    }

    private List<Match> inMeaning(float[] point, List<Found> found) {
        double best = found.isEmpty() ? 1 : found.getFirst().score();
        return found.stream()
                .map(one ->
                        new Match(one.entry().key(), one.score() / best + NEAR * near(point, one)))
                .sorted(Comparator.comparingDouble(Match::score).reversed())
                .toList();
    }

    private double near(float[] point, Found one) {
        return sentences
                .point(one.entry().text())
                .map(other -> Sentences.likeness(point, other))
                .orElse(0.0);
    }

    private double[] scores(Terms asked) {
        var scores = new double[entries.size()];
        double mean = Math.max(1, (double) length / slots.size());
        for (var term : rarest(asked)) {
            var postings = term.postings();
            for (int at = 0; at < postings.size(); at++) {
                int slot = postings.slot(at);
                double often = postings.weight(at);
                double relative = lengths[slot] / mean;
                scores[slot] +=
                        term.weight()
                                * often
                                * (SATURATION + 1)
                                / (often + SATURATION * (1 - LENGTH + LENGTH * relative));
            }
        }
        return scores;
    }

    private List<Term> rarest(Terms asked) {
        var terms = new ArrayList<Term>();
        for (int key : asked.keys()) {
            var postings = index.get(key);
            if (postings != null && postings.living() > 0) {
                terms.add(new Term(postings, weight(postings.living())));
            }
        }
        if (terms.size() > QUERY_TERMS) {
            terms.sort(Comparator.comparingDouble(Term::weight).reversed());
            return terms.subList(0, QUERY_TERMS);
        }
        return terms;
    }

    private double weight(int holding) {
        return Math.log(1 + (slots.size() - holding + 0.5) / (holding + 0.5));
    }

    private List<Found> best(double[] scores, int limit) {
        var order =
                Comparator.comparingDouble(Found::score)
                        .thenComparing(found -> found.entry().key(), Comparator.reverseOrder());
        var best = new PriorityQueue<>(order);
        for (int slot = 0; slot < scores.length; slot++) {
            boolean hopeless = best.size() == limit && scores[slot] < best.element().score();
            if (scores[slot] > 0 && !hopeless && !entries.get(slot).gone()) {
                best.add(new Found(entries.get(slot), scores[slot]));
                if (best.size() > limit) {
                    best.remove();
                }
            }
        }
        return best.stream().sorted(order.reversed()).toList();
    }
}
