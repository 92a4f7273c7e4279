package zutuan.bot.kernel.talk.dialogue;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import zutuan.bot.kernel.store.StoreSettings;
import zutuan.bot.kernel.store.TestDatabases;

final class AttentionOnSqliteTest extends AttentionContract {
    @TempDir Path directory;

    @Override
    StoreSettings fresh() {
        return TestDatabases.embedded(directory);
    }
}
