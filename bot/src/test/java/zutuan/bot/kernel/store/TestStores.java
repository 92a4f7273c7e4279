package zutuan.bot.kernel.store;

import java.nio.file.Path;
import java.util.List;

/// Empty databases, with the tables of the program.
public final class TestStores {
    private static final List<String> MIGRATIONS =
            List.of(
                    "classpath:zutuan/bot/kernel/store/migrations",
                    "classpath:zutuan/bot/issue/migrations",
                    "classpath:zutuan/bot/assist/migrations");

    private TestStores() {}

    public static Database sqlite(Path directory) {
        return Databases.open(TestDatabases.embedded(directory), MIGRATIONS);
    }

    public static Database postgresql() {
        return Databases.open(TestDatabases.shared(2), MIGRATIONS);
    }
}
