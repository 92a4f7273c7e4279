package zutuan.bot.record.store;

import java.util.List;
import zutuan.adapters.Media;
import zutuan.bot.kernel.store.Transaction;

/// The pictures of numbered things, in a `table` of workspace, number, reference and name.
public record PictureStore(String table) {
    public void attach(Transaction tx, String workspace, long number, List<Media> media) {
        for (var one : media) {
            tx.handle()
                    .createUpdate(
                            """
                            insert into <table> (workspace, number, reference, name)
                            values (:workspace, :number, :reference, :name) on conflict do nothing
                            """)
                    .define("table", table)
                    .bind("workspace", workspace)
                    .bind("number", number)
                    .bind("reference", one.reference())
                    .bind("name", one.name())
                    .execute();
        }
    }

    /// The references of all of them.
    public List<String> references(Transaction tx) {
        return tx.handle()
                .createQuery("select distinct reference from <table>")
                .define("table", table)
                .mapTo(String.class)
                .list();
    }

    public int count(Transaction tx, String workspace, long number) {
        return tx.handle()
                .createQuery(
                        "select count(*) from <table>"
                                + " where workspace = :workspace and number = :number")
                .define("table", table)
                .bind("workspace", workspace)
                .bind("number", number)
                .mapTo(Integer.class)
                .one();
    }
}
