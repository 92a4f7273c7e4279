package zutuan.bot.live;

import java.nio.file.Path;
import zutuan.bot.kernel.store.StoreSettings;
import zutuan.bot.kernel.store.TestDatabases;

final class ColdStartOnPostgresTest extends ColdStartContract {
    @Override
    StoreSettings store(Path folder) {
        return TestDatabases.shared(2);
    }
}
