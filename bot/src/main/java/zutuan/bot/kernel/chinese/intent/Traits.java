package zutuan.bot.kernel.chinese.intent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// What a model looks at in a wording, as hashes with a weight each: characters in runs of one to
/// three, masked slots, classes of words and their order, length, marks, the card, and all of these
/// again together with the card. Longer runs were measured to add nothing beside the word classes.
///
/// Hashes are stable across machines: trained weights are found by them. Each hash occurs once.
record Traits(int[] hashes, float[] weights) {
    private static final int RUN = 3;
    private static final int WORDS = 24;
    private static final float[] RUN_WEIGHT = {0, 1, 1, 0.5f};
    private static final float WORD_WEIGHT = 2;
    private static final float WITH_CARD = 0.9f;
    private static final String SLOTS = "VPTKQN";
    private static final float DANGER_WEIGHT = 1.4f;
    private static final float PAIR_WEIGHT = 0.5f;
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Pattern MARKS = Pattern.compile("[\\p{Punct}\\p{IsPunctuation}\\s]+");

    static Traits of(Wording wording) {
        var collector = new Collector();
        runs(wording.text(), collector);
        marks(wording.text(), collector);
        words(wording.text(), collector);
        if (wording.card().isNone()) {
            collector.add("card", Card.NONE.place(), 1);
        } else {
            collector.cross(wording.card().place());
            collector.add("card", wording.card().place(), 1);
        }
        return collector.traits();
    }

    /// The point of a sentence, the card replied to, and a constant: hashes are places.
    static Traits of(float[] point, Card card) {
        int size = point.length + Card.all().size() + 1;
        var weights = Arrays.copyOf(point, size);
        weights[point.length + card.place()] = 1;
        weights[size - 1] = 1;
        return new Traits(IntStream.range(0, size).toArray(), weights);
    }

    /// Of a sentence as it was said: whether danger is now or past shows in its times, which other
    /// wordings mask. Characters that are near each other count beside runs of them, and classes of
    /// words that stand anywhere in it together.
    static Traits ofDanger(String said) {
        String text = DIGITS.matcher(said).replaceAll("N");
        var collector = new Collector();
        kind(text, collector);
        near(text, collector);
        together(text, collector);
        return collector.traits();
    }

    /// Those of [#ofDanger] that tell which danger it is; more would make the model of many kinds
    /// large.
    static Traits ofPeril(String said) {
        var collector = new Collector();
        kind(DIGITS.matcher(said).replaceAll("N"), collector);
        return collector.traits();
    }

    /// Each hint of another time or place counts again together with each class of words, since
    /// neither says much alone.
    private static void kind(String text, Collector collector) {
        runs(text, collector);
        marks(text, collector);
        words(text, collector);
        var hints = Hints.shipped().in(text);
        var found = WordClasses.shipped().find(text);
        for (int hint : hints) {
            collector.add("hint", hint, WORD_WEIGHT);
            found.forEach(word ->
                    collector.add("hinted", hint * 31 + word.classes().getFirst().hash(), 1));
        }
        collector.add("hints", Math.min(hints.size(), 3), 1);
        WordClasses.ofDanger().find(text).stream()
                .flatMap(word -> word.classes().stream())
                .forEach(each -> collector.add("danger", each.hash(), DANGER_WEIGHT));
    }

    private static void near(String text, Collector collector) {
        String bare = MARKS.matcher(text).replaceAll("|");
        for (int at = 0; at + 2 < bare.length(); at++) {
            for (int gap = 2; gap <= 3 && at + gap < bare.length(); gap++) {
                int pair = bare.charAt(at) * 31 + bare.charAt(at + gap);
                collector.add("near" + gap, pair, PAIR_WEIGHT);
            }
        }
    }

    private static void together(String text, Collector collector) {
        var found = WordClasses.ofDanger().find(text);
        int[] classes =
                found.stream()
                        .flatMap(word -> word.classes().stream())
                        .mapToInt(WordClasses.WordClass::hash)
                        .distinct()
                        .sorted()
                        .toArray();
        for (int one = 0; one < classes.length; one++) {
            for (int other = one + 1; other < classes.length; other++) {
                collector.add("together", classes[one] * 31 + classes[other], PAIR_WEIGHT);
            }
        }
        collector.add("begins", found.isEmpty() ? 0 : first(found.getFirst()), 1);
        collector.add("ends", found.isEmpty() ? 0 : first(found.getLast()), 1);
    }

    private static int first(WordClasses.Found word) {
        return word.classes().getFirst().hash();
    }

    private static void runs(String text, Collector collector) {
        String bare = "^" + MARKS.matcher(text).replaceAll("|") + "$";
        bare = bare.replace("^|", "^").replace("|$", "$");
        for (int start = 0; start < bare.length(); start++) {
            int hash = 17;
            for (int length = 1; length <= RUN && start + length <= bare.length(); length++) {
                hash = hash * 31 + bare.charAt(start + length - 1);
                collector.add(Collector.mix(hash, length), RUN_WEIGHT[length]);
            }
        }
    }

    private static void marks(String text, Collector collector) {
        for (int at = 0; at < SLOTS.length(); at++) {
            char slot = SLOTS.charAt(at);
            if (text.indexOf(slot) >= 0) {
                collector.add("slot", slot, 1);
            }
        }
        if (text.indexOf('?') >= 0) {
            collector.add("mark", '?', 1);
        }
        if (text.indexOf('!') >= 0) {
            collector.add("mark", '!', 1);
        }
        collector.add("length", grade(text.length()), 1);
    }

    private static int grade(int length) {
        int grade = 0;
        for (int limit : new int[] {2, 4, 7, 12, 20, 35}) {
            grade += length > limit ? 1 : 0;
        }
        return grade;
    }

    private static void words(String text, Collector collector) {
        var order = new ArrayList<Integer>();
        int at = 0;
        for (var found : WordClasses.shipped().find(text)) {
            slots(text, at, found.start(), order);
            order.add(found.classes().getFirst().hash());
            found.classes().forEach(each -> collector.add("class", each.hash(), WORD_WEIGHT));
            at = found.end();
        }
        slots(text, at, text.length(), order);
        pairs(order.subList(0, Math.min(WORDS, order.size())), collector);
    }

    private static void slots(String text, int start, int end, List<Integer> order) {
        for (int at = start; at < end; at++) {
            if (SLOTS.indexOf(text.charAt(at)) >= 0) {
                order.add((int) text.charAt(at));
            }
        }
    }

    private static void pairs(List<Integer> order, Collector collector) {
        for (int first = 0; first < order.size(); first++) {
            for (int next = first + 1; next < Math.min(order.size(), first + 5); next++) {
                String kind = next == first + 1 ? "next" : "later";
                collector.add(kind, order.get(first) * 31 + order.get(next), 1);
            }
        }
        collector.add("first", order.isEmpty() ? 0 : order.getFirst(), 1);
        collector.add("last", order.isEmpty() ? 0 : order.getLast(), 1);
    }

    /// Grows while one wording is looked at.
    private static final class Collector {
        private int[] hashes = new int[256];
        private float[] weights = new float[256];
        private int size;

        void add(String kind, int value, float weight) {
            add(mix(kind.hashCode(), value), weight);
        }

        void add(int hash, float weight) {
            if (size == hashes.length) {
                hashes = Arrays.copyOf(hashes, size * 2);
                weights = Arrays.copyOf(weights, size * 2);
            }
            hashes[size] = hash;
            weights[size] = weight;
            size++;
        }

        void cross(int card) {
            for (int index = 0, end = size; index < end; index++) {
                add(mix(hashes[index], 1_000 + card), weights[index] * WITH_CARD);
            }
        }

        static int mix(int hash, int value) {
            int mixed = hash * 0x9E3779B1 + value;
            mixed ^= mixed >>> 15;
            mixed *= 0x85EBCA6B;
            mixed ^= mixed >>> 13;
            return mixed;
        }

        Traits traits() {
            long[] keyed = new long[size];
            for (int index = 0; index < size; index++) {
                keyed[index] = ((long) hashes[index] << 32) | index;
            }
            Arrays.sort(keyed);
            int kept = 0;
            int[] distinct = new int[size];
            float[] weighed = new float[size];
            for (long key : keyed) {
                int hash = (int) (key >> 32);
                if (kept == 0 || distinct[kept - 1] != hash) {
                    distinct[kept] = hash;
                    weighed[kept] = weights[(int) key];
                    kept++;
                }
            }
            return new Traits(Arrays.copyOf(distinct, kept), Arrays.copyOf(weighed, kept));
        }
    }
}
