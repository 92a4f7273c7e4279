package zutuan.bot.kernel.talk.dialogue;

import zutuan.bot.kernel.store.StoreSettings;
import zutuan.bot.kernel.store.TestDatabases;

final class AttentionOnPostgresTest extends AttentionContract {

    @Override
    StoreSettings fresh() {
        return TestDatabases.shared(2);
    }
}
