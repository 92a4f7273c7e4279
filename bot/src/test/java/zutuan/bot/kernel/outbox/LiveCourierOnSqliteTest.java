package zutuan.bot.kernel.outbox;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import zutuan.bot.kernel.store.Database;
import zutuan.bot.kernel.store.TestStores;

final class LiveCourierOnSqliteTest extends LiveCourierContract {
    @TempDir private Path directory;

    @Override
    Database open() {
        return TestStores.sqlite(directory);
    }
}
