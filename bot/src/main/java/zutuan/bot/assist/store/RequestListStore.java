package zutuan.bot.assist.store;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import zutuan.bot.assist.model.HelpRequest;
import zutuan.bot.kernel.store.Transaction;

/// Looks requests up by what they have in common. Stateless.
public final class RequestListStore {
    private static final String OPEN =
            "select * from help_request where workspace = :workspace"
                    + " and state in ('WAITING', 'ACCEPTED', 'ANSWERED')";

    /// Every open request, oldest first.
    public List<HelpRequest> open(Transaction tx, String workspace) {
        return tx.handle()
                .createQuery(OPEN + " order by asked_at, number")
                .bind("workspace", workspace)
                .map((row, _) -> RequestColumns.read(row))
                .list();
    }

    /// What is to be looked at again (复看), solved or not, earliest first.
    public List<HelpRequest> toLookAt(Transaction tx, String workspace) {
        return tx.handle()
                .createQuery(
                        """
                        select * from help_request
                        where workspace = :workspace and look_again is not null
                            and state in ('ANSWERED', 'SOLVED')
                        order by look_again, number
                        """)
                .bind("workspace", workspace)
                .map((row, _) -> RequestColumns.read(row))
                .list();
    }

    /// What somebody asked lately, newest first, whatever became of it.
    public List<HelpRequest> askedBy(
            Transaction tx, String workspace, String askerId, Instant since) {
        return tx.handle()
                .createQuery(
                        """
                        select * from help_request
                        where workspace = :workspace and asker_id = :asker and asked_at >= :since
                        order by asked_at desc, number desc
                        """)
                .bind("workspace", workspace)
                .bind("asker", askerId)
                .bind("since", since.toEpochMilli())
                .map((row, _) -> RequestColumns.read(row))
                .list();
    }

    /// What was solved from one moment until before another, in the order of time.
    public List<HelpRequest> solved(Transaction tx, String workspace, Instant from, Instant until) {
        return tx.handle()
                .createQuery(
                        """
                        select * from help_request
                        where workspace = :workspace and state = 'SOLVED'
                            and ended_at >= :from and ended_at < :until
                        order by ended_at, number
                        """)
                .bind("workspace", workspace)
                .bind("from", from.toEpochMilli())
                .bind("until", until.toEpochMilli())
                .map((row, _) -> RequestColumns.read(row))
                .list();
    }

    /// How many requests each technician has in hand, by id.
    public Map<String, Integer> load(Transaction tx, String workspace) {
        var load = new HashMap<String, Integer>();
        tx.handle()
                .createQuery(
                        """
                        select technician_id, count(*) from help_request
                        where workspace = :workspace and state = 'ACCEPTED'
                        group by technician_id
                        """)
                .bind("workspace", workspace)
                .map((row, _) -> Map.entry(row.getString(1), row.getInt(2)))
                .forEach(entry -> load.put(entry.getKey(), entry.getValue()));
        return Map.copyOf(load);
    }

    /// The newest numbers, for whoever has mistyped one.
    public List<Long> latest(Transaction tx, String workspace, int most) {
        return tx.handle()
                .createQuery(
                        "select number from help_request where workspace = :workspace"
                                + " order by number desc limit :most")
                .bind("workspace", workspace)
                .bind("most", most)
                .mapTo(Long.class)
                .list();
    }
}
