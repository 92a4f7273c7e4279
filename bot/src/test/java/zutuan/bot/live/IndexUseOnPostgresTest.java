package zutuan.bot.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zutuan.bot.kernel.store.StoreSettings;
import zutuan.bot.kernel.store.TestDatabases;

/// From the first minute of a new database, a row is found by its key: through the index of the
/// key, and at once.
final class IndexUseOnPostgresTest {
    /// Where a report looks by other things than a key, once each: for its like among those of the
    /// village, and for what was solved since.
    private static final Set<String> LISTS = Set.of("issue_told", "issue_ended");

    /// The start, and what runs by itself, look as often.
    private static final int ASIDE = 20;

    @TempDir Path folder;

    @Test
    void rows_are_found_by_their_keys() throws Exception {
        check(reported(200, TestDatabases.shared(2), "select 1"), 200);
    }

    @Test
    void rows_are_found_by_their_keys_although_the_tables_were_small() throws Exception {
        check(reported(200, TestDatabases.shared(2), "analyze"), 200);
    }

    @Test
    @Tag("bench")
    void rows_are_found_by_their_keys_after_ten_thousand_reports() throws Exception {
        var use = reported(10_000, TestDatabases.durable(2), "select 1");
        use.print(System.out::println);
        check(use, 10_000);
    }

    /// `amid` is run after the first ten of the reports.
    private IndexUse reported(int reports, StoreSettings store, String amid) throws Exception {
        var config = Townships.single(Files.createDirectories(folder.resolve("config")), 8);
        try (var server = new ServerProcess(ServerProcess.Setup.of(config, store))) {
            var sockets = sockets(server);
            Load.times(sockets, Load::handle, 10);
            new Answers(store).execute(amid);
            Load.times(sockets, Load::handle, reports - 10);
            server.stop();
        }
        return IndexUse.read(store);
    }

    private static List<ChatSocket> sockets(ServerProcess server) throws IOException {
        var sockets = new ArrayList<ChatSocket>();
        for (int number = 0; number < 8; number++) {
            var cookie = Phone.login(server.url(""), Townships.member(number));
            sockets.add(new ChatSocket(server.port(), "/chat/socket", cookie));
        }
        return sockets;
    }

    private static void check(IndexUse use, int reports) {
        assertThat(use.index("issue_pkey").looks()).isGreaterThan(3L * reports);
        use.indexes()
                .forEach((name, index) -> {
                    if (index.isKey()) {
                        assertThat(index.rowsPerLook()).as(name).isLessThanOrEqualTo(2);
                    }
                });
        assertThat(besides(use, "issue", LISTS)).isLessThan(ASIDE);
        assertThat(use.table("issue").walked()).isLessThan(ASIDE);
        LISTS.forEach(name ->
                assertThat(use.index(name).looks()).as(name).isLessThan((long) reports + ASIDE));
        // What was settled is found there once at most, and struck out.
        assertThat(use.index("outbox_lease").rows())
                .isLessThanOrEqualTo(use.table("outbox").updates());
        assertThat(use.table("last_step").share()).isGreaterThan(0.9);
    }

    /// How often the indexes of a table were looked into that are neither its key nor these.
    private static long besides(IndexUse use, String table, Set<String> others) {
        return use.indexes().entrySet().stream()
                .filter(entry -> entry.getValue().table().equals(table))
                .filter(entry -> !entry.getValue().isKey() && !others.contains(entry.getKey()))
                .collect(Collectors.summingLong(entry -> entry.getValue().looks()));
    }
}
