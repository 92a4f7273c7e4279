package zutuan.bot.kernel.store;

class StoreOnPostgresTest extends StoreContract {
    @Override
    Database open() {
        return TestStores.postgresql();
    }
}
