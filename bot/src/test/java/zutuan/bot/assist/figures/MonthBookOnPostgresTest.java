package zutuan.bot.assist.figures;

import zutuan.bot.kernel.store.Database;
import zutuan.bot.kernel.store.TestStores;

final class MonthBookOnPostgresTest extends MonthBookContract {

    @Override
    Database open() {
        return TestStores.postgresql();
    }
}
