package zutuan.bot.issue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zutuan.bot.issue.desk.Numbered;
import zutuan.bot.issue.list.ListCommand;
import zutuan.bot.issue.list.StatusCommand;
import zutuan.bot.issue.store.IssueListStore;
import zutuan.bot.issue.store.SolvedTexts;
import zutuan.bot.kernel.chinese.Sentences;
import zutuan.bot.kernel.store.Database;
import zutuan.bot.kernel.store.TestStores;
import zutuan.bot.kernel.talk.Reading;

/// Figures with 100,000 issues in the embedded store, one JSON object a line: how long whole
/// commands take, beside the bare read of one row by its key and one empty commit in the same run.
@Tag("bench")
final class IssueBench {
    private static final int MANY = 100_000;
    private static final int TIMES = 300;
    private static final int WARM_UP = 100;

    @TempDir private Path directory;

    /// The 99th percentile in microseconds.
    private static double p99(IntConsumer step) {
        for (int turn = 0; turn < WARM_UP; turn++) {
            step.accept(turn);
        }
        var nanos = new long[TIMES];
        for (int turn = 0; turn < TIMES; turn++) {
            long start = System.nanoTime();
            step.accept(turn);
            nanos[turn] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        return nanos[TIMES * 99 / 100] / 1e3;
    }

    private static void print(String name, double micros, String base, double limit) {
        System.out.println(
                String.format(
                        Locale.ROOT,
                        "{\"case\":\"%s\",\"issues\":%d,\"p99Micros\":%.0f,\"%s\":%.0f,\"ratio\":%.2f}",
                        name,
                        MANY,
                        micros,
                        base,
                        limit,
                        micros / limit));
    }

    @Test
    void lists_cards_reports_and_searches() {
        try (var database = TestStores.sqlite(directory)) {
            database.write(tx -> {
                IssueRows.writeMany(tx, MANY, Town.MONDAY_NINE);
                return true;
            });
            measure(database, new Office(database));
        }
    }

    private static void measure(Database database, Office office) {
        double read = p99(turn -> office.issue(1 + turn * 37L % MANY));
        double commit =
                p99(_ ->
                        database.write(
                                tx -> tx.handle().execute("update issue_number set last = last")));
        var voice = Office.Voice.direct("李明");
        var list = new ListCommand(office.desks().registry());
        var status = new StatusCommand(office.desks().registry());
        for (String typed : new String[] {"列表", "列表 超期", "列表 我的", "列表 已办结", "列表 石桥村"}) {
            var heard = Town.direct(typed);
            print(
                    typed,
                    p99(_ ->
                            office.look(
                                    voice, turn -> list.run(understood(list.read(heard)), turn))),
                    "readMicros",
                    read);
        }
        print(
                "status",
                p99(at ->
                        office.look(
                                voice,
                                turn -> status.run(new Numbered(1 + at * 37L % MANY, ""), turn))),
                "readMicros",
                read);
        var solved = new SolvedTexts(new IssueListStore(), Sentences.NONE);
        long start = System.nanoTime();
        database.read(tx -> solved.mostLike(tx, "yunling", "路", 1));
        System.out.println(
                "{\"case\":\"index\",\"issues\":"
                        + MANY
                        + ",\"millis\":"
                        + (System.nanoTime() - start) / 1_000_000
                        + "}");
        print(
                "similar",
                p99(at ->
                        database.read(tx ->
                                solved.mostLike(
                                        tx, "yunling", IssueRows.sentence(at * 13 + 5), 8))),
                "readMicros",
                read);
        print(
                "report",
                p99(at ->
                        office.report(Office.Voice.inGroup("李明"), IssueRows.sentence(at * 7 + 3))),
                "commitMicros",
                commit);
    }

    private static ListCommand.Listing understood(Reading<ListCommand.Listing> reading) {
        return ((Reading.Understood<ListCommand.Listing>) reading).command();
    }
}
