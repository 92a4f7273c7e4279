package zutuan.bot.assist.cases;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import zutuan.bot.assist.cases.CaseIndex.Hit;
import zutuan.bot.assist.cases.Found.Solved;
import zutuan.bot.kernel.chinese.Sentences;

/// Finds the cases that a description is like, in the words of whoever has the trouble. Nothing is
/// found where too little speaks for it.
///
/// Where sentences have points, the best by words are ranked again: each counts what share of the
/// best one's score it has, and its nearest text by [#NEAR] times the cosine.
///
/// Thread-safe: searches run side by side, a change waits for them and makes them wait.
public final class CaseSearch {
    private static final double NEAR = 5;
    private static final int CANDIDATES = 20;

    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final CaseIndex index = new CaseIndex();
    private final Map<Integer, Case> cases = new HashMap<>();
    private final Map<Integer, Solved> solved = new HashMap<>();
    private final Sentences sentences;

    public CaseSearch(Collection<Case> shipped, Sentences sentences) {
        this.sentences = sentences;
        for (var one : shipped) {
            put(one);
        }
    }

    private void put(Case one) {
        index.put(one);
        cases.put(one.number(), one);
    }

    /// Adds a case, or puts it in the place of the one that had this number.
    public void put(Case one, Optional<Solved> origin) {
        change(() -> {
            put(one);
            origin.ifPresentOrElse(
                    from -> solved.put(one.number(), from), () -> solved.remove(one.number()));
        });
    }

    public void remove(int number) {
        change(() -> {
            index.remove(number);
            cases.remove(number);
            solved.remove(number);
        });
    }

    private void change(Runnable change) {
        lock.writeLock().lock();
        try {
            change.run();
        } finally {
            lock.writeLock().unlock();
        }
    }

    public Optional<Found> byNumber(int number) {
        lock.readLock().lock();
        try {
            return Optional.ofNullable(cases.get(number)).map(one -> found(one, 1));
        } finally {
            lock.readLock().unlock();
        }
    }

    public int size() {
        lock.readLock().lock();
        try {
            return cases.size();
        } finally {
            lock.readLock().unlock();
        }
    }

    /// The cases most like a description, the best first; empty if nothing similar is known.
    public List<Found> similar(String words, int top) {
        var asked = Wording.of(words);
        var point = sentences.point(words);
        lock.readLock().lock();
        try {
            var hits = index.search(asked, Math.max(top, CANDIDATES));
            if (hits.stream().noneMatch(hit -> hit.evidence().suffices())) {
                return List.of();
            }
            return point.map(to -> nearest(hits, to)).orElse(hits).stream()
                    .filter(hit -> hit.evidence().sufficesBeside())
                    .limit(top)
                    .map(hit -> found(hit.one(), hit.evidence().likeness()))
                    .toList();
        } finally {
            lock.readLock().unlock();
        }
    }

    private Found found(Case one, double likeness) {
        return new Found(one, likeness, Optional.ofNullable(solved.get(one.number())));
    }

    private List<Hit> nearest(List<Hit> hits, float[] to) {
        double best = hits.stream().mapToDouble(Hit::score).max().orElse(1);
        var ranks = new HashMap<Integer, Double>();
        for (var hit : hits) {
            ranks.put(hit.one().number(), hit.score() / best + NEAR * likeness(hit.one(), to));
        }
        ToDoubleFunction<Hit> rank = hit -> ranks.getOrDefault(hit.one().number(), 0.0);
        return hits.stream().sorted(Comparator.comparingDouble(rank).reversed()).toList();
    }

    /// How near the nearest of a case's texts is.
    private double likeness(Case one, float[] to) {
        var complaint = one.complaint();
        String told = one.about().kind() + " " + complaint.symptom();
        return Stream.of(told, String.join("；", complaint.sayings()))
                .flatMap(text -> sentences.point(text).stream())
                .mapToDouble(point -> Sentences.likeness(point, to))
                .max()
                .orElse(0);
    }
}
