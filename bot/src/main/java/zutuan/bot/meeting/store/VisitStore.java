package zutuan.bot.meeting.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import zutuan.bot.kernel.store.Transaction;
import zutuan.bot.meeting.model.Meeting;
import zutuan.bot.meeting.model.Visit;
import zutuan.bot.meeting.model.Visit.Consent;
import zutuan.bot.meeting.model.Visit.Host;
import zutuan.bot.meeting.model.Visit.Stop;

/// Keeps the routes of field visits and what was taken home from them. Stateless.
public final class VisitStore {
    /// What a member took home from a stop, counted from 0.
    public record Note(int stop, String memberId, String text, Instant at) {}

    public void insert(Transaction tx, Meeting.Ref ref, Visit visit) {
        tx.handle()
                .createUpdate(
                        """
                        insert into meeting_visit (workspace, number, transport)
                        values (:workspace, :number, :transport)
                        """)
                .bind("workspace", ref.workspace())
                .bind("number", ref.number())
                .bind("transport", visit.transport())
                .execute();
        for (int index = 0; index < visit.stops().size(); index++) {
            insert(tx, ref, index, visit.stops().get(index));
        }
    }

    /// Writes another route over the one that is kept, if any.
    public void replace(Transaction tx, Meeting.Ref ref, Visit visit) {
        for (String table : List.of("meeting_stop", "meeting_visit")) {
            tx.handle()
                    .createUpdate(
                            "delete from <table> where workspace = :workspace and number = :number")
                    .define("table", table)
                    .bind("workspace", ref.workspace())
                    .bind("number", ref.number())
                    .execute();
        }
        insert(tx, ref, visit);
    }

    private static void insert(Transaction tx, Meeting.Ref ref, int index, Stop stop) {
        var consent = stop.host().consent();
        tx.handle()
                .createUpdate(
                        """
                        insert into meeting_stop (workspace, number, stop, place, offset_minutes,
                            host_id, consent, narrator)
                        values (:workspace, :number, :stop, :place, :after, :host, :consent,
                            :narrator)
                        """)
                .bind("workspace", ref.workspace())
                .bind("number", ref.number())
                .bind("stop", index)
                .bind("place", stop.place())
                .bind("after", stop.after().toMinutes())
                .bind("host", stop.host().id())
                .bind("consent", consent == null ? null : consent.name())
                .bind("narrator", stop.narrator())
                .execute();
    }

    /// The route, if the meeting is a visit.
    public Optional<Visit> find(Transaction tx, Meeting.Ref ref) {
        return tx.handle()
                .createQuery(
                        "select transport from meeting_visit"
                                + " where workspace = :workspace and number = :number")
                .bind("workspace", ref.workspace())
                .bind("number", ref.number())
                .mapTo(String.class)
                .findFirst()
                .map(transport -> new Visit(stops(tx, ref), transport));
    }

    private static List<Stop> stops(Transaction tx, Meeting.Ref ref) {
        return tx.handle()
                .createQuery(
                        "select * from meeting_stop"
                                + " where workspace = :workspace and number = :number order by stop")
                .bind("workspace", ref.workspace())
                .bind("number", ref.number())
                .map((row, _) -> {
                    String consent = row.getString("consent");
                    return new Stop(
                            row.getString("place"),
                            Duration.ofMinutes(row.getLong("offset_minutes")),
                            new Host(
                                    row.getString("host_id"),
                                    consent == null ? null : Consent.valueOf(consent)),
                            row.getString("narrator"));
                })
                .list();
    }

    public void receive(Transaction tx, Meeting.Ref ref, int stop, Host host) {
        var consent = host.consent();
        tx.handle()
                .createUpdate(
                        """
                        update meeting_stop set host_id = :host, consent = :consent
                        where workspace = :workspace and number = :number and stop = :stop
                        """)
                .bind("host", host.id())
                .bind("consent", consent == null ? null : consent.name())
                .bind("workspace", ref.workspace())
                .bind("number", ref.number())
                .bind("stop", stop)
                .execute();
    }

    public void note(Transaction tx, Meeting.Ref ref, String id, Note note) {
        tx.handle()
                .createUpdate(
                        """
                        insert into meeting_stop_note (workspace, number, stop, id, member_id, body,
                            noted_at)
                        values (:workspace, :number, :stop, :id, :member, :body, :at)
                        """)
                .bind("workspace", ref.workspace())
                .bind("number", ref.number())
                .bind("stop", note.stop())
                .bind("id", id)
                .bind("member", note.memberId())
                .bind("body", note.text())
                .bind("at", note.at().toEpochMilli())
                .execute();
    }

    public List<Note> notes(Transaction tx, Meeting.Ref ref) {
        return tx.handle()
                .createQuery(
                        """
                        select * from meeting_stop_note
                        where workspace = :workspace and number = :number order by stop, noted_at, id
                        """)
                .bind("workspace", ref.workspace())
                .bind("number", ref.number())
                .map((row, _) ->
                        new Note(
                                row.getInt("stop"),
                                row.getString("member_id"),
                                row.getString("body"),
                                Instant.ofEpochMilli(row.getLong("noted_at"))))
                .list();
    }
}
