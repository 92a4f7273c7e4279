package zutuan.bot;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import zutuan.bot.kernel.chinese.intent.Example;
import zutuan.bot.kernel.chinese.intent.Intent;
import zutuan.bot.kernel.chinese.intent.Judges;
import zutuan.bot.kernel.chinese.meaning.Context;
import zutuan.bot.kernel.chinese.meaning.Decision;
import zutuan.bot.kernel.chinese.meaning.MeaningReader;
import zutuan.bot.kernel.chinese.meaning.Understanding;
import zutuan.bot.kernel.embedding.Embedder;
import zutuan.bot.kernel.settings.Loaded;

/// How well messages are understood that nobody tuned for, and how long one takes; a line of JSON
/// for each scorer: `characters`, and `bge` if packaged with it. Times are those of a warm program;
/// `nothing` is what this machine takes for doing nothing.
@Tag("bench")
final class UnderstandingBench {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path BLIND =
            Path.of("src/test/resources/zutuan/bot/kernel/chinese/intent");
    private static final Context GROUP = Context.inGroup(LocalDateTime.of(2026, 9, 9, 10, 0));
    private static final int ROUNDS = 5;
    private static final int LONG = 10_000;

    @Test
    void messages_of_the_blind_split() throws IOException {
        report("characters", Judges.shipped());
        var provider = Embedder.shipped();
        if (provider.isPresent()) {
            try (var embedder = new Embedder(provider.get(), Duration.ofSeconds(30))) {
                embedder.awaitLoaded();
                report("bge", Judges.shipped(embedder).orElseThrow());
            }
        }
    }

    private static void report(String scorer, Judges judges) throws IOException {
        var reader = reader(judges);
        var examples = lines("blind.tsv").stream().map(Example::parse).toList();
        var line = JSON.createObjectNode().put("case", "understanding_" + scorer);
        line.put("messages", examples.size());
        accuracy(line, reader, examples);
        chatter(line, reader);
        speed(line, reader, examples);
        System.out.println(line);
    }

    private static MeaningReader reader(Judges judges) {
        if (Features.ALL.settings(Path.of("../config"), Map.of())
                instanceof Loaded.Ready(var settings)) {
            return Comprehension.of(
                    settings,
                    judges,
                    settings.roster().getFirst(),
                    Rehearsed.commands(settings),
                    Features.ALL.subjects());
        }
        throw new AssertionError("settings");
    }

    private static void accuracy(ObjectNode line, MeaningReader reader, List<Example> examples) {
        var confused = new TreeMap<String, Integer>();
        var counts = new TreeMap<String, Share>();
        for (var example : examples) {
            var understood = read(reader, example);
            boolean right = understood.intent() == example.intent();
            count(counts, "top1", right);
            count(counts, "top3", among(understood, example.intent()));
            count(counts, "domain", understood.domain() == example.domain());
            if (!example.card().isNone()) {
                count(counts, "replyTop1", right);
            }
            if (acts(understood)) {
                count(counts, "actedRight", right);
            }
            count(counts, "acted", acts(understood));
            if (!right) {
                String pair = example.intent().label() + ">" + understood.intent().label();
                confused.merge(pair, 1, Integer::sum);
            }
        }
        counts.forEach((what, share) -> line.put(what, share.rounded()));
        line.set("confused", JSON.valueToTree(confused));
    }

    private record Share(int part, int whole) {
        Share plus(Share other) {
            return new Share(part + other.part, whole + other.whole);
        }

        double rounded() {
            return Math.round(1000.0 * part / whole) / 1000.0;
        }
    }

    private static void count(Map<String, Share> counts, String what, boolean yes) {
        counts.merge(what, new Share(yes ? 1 : 0, 1), Share::plus);
    }

    private static boolean among(Understanding understood, Intent intent) {
        return understood.ranking().top(3).stream().anyMatch(one -> one.intent() == intent);
    }

    private static boolean acts(Understanding understood) {
        return understood.decision() == Decision.RUN || understood.decision() == Decision.DRAFT;
    }

    private static void chatter(ObjectNode line, MeaningReader reader) throws IOException {
        var chatter = lines("blind-chatter.tsv");
        long spoken =
                chatter.stream()
                        .filter(said -> reader.read(said, GROUP).decision() != Decision.SILENT)
                        .count();
        line.put("chatter", chatter.size()).put("spokenInto", spoken);
    }

    /// Each text a little different in every round, so that no point is remembered.
    private static void speed(ObjectNode line, MeaningReader reader, List<Example> examples) {
        var nanos = new ArrayList<Long>();
        var nothing = new ArrayList<Long>();
        for (int round = 0; round < ROUNDS; round++) {
            for (var example : examples) {
                String text = example.text() + "。".repeat(round + 1);
                long start = System.nanoTime();
                reader.read(text, GROUP.replyTo(example.card()));
                long end = System.nanoTime();
                if (round > 0) {
                    nanos.add(end - start);
                    nothing.add(System.nanoTime() - end);
                }
            }
        }
        line.put("p50Millis", millis(nanos, 50)).put("p99Millis", millis(nanos, 99));
        line.put("nothingP99Millis", millis(nothing, 99));
        line.put("tenThousandCharactersMillis", longest(reader));
    }

    private static double longest(MeaningReader reader) {
        String sentence = "明天下午三点在石桥村开会,张书记说路塌了20米。";
        String text = sentence.repeat(LONG / sentence.length() + 1).substring(0, LONG);
        var nanos = new ArrayList<Long>();
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            reader.read(text, GROUP);
            if (round > 0) {
                nanos.add(System.nanoTime() - start);
            }
        }
        return millis(nanos, 100);
    }

    private static double millis(List<Long> nanos, int percent) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        long found = sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
        return Math.round(found / 10_000.0) / 100.0;
    }

    private static Understanding read(MeaningReader reader, Example example) {
        return reader.read(example.text(), GROUP.replyTo(example.card()));
    }

    private static List<String> lines(String name) throws IOException {
        return Arrays.stream(Files.readString(BLIND.resolve(name)).split("\n", -1))
                .skip(1)
                .filter(line -> !line.isBlank())
                .toList();
    }
}
