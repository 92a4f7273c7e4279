package zutuan.bot.issue.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import zutuan.bot.issue.model.Help;
import zutuan.bot.issue.model.Issue;
import zutuan.bot.kernel.store.Transaction;

/// Keeps who helped to solve which issue.
public final class HelpStore {
    /// Writes down who helped with what is now closed, beside the outside parties that answered.
    public void closed(Transaction tx, Issue.Ref ref, List<Help> helps, Instant at) {
        helps.forEach(help -> put(tx, ref, help, at));
        tx.handle()
                .createUpdate(
                        "update issue_help set closed_at = :closed"
                                + " where workspace = :workspace and number = :number")
                .bind("workspace", ref.workspace())
                .bind("number", ref.number())
                .bind("closed", at.toEpochMilli())
                .execute();
    }

    /// An outside party has done something; it counts once the issue is closed.
    public void answered(Transaction tx, Issue.Ref ref, String party) {
        put(tx, ref, Help.party(party), Instant.EPOCH);
    }

    private static void put(Transaction tx, Issue.Ref ref, Help help, Instant closedAt) {
        tx.handle()
                .createUpdate(
                        """
                        insert into issue_help (workspace, number, helper, kind, village_id, unit,
                            elsewhere, closed_at)
                        values (:workspace, :number, :helper, :kind, :village, :unit,
                            :elsewhere, :closed)
                        on conflict do nothing
                        """)
                .bind("workspace", ref.workspace())
                .bind("number", ref.number())
                .bind("helper", help.helper())
                .bind("kind", help.kind().name())
                .bind("village", help.villageId())
                .bind("unit", help.unit())
                .bind("elsewhere", help.elsewhere() ? 1 : 0)
                .bind("closed", closedAt.toEpochMilli())
                .execute();
    }

    /// The issue is open again: who helped is only known when it is closed for good.
    public void reopened(Transaction tx, Issue.Ref ref) {
        for (String sql :
                List.of(
                        "delete from issue_help where workspace = :workspace"
                                + " and number = :number and kind <> 'PARTY'",
                        "update issue_help set closed_at = 0 where workspace = :workspace"
                                + " and number = :number")) {
            tx.handle()
                    .createUpdate(sql)
                    .bind("workspace", ref.workspace())
                    .bind("number", ref.number())
                    .execute();
        }
    }

    public List<Help> of(Transaction tx, Issue.Ref ref) {
        return tx.handle()
                .createQuery(
                        "select * from issue_help where workspace = :workspace"
                                + " and number = :number order by kind, helper")
                .bind("workspace", ref.workspace())
                .bind("number", ref.number())
                .map((row, _) -> help(row))
                .list();
    }

    private static Help help(ResultSet row) throws SQLException {
        return new Help(
                row.getString("helper"),
                Help.Kind.valueOf(row.getString("kind")),
                row.getString("village_id"),
                row.getString("unit"),
                row.getLong("elsewhere") == 1);
    }

    /// Who helped with what was closed in a time, by the number of the issue.
    public Map<Long, List<Help>> within(
            Transaction tx, String workspace, Instant from, Instant until) {
        var all = new HashMap<Long, List<Help>>();
        tx.handle()
                .createQuery(
                        """
                        select * from issue_help
                        where workspace = :workspace and closed_at >= :from and closed_at < :until
                        order by number, kind, helper
                        """)
                .bind("workspace", workspace)
                .bind("from", from.toEpochMilli())
                .bind("until", until.toEpochMilli())
                .map((row, _) -> Map.entry(row.getLong("number"), help(row)))
                .forEach(entry ->
                        all.computeIfAbsent(entry.getKey(), _ -> new ArrayList<>())
                                .add(entry.getValue()));
        return all;
    }

    /// The numbers of the issues that were closed in a time, and had help from another village or
    /// unit.
    public List<Long> helped(Transaction tx, String workspace, Instant from, Instant until) {
        return tx.handle()
                .createQuery(
                        """
                        select distinct number from issue_help
                        where workspace = :workspace and closed_at >= :from and closed_at < :until
                            and elsewhere = 1
                        order by number
                        """)
                .bind("workspace", workspace)
                .bind("from", from.toEpochMilli())
                .bind("until", until.toEpochMilli())
                .mapTo(Long.class)
                .list();
    }
}
