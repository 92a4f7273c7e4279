package zutuan.bot.kernel.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import zutuan.bot.kernel.store.Transaction;

/// Keeps events in the database, oldest first within a subject. Safe for use by many threads.
public final class EventStore implements Events {
    private static final ObjectMapper JSON = new ObjectMapper();

    static final String OF =
            """
            select * from event where workspace = :workspace and subject = :subject order by id
            """;

    static final String BETWEEN =
            """
            select * from event
            where workspace = :workspace and kind in (<kinds>) and at >= :from and at < :until
            order by at, id
            """;

    private final Supplier<String> ids;

    public EventStore(Supplier<String> ids) {
        this.ids = ids;
    }

    @Override
    public void record(Transaction tx, Event event) {
        tx.handle()
                .createUpdate(
                        """
                        insert into event (id, workspace, subject, kind, actor_id, at, source, details)
                        values (:id, :workspace, :subject, :kind, :actor, :at, :source, :details)
                        """)
                .bind("id", ids.get())
                .bind("workspace", event.workspace())
                .bind("subject", event.subject().text())
                .bind("kind", event.kind())
                .bind("actor", event.actorId())
                .bind("at", event.at().toEpochMilli())
                .bind("source", event.source())
                .bind("details", json(event.details()))
                .execute();
    }

    /// How much a message has led to so far that was recorded at this moment.
    public static long recorded(Deed deed) {
        return deed.tx()
                .handle()
                .createQuery(
                        "select count(*) from event"
                                + " where workspace = :workspace and at = :at and source = :source")
                .bind("workspace", deed.workspace())
                .bind("at", deed.at().toEpochMilli())
                .bind("source", deed.source())
                .mapTo(Long.class)
                .one();
    }

    /// The whole story of a subject.
    public List<Event> of(Transaction tx, String workspace, Subject subject) {
        return tx.handle()
                .createQuery(OF)
                .bind("workspace", workspace)
                .bind("subject", subject.text())
                .map((row, _) -> event(row))
                .list();
    }

    /// What of one kind was recorded at a moment in the deed's workspace.
    public static List<Event> at(Deed deed, Instant moment, EventKind kind) {
        return deed.tx()
                .handle()
                .createQuery(
                        "select * from event where workspace = :workspace and kind = :kind"
                                + " and at = :at order by id")
                .bind("workspace", deed.workspace())
                .bind("kind", kind.code())
                .bind("at", moment.toEpochMilli())
                .map((row, _) -> event(row))
                .list();
    }

    /// What of one kind happened to a subject, oldest first.
    public static List<Event> of(
            Transaction tx, String workspace, Subject subject, EventKind kind) {
        return tx.handle()
                .createQuery(OF)
                .bind("workspace", workspace)
                .bind("subject", subject.text())
                .map((row, _) -> event(row))
                .filter(event -> event.is(kind))
                .list();
    }

    /// What happened in a workspace from one moment until before another, of some kinds, oldest
    /// first.
    public List<Event> between(
            Transaction tx,
            String workspace,
            Instant from,
            Instant until,
            Collection<? extends EventKind> kinds) {
        return kinds.isEmpty()
                ? List.of()
                : tx.handle()
                        .createQuery(BETWEEN)
                        .bind("workspace", workspace)
                        .bind("from", from.toEpochMilli())
                        .bind("until", until.toEpochMilli())
                        .bindList("kinds", kinds.stream().map(EventKind::code).toList())
                        .map((row, _) -> event(row))
                        .list();
    }

    private static Event event(ResultSet row) throws SQLException {
        return new Event(
                row.getString("workspace"),
                Subject.parse(row.getString("subject")),
                row.getString("kind"),
                row.getString("actor_id"),
                Instant.ofEpochMilli(row.getLong("at")),
                row.getString("source"),
                details(row.getString("details")));
    }

    private static String json(Map<String, String> details) {
        try {
            return JSON.writeValueAsString(new TreeMap<>(details));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, String> details(String json) {
        try {
            return JSON.readValue(json, new TypeReference<Map<String, String>>() {});
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("event with damaged details", damaged);
        }
    }
}
