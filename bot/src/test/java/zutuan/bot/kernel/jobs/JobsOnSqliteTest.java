package zutuan.bot.kernel.jobs;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import zutuan.bot.kernel.store.StoreSettings;
import zutuan.bot.kernel.store.TestDatabases;

final class JobsOnSqliteTest extends JobsContract {
    @TempDir Path directory;

    @Override
    StoreSettings fresh() {
        return TestDatabases.embedded(directory);
    }
}
