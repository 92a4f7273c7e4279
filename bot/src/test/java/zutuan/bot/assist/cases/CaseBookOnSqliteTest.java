package zutuan.bot.assist.cases;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import zutuan.bot.kernel.store.Database;
import zutuan.bot.kernel.store.TestStores;

final class CaseBookOnSqliteTest extends CaseBookContract {
    @TempDir private Path directory;

    @Override
    Database open() {
        return TestStores.sqlite(directory);
    }
}
