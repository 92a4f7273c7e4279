package zutuan.bot.live;

import java.nio.file.Path;
import zutuan.bot.kernel.store.StoreSettings;
import zutuan.bot.kernel.store.TestDatabases;

final class KillMatrixOnSqliteTest extends KillMatrixContract {
    @Override
    StoreSettings store(Path folder) {
        return TestDatabases.embedded(folder);
    }
}
