package zutuan.bot.kernel.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import zutuan.adapters.Address;
import zutuan.bot.kernel.event.Subject;
import zutuan.bot.kernel.outbox.text.MessageJson;

/// Reads outbox rows.
final class OutboxRows {
    private OutboxRows() {}

    static Consignment consignment(ResultSet row) throws SQLException {
        var parcel =
                new Parcel(
                        row.getString("id"),
                        row.getString("workspace"),
                        address(row),
                        MessageJson.read(row.getString("message")),
                        Subject.parseOrNull(row.getString("subject")),
                        instant(row, "not_before"),
                        Priority.valueOf(row.getString("urgency")));
        return new Consignment(
                parcel,
                row.getInt("attempts"),
                instant(row, "due_at"),
                instant(row, "lease_until"));
    }

    static SentMessage sent(ResultSet row) throws SQLException {
        return new SentMessage(
                row.getString("id"),
                instant(row, "settled_at"),
                MessageJson.read(row.getString("message")),
                row.getString("external_id"));
    }

    static DeadLetter dead(ResultSet row) throws SQLException {
        return new DeadLetter(
                row.getString("id"),
                address(row),
                MessageJson.read(row.getString("message")),
                row.getString("state").equals("UNKNOWN"),
                row.getString("why"),
                instant(row, "settled_at"));
    }

    static OutboxHealth health(ResultSet row, Instant now) throws SQLException {
        var age = Duration.between(instant(row, "oldest"), now);
        return new OutboxHealth(
                age.isNegative() ? Duration.ZERO : age, row.getInt("pending"), row.getInt("dead"));
    }

    static Address address(ResultSet row) throws SQLException {
        return new Address(
                row.getString("platform"),
                row.getString("account"),
                row.getString("conversation"),
                Address.Kind.valueOf(row.getString("kind")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Instant.ofEpochMilli(row.getLong(column));
    }
}
