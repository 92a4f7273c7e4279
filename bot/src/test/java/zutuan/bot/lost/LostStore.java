package zutuan.bot.lost;

import java.util.List;
import zutuan.bot.kernel.calendar.Week;
import zutuan.bot.kernel.store.Transaction;
import zutuan.bot.kernel.talk.Turn;

/// What was found. Stateless.
final class LostStore {
    /// Its number.
    long keep(Turn turn, String what) {
        return turn.tx()
                .handle()
                .createQuery(
                        """
                        insert into lost (workspace, number, what, finder_id, found_at)
                        select :workspace, coalesce(max(number), 0) + 1, :what, :finder, :at
                        from lost where workspace = :workspace
                        returning number
                        """)
                .bind("workspace", turn.workspace())
                .bind("what", what)
                .bind("finder", turn.member().id())
                .bind("at", turn.now().toEpochMilli())
                .mapTo(Long.class)
                .one();
    }

    List<List<String>> rows(Transaction tx, String workspace) {
        return tx.handle()
                .createQuery(
                        "select number, what from lost where workspace = :workspace order by number")
                .bind("workspace", workspace)
                .map((row, _) -> List.of(LostModule.KIND.label(row.getLong(1)), row.getString(2)))
                .list();
    }

    int during(Transaction tx, String workspace, Week week) {
        return tx.handle()
                .createQuery(
                        "select count(*) from lost where workspace = :workspace"
                                + " and found_at >= :from and found_at < :to")
                .bind("workspace", workspace)
                .bind("from", week.from().toEpochMilli())
                .bind("to", week.to().toEpochMilli())
                .mapTo(Integer.class)
                .one();
    }
}
