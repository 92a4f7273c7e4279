package zutuan.bot.record.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import zutuan.bot.kernel.store.Transaction;
import zutuan.bot.record.model.LedgerEntry;
import zutuan.bot.record.model.LedgerRequest;

/// Keeps what the town asked villages for. Stateless.
public final class LedgerRequestStore {
    public long nextNumber(Transaction tx, String workspace) {
        return tx.handle()
                .createQuery(
                        """
                        insert into ledger_request_number (workspace, last) values (:workspace, 1)
                        on conflict (workspace)
                            do update set last = ledger_request_number.last + 1
                        returning last
                        """)
                .bind("workspace", workspace)
                .mapTo(Long.class)
                .one();
    }

    public void insert(Transaction tx, LedgerRequest request) {
        tx.handle()
                .createUpdate(
                        """
                        insert into ledger_request (workspace, number, village, metric, item,
                            asked_by, asked_of, asked_at)
                        values (:workspace, :number, :village, :metric, :item, :by, :of, :at)
                        """)
                .bind("workspace", request.workspace())
                .bind("number", request.number())
                .bind("village", request.name().village())
                .bind("metric", request.name().metric())
                .bind("item", request.name().item())
                .bind("by", request.asked().byId())
                .bind("of", request.asked().ofId())
                .bind("at", request.at().toEpochMilli())
                .execute();
    }

    /// A figure has come.
    public void answered(Transaction tx, LedgerRequest request, long entry) {
        tx.handle()
                .createUpdate(
                        """
                        update ledger_request set entry = :entry
                        where workspace = :workspace and number = :number and entry is null
                        """)
                .bind("entry", entry)
                .bind("workspace", request.workspace())
                .bind("number", request.number())
                .execute();
    }

    public Optional<LedgerRequest> find(Transaction tx, String workspace, long number) {
        return tx.handle()
                .createQuery(
                        "select * from ledger_request"
                                + " where workspace = :workspace and number = :number")
                .bind("workspace", workspace)
                .bind("number", number)
                .map((row, _) -> request(row))
                .findFirst();
    }

    /// What a village has not answered yet, the oldest first.
    public List<LedgerRequest> open(Transaction tx, String workspace, String village) {
        return tx.handle()
                .createQuery(
                        """
                        select * from ledger_request
                        where workspace = :workspace and village = :village and entry is null
                        order by number
                        """)
                .bind("workspace", workspace)
                .bind("village", village)
                .map((row, _) -> request(row))
                .list();
    }

    private static LedgerRequest request(ResultSet row) throws SQLException {
        return new LedgerRequest(
                row.getString("workspace"),
                row.getLong("number"),
                new LedgerEntry.Name(
                        row.getString("village"), row.getString("metric"), row.getString("item")),
                new LedgerRequest.Asked(row.getString("asked_by"), row.getString("asked_of")),
                Instant.ofEpochMilli(row.getLong("asked_at")));
    }
}
