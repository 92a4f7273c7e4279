package zutuan.bot.live;

import java.nio.file.Path;
import zutuan.bot.kernel.store.StoreSettings;
import zutuan.bot.kernel.store.TestDatabases;

final class ColdStartOnSqliteTest extends ColdStartContract {
    @Override
    StoreSettings store(Path folder) {
        return TestDatabases.embedded(folder);
    }
}
