package zutuan.bot.kernel.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreOnSqliteTest extends StoreContract {
    @TempDir Path directory;

    @Override
    Database open() {
        return TestStores.sqlite(directory);
    }

    @Test
    void a_backup_taken_while_it_runs_opens_again(@TempDir Path elsewhere) {
        var copy = elsewhere.resolve("copy.db");
        try (var original =
                Databases.open(
                        new StoreSettings(
                                "jdbc:sqlite:" + elsewhere.resolve("one.db"), null, null, 2, 1),
                        List.of("classpath:zutuan/bot/kernel/store/migrations"))) {
            original.<@Nullable Void>write(tx -> {
                tx.handle().execute("create table kept (n bigint)");
                tx.handle().execute("insert into kept values (7)");
                return null;
            });
            Backups.backup(original, copy);
        }
        try (var restored =
                Databases.open(
                        new StoreSettings("jdbc:sqlite:" + copy, null, null, 2, 1),
                        List.of("classpath:zutuan/bot/kernel/store/migrations"))) {
            long kept =
                    restored.read(tx ->
                            tx.handle().createQuery("select n from kept").mapTo(Long.class).one());
            assertThat(kept).isEqualTo(7);
        }
    }
}
