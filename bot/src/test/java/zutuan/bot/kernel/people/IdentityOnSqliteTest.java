package zutuan.bot.kernel.people;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import zutuan.bot.kernel.store.Database;
import zutuan.bot.kernel.store.TestDatabases;

final class IdentityOnSqliteTest extends IdentityContract {
    @TempDir Path directory;

    @Override
    Database fresh() {
        return TestDatabases.sqlite(directory);
    }
}
