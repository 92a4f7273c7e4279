package zutuan.bot.record.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zutuan.bot.kernel.store.Transaction;
import zutuan.bot.record.model.Dated;
import zutuan.bot.record.model.LedgerEntry;
import zutuan.bot.record.model.LedgerEntry.Mistake;

/// Keeps the figures of villages; nothing is changed or removed. Stateless.
public final class LedgerStore {
    private static final String READ =
            """
            select e.*, m.reason, m.by_id, m.at, m.better from ledger_entry e
            left join ledger_mistake m on m.workspace = e.workspace and m.number = e.number
            where e.workspace = :workspace
            """;

    public long nextNumber(Transaction tx, String workspace) {
        return tx.handle()
                .createQuery(
                        """
                        insert into ledger_number (workspace, last) values (:workspace, 1)
                        on conflict (workspace) do update set last = ledger_number.last + 1
                        returning last
                        """)
                .bind("workspace", workspace)
                .mapTo(Long.class)
                .one();
    }

    public void insert(Transaction tx, LedgerEntry entry) {
        var figure = entry.figure();
        tx.handle()
                .createUpdate(
                        """
                        insert into ledger_entry (workspace, number, village, metric, item, said,
                            amount, unit, dated, source, delicate, member_id, entered_at)
                        values (:workspace, :number, :village, :metric, :item, :said,
                            :amount, :unit, :dated, :source, :delicate, :member, :at)
                        """)
                .bind("workspace", entry.ref().workspace())
                .bind("number", entry.ref().number())
                .bind("village", entry.name().village())
                .bind("metric", entry.name().metric())
                .bind("item", entry.name().item())
                .bind("said", figure.said())
                .bind("amount", figure.amount().toPlainString())
                .bind("unit", figure.unit())
                .bind("dated", figure.dated().text())
                .bind("source", figure.source())
                .bind("delicate", figure.delicate() ? 1 : 0)
                .bind("member", entry.origin().memberId())
                .bind("at", entry.origin().at().toEpochMilli())
                .execute();
    }

    /// False if it was marked before.
    public boolean mark(Transaction tx, LedgerEntry.Ref ref, Mistake mistake) {
        return tx.handle()
                        .createUpdate(
                                """
                                insert into ledger_mistake
                                    (workspace, number, reason, by_id, at, better)
                                values (:workspace, :number, :reason, :by, :at, :better)
                                on conflict (workspace, number) do nothing
                                """)
                        .bind("workspace", ref.workspace())
                        .bind("number", ref.number())
                        .bind("reason", mistake.reason())
                        .bind("by", mistake.byId())
                        .bind("at", mistake.at().toEpochMilli())
                        .bind("better", mistake.better())
                        .execute()
                == 1;
    }

    public Optional<LedgerEntry> find(Transaction tx, LedgerEntry.Ref ref) {
        return tx.handle()
                .createQuery(READ + " and e.number = :number")
                .bind("workspace", ref.workspace())
                .bind("number", ref.number())
                .map((row, _) -> entry(row))
                .findFirst();
    }

    /// All of a village, in the order of entering.
    public List<LedgerEntry> of(Transaction tx, String workspace, String village) {
        return tx.handle()
                .createQuery(READ + " and e.village = :village order by e.number")
                .bind("workspace", workspace)
                .bind("village", village)
                .map((row, _) -> entry(row))
                .list();
    }

    public List<LedgerEntry> all(Transaction tx, String workspace) {
        return tx.handle()
                .createQuery(READ + " order by e.number")
                .bind("workspace", workspace)
                .map((row, _) -> entry(row))
                .list();
    }

    private static LedgerEntry entry(ResultSet row) throws SQLException {
        var name =
                new LedgerEntry.Name(
                        row.getString("village"), row.getString("metric"), row.getString("item"));
        var figure =
                new LedgerEntry.Figure(
                        row.getString("said"),
                        new BigDecimal(row.getString("amount")),
                        row.getString("unit"),
                        new Dated(row.getString("dated")),
                        row.getString("source"),
                        row.getLong("delicate") == 1);
        var origin =
                new LedgerEntry.Origin(
                        row.getString("member_id"),
                        Instant.ofEpochMilli(row.getLong("entered_at")));
        return new LedgerEntry(
                new LedgerEntry.Ref(row.getString("workspace"), row.getLong("number")),
                name,
                figure,
                origin,
                mistake(row));
    }

    private static @Nullable Mistake mistake(ResultSet row) throws SQLException {
        String reason = row.getString("reason");
        long better = row.getLong("better");
        Long replacement = row.wasNull() ? null : better;
        return reason == null
                ? null
                : new Mistake(
                        reason,
                        row.getString("by_id"),
                        Instant.ofEpochMilli(row.getLong("at")),
                        replacement);
    }
}
