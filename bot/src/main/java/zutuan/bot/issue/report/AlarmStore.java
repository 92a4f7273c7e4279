package zutuan.bot.issue.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import zutuan.adapters.Address;
import zutuan.adapters.Envelope;
import zutuan.adapters.Inbound.Said;
import zutuan.adapters.Media;
import zutuan.bot.issue.report.Alarm.Standing;
import zutuan.bot.kernel.chinese.intent.Peril;
import zutuan.bot.kernel.store.Transaction;

/// Keeps alarms.
final class AlarmStore {
    void put(Transaction tx, Alarm alarm) {
        var envelope = alarm.envelope();
        var insert =
                tx.handle()
                        .createUpdate(
                                """
                                insert into issue_alarm (id, workspace, member_id, said, peril, media,
                                    at, platform, account, conversation, kind, message_id, sender_id,
                                    state, joined, number)
                                values (:id, :workspace, :member, :said, :peril, :media,
                                    :at, :platform, :account, :conversation, :kind, :message, :sender,
                                    'OPEN', null, null)
                                """);
        insert.bind("id", alarm.id())
                .bind("workspace", alarm.workspace())
                .bind("member", alarm.memberId())
                .bind("said", alarm.said().text())
                .bind("peril", alarm.peril().label())
                .bind("media", written(alarm.said().media()))
                .bind("at", alarm.at().toEpochMilli())
                .bind("platform", envelope.address().platform())
                .bind("account", envelope.address().account())
                .bind("conversation", envelope.address().conversation())
                .bind("kind", envelope.address().kind().name())
                .bind("message", envelope.messageId())
                .bind("sender", envelope.senderId())
                .execute();
        stand(tx, alarm);
    }

    /// Writes down what has become of an alarm.
    void stand(Transaction tx, Alarm alarm) {
        var update =
                tx.handle()
                        .createUpdate(
                                "update issue_alarm set state = :state, joined = :joined,"
                                        + " number = :number where id = :id")
                        .bind("id", alarm.id());
        (switch (alarm.standing()) {
                    case Standing.Open() ->
                            update.bind("state", "OPEN")
                                    .bind("joined", (String) null)
                                    .bind("number", (Long) null);
                    case Standing.Registered(var number) ->
                            update.bind("state", "REGISTERED")
                                    .bind("joined", (String) null)
                                    .bind("number", number);
                    case Standing.Dropped() ->
                            update.bind("state", "DROPPED")
                                    .bind("joined", (String) null)
                                    .bind("number", (Long) null);
                    case Standing.Joined(var first) ->
                            update.bind("state", "JOINED")
                                    .bind("joined", first)
                                    .bind("number", (Long) null);
                })
                .execute();
    }

    Optional<Alarm> find(Transaction tx, String id) {
        return tx.handle()
                .createQuery("select * from issue_alarm where id = :id")
                .bind("id", id)
                .map((row, _) -> alarm(row))
                .findFirst();
    }

    /// The open one that was cried in the message of this source: platform and id.
    Optional<Alarm> openFrom(Transaction tx, String workspace, String source) {
        return tx.handle()
                .createQuery(
                        """
                        select * from issue_alarm
                        where workspace = :workspace and state = 'OPEN'
                            and platform || '/' || message_id = :source
                        """)
                .bind("workspace", workspace)
                .bind("source", source)
                .map((row, _) -> alarm(row))
                .findFirst();
    }

    /// Those that were neither refused nor joined to others, oldest first.
    List<Alarm> since(Transaction tx, String workspace, Instant since) {
        return tx.handle()
                .createQuery(
                        """
                        select * from issue_alarm
                        where workspace = :workspace and at >= :since
                            and state in ('OPEN', 'REGISTERED')
                        order by at, id
                        """)
                .bind("workspace", workspace)
                .bind("since", since.toEpochMilli())
                .map((row, _) -> alarm(row))
                .list();
    }

    /// Those that were joined to one, oldest first.
    List<Alarm> joinedTo(Transaction tx, Alarm first) {
        return tx.handle()
                .createQuery(
                        """
                        select * from issue_alarm
                        where workspace = :workspace and at >= :since and joined = :first
                        order by at, id
                        """)
                .bind("workspace", first.workspace())
                .bind("since", first.at().toEpochMilli())
                .bind("first", first.id())
                .map((row, _) -> alarm(row))
                .list();
    }

    private static Alarm alarm(ResultSet row) throws SQLException {
        var address =
                new Address(
                        row.getString("platform"),
                        row.getString("account"),
                        row.getString("conversation"),
                        Address.Kind.valueOf(row.getString("kind")));
        var envelope =
                new Envelope(
                        address,
                        row.getString("message_id"),
                        row.getString("sender_id"),
                        "",
                        Instant.ofEpochMilli(row.getLong("at")));
        var said =
                new Said(
                        envelope, row.getString("said"), false, null, read(row.getString("media")));
        var standing =
                switch (row.getString("state")) {
                    case "OPEN" -> new Standing.Open();
                    case "REGISTERED" -> new Standing.Registered(row.getLong("number"));
                    case "DROPPED" -> new Standing.Dropped();
                    default -> new Standing.Joined(row.getString("joined"));
                };
        return new Alarm(
                row.getString("id"),
                row.getString("workspace"),
                row.getString("member_id"),
                said,
                Peril.labelled(row.getString("peril")).orElse(Peril.CUT_OFF),
                standing);
    }

    /// A line for each: kind, size, reference, name.
    private static String written(List<Media> media) {
        return media.stream()
                .map(item ->
                        String.join(
                                "\t",
                                item.kind().name(),
                                Long.toString(item.bytes()),
                                item.reference(),
                                item.name().replaceAll("\\s", " ")))
                .collect(Collectors.joining("\n"));
    }

    private static List<Media> read(String written) {
        return written.lines()
                .map(line -> line.split("\t", 4))
                .map(parts ->
                        new Media(
                                Media.Kind.valueOf(parts[0]),
                                parts[3],
                                parts[2],
                                Long.parseLong(parts[1])))
                .toList();
    }
}
