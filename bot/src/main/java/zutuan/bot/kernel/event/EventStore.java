package zutuan.bot.kernel.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import zutuan.bot.kernel.store.Transaction;

/// Keeps events in the database, oldest first within a subject. Safe for use by many threads.
public final class EventStore implements Events {
    private static final ObjectMapper JSON = new ObjectMapper();

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
                .bind("subject", event.subject())
                .bind("kind", event.kind())
                .bind("actor", event.actorId())
                .bind("at", event.at().toEpochMilli())
                .bind("source", event.source())
                .bind("details", json(event.details()))
                .execute();
    }

    /// The whole story of a subject.
    public List<Event> of(Transaction tx, String workspace, String subject) {
        return tx.handle()
                .createQuery(
                        "select * from event where workspace = :workspace and subject = :subject"
                                + " order by id")
                .bind("workspace", workspace)
                .bind("subject", subject)
                .map((row, _) -> event(row))
                .list();
    }

    private static Event event(ResultSet row) throws SQLException {
        return new Event(
                row.getString("workspace"),
                row.getString("subject"),
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
