package zutuan.bot.kernel.event;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import zutuan.bot.kernel.store.Database;
import zutuan.bot.kernel.store.TestDatabases;

final class EventStoreOnSqliteTest extends EventStoreContract {
    @TempDir private Path directory;

    @Override
    Database open() {
        return TestDatabases.sqlite(directory);
    }

    @Override
    String explain() {
        return "explain query plan ";
    }

    @Override
    String column() {
        return "detail";
    }
}
