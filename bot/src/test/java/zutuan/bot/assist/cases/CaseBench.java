package zutuan.bot.assist.cases;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import zutuan.bot.kernel.chinese.Sentences;
import zutuan.bot.kernel.embedding.Embedder;

/// How long a search over ten thousand cases takes, beside a plain scan of the same texts for the
/// same words in the same run; and how often what farmers say finds its case, a line of JSON for
/// each scorer and table. What was written blind stands in `blind.tsv`, once it is there.
@Tag("bench")
final class CaseBench {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MANY = 10_000;
    private static final int ROUNDS = 5;

    @Test
    void a_search_over_ten_thousand_cases() {
        var cases = many();
        var search = new CaseSearch(List.of(), Sentences.NONE);
        cases.forEach(one -> search.put(one, Optional.empty()));
        var texts = cases.stream().map(CaseBench::text).toList();
        var said = Library.table("lay.tsv");
        var index = new ArrayList<Long>();
        var scan = new ArrayList<Long>();
        int found = 0;
        for (int round = 0; round < ROUNDS; round++) {
            for (var one : said) {
                long start = System.nanoTime();
                found += search.similar(one.words(), 3).size();
                long middle = System.nanoTime();
                found += scanned(texts, one.words());
                long end = System.nanoTime();
                if (round > 0) {
                    index.add(middle - start);
                    scan.add(end - middle);
                }
            }
        }
        double slowest = millis(index, 99);
        double plain = millis(scan, 99);
        System.out.println(
                JSON.createObjectNode()
                        .put("case", "similar_cases")
                        .put("cases", MANY)
                        .put("searches", index.size())
                        .put("found", found)
                        .put("p50Millis", millis(index, 50))
                        .put("p99Millis", slowest)
                        .put("scanP99Millis", plain)
                        .put("ratio", Math.round(1000 * slowest / plain) / 1000.0));
    }

    /// The shipped ones over and over, each with words of others mixed in.
    private static List<Case> many() {
        var shipped = Library.shipped();
        var random = new Random(7);
        var all = new ArrayList<Case>();
        for (int number = 0; number < MANY; number++) {
            var one = shipped.get(number % shipped.size());
            var other = shipped.get(random.nextInt(shipped.size())).complaint().sayings();
            var sayings = new ArrayList<>(one.complaint().sayings());
            sayings.add(other.get(random.nextInt(other.size())));
            var complaint = new Case.Complaint(one.title(), one.complaint().symptom(), sayings);
            all.add(new Case(Case.OWN + number, one.about(), complaint, one.counsel()));
        }
        return all;
    }

    private static String text(Case one) {
        var complaint = one.complaint();
        return one.title() + complaint.symptom() + String.join("", complaint.sayings());
    }

    /// The texts that hold most pairs of letters of the words.
    private static int scanned(List<String> texts, String words) {
        int best = 0;
        for (String text : texts) {
            int shared = 0;
            for (int at = 0; at + 2 <= words.length(); at++) {
                shared += text.contains(words.substring(at, at + 2)) ? 1 : 0;
            }
            best = Math.max(best, shared);
        }
        return best;
    }

    @Test
    void what_farmers_say() {
        report("characters", Sentences.NONE);
        var provider = Embedder.shipped();
        if (provider.isPresent()) {
            try (var embedder = new Embedder(provider.get(), Duration.ofSeconds(30))) {
                embedder.awaitLoaded();
                report("bge", embedder);
            }
        }
    }

    private static void report(String scorer, Sentences sentences) {
        var search = new CaseSearch(Library.shipped(), sentences);
        for (String table : Library.tables("lay.tsv", "blind.tsv")) {
            var line = JSON.createObjectNode().put("case", "cases_" + scorer).put("table", table);
            measure(line, search, Library.table(table));
            System.out.println(line);
        }
    }

    private static void measure(ObjectNode line, CaseSearch search, List<Library.Said> said) {
        int covered = 0;
        int first = 0;
        int three = 0;
        int silent = 0;
        for (var one : said) {
            var codes =
                    search.similar(one.words(), 3).stream()
                            .map(found -> found.one().code())
                            .toList();
            covered += one.isCovered() ? 1 : 0;
            first += codes.indexOf(one.code()) == 0 ? 1 : 0;
            three += codes.contains(one.code()) ? 1 : 0;
            silent += !one.isCovered() && codes.isEmpty() ? 1 : 0;
        }
        line.put("covered", covered)
                .put("r1", share(first, covered))
                .put("r3", share(three, covered));
        line.put("others", said.size() - covered)
                .put("silent", share(silent, said.size() - covered));
    }

    private static double share(int part, int whole) {
        return Math.round(1000.0 * part / Math.max(1, whole)) / 1000.0;
    }

    private static double millis(List<Long> nanos, int percent) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        return Math.round(
                        sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)]
                                / 10_000.0)
                / 100.0;
    }
}
