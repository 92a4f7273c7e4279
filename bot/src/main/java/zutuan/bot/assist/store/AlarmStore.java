package zutuan.bot.assist.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import zutuan.bot.kernel.event.Subject;
import zutuan.bot.kernel.store.Transaction;

/// Keeps alarms until somebody has answered them. Stateless.
public final class AlarmStore {
    private static final String KEY = " where workspace = :workspace and subject = :subject";

    /// What may be an epidemic (`animals`) or a poisoning, as far as it was passed on.
    public record Alarm(
            String workspace,
            Subject subject,
            String askerId,
            String said,
            boolean animals,
            Instant at,
            int step,
            List<String> told) {
        public Alarm {
            told = List.copyOf(told);
        }

        public Alarm passed(List<String> others) {
            var all = Stream.concat(told.stream(), others.stream()).distinct().toList();
            return new Alarm(workspace, subject, askerId, said, animals, at, step + 1, all);
        }
    }

    public void put(Transaction tx, Alarm alarm) {
        tx.handle()
                .createUpdate(
                        """
                        insert into help_alarm
                            (workspace, subject, asker_id, said, animals, at, step, told)
                        values (:workspace, :subject, :asker, :said, :animals, :at, :step, :told)
                        on conflict (workspace, subject) do update set
                            step = excluded.step, told = excluded.told
                        """)
                .bind("workspace", alarm.workspace())
                .bind("subject", alarm.subject().text())
                .bind("asker", alarm.askerId())
                .bind("said", alarm.said())
                .bind("animals", alarm.animals() ? 1 : 0)
                .bind("at", alarm.at().toEpochMilli())
                .bind("step", alarm.step())
                .bind("told", String.join(" ", alarm.told()))
                .execute();
    }

    /// The alarm of a matter that nobody has answered.
    public Optional<Alarm> open(Transaction tx, String workspace, Subject subject) {
        return tx.handle()
                .createQuery("select * from help_alarm" + KEY + " and heard_by is null")
                .bind("workspace", workspace)
                .bind("subject", subject.text())
                .map((row, _) -> alarm(row))
                .findFirst();
    }

    /// All that nobody has answered, the latest first.
    public List<Alarm> open(Transaction tx, String workspace) {
        return tx.handle()
                .createQuery(
                        """
                        select * from help_alarm
                        where workspace = :workspace and heard_by is null
                        order by at desc, subject
                        """)
                .bind("workspace", workspace)
                .map((row, _) -> alarm(row))
                .list();
    }

    private static Alarm alarm(ResultSet row) throws SQLException {
        return new Alarm(
                row.getString("workspace"),
                Subject.parse(row.getString("subject")),
                row.getString("asker_id"),
                row.getString("said"),
                row.getLong("animals") == 1,
                Instant.ofEpochMilli(row.getLong("at")),
                row.getInt("step"),
                Stream.of(row.getString("told").split(" ", -1))
                        .filter(id -> !id.isEmpty())
                        .toList());
    }

    /// Who has answered one, by their id.
    public Optional<String> heardBy(Transaction tx, String workspace, Subject subject) {
        return tx.handle()
                .createQuery("select heard_by from help_alarm" + KEY + " and heard_by is not null")
                .bind("workspace", workspace)
                .bind("subject", subject.text())
                .mapTo(String.class)
                .findFirst();
    }

    public void heard(Transaction tx, Alarm alarm, String memberId, Instant now) {
        tx.handle()
                .createUpdate("update help_alarm set heard_by = :by, heard_at = :at" + KEY)
                .bind("workspace", alarm.workspace())
                .bind("subject", alarm.subject().text())
                .bind("by", memberId)
                .bind("at", now.toEpochMilli())
                .execute();
    }
}
