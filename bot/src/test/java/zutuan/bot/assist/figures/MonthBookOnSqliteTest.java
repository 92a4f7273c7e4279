package zutuan.bot.assist.figures;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import zutuan.bot.kernel.store.Database;
import zutuan.bot.kernel.store.TestStores;

final class MonthBookOnSqliteTest extends MonthBookContract {
    @TempDir private Path directory;

    @Override
    Database open() {
        return TestStores.sqlite(directory);
    }
}
