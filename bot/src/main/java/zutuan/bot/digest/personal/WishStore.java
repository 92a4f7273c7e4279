package zutuan.bot.digest.personal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zutuan.bot.kernel.store.Transaction;

/// Keeps what members wish of their digests, and which they had. Stateless.
final class WishStore {
    private static final int MINUTES = 60;

    void put(Transaction tx, String workspace, String memberId, Wish wish) {
        var own = wish.own();
        tx.handle()
                .createUpdate(
                        """
                        insert into digest_wish (workspace, member_id, state, weekday, minute)
                        values (:workspace, :member, :state, :weekday, :minute)
                        on conflict (workspace, member_id) do update set
                            state = excluded.state, weekday = excluded.weekday,
                            minute = excluded.minute
                        """)
                .bind("workspace", workspace)
                .bind("member", memberId)
                .bind("state", wish.on() ? "ON" : "OFF")
                .bind("weekday", own == null ? null : Long.valueOf(own.day().getValue()))
                .bind("minute", own == null ? null : Long.valueOf(minute(own.time())))
                .execute();
    }

    private static int minute(LocalTime time) {
        return time.getHour() * MINUTES + time.getMinute();
    }

    Optional<Wish> of(Transaction tx, String workspace, String memberId) {
        return Optional.ofNullable(all(tx, workspace).get(memberId));
    }

    /// By member.
    Map<String, Wish> all(Transaction tx, String workspace) {
        var wishes = new HashMap<String, Wish>();
        tx.handle()
                .createQuery("select * from digest_wish where workspace = :workspace")
                .bind("workspace", workspace)
                .map((row, _) -> Map.entry(row.getString("member_id"), wish(row)))
                .forEach(entry -> wishes.put(entry.getKey(), entry.getValue()));
        return wishes;
    }

    private static Wish wish(ResultSet row) throws SQLException {
        return new Wish(row.getString("state").equals("ON"), own(row));
    }

    private static @Nullable OwnTime own(ResultSet row) throws SQLException {
        int weekday = row.getInt("weekday");
        if (row.wasNull()) {
            return null;
        }
        int minute = row.getInt("minute");
        return new OwnTime(DayOfWeek.of(weekday), LocalTime.of(minute / MINUTES, minute % MINUTES));
    }

    /// True once for a member and a day.
    boolean first(Transaction tx, String workspace, String memberId, LocalDate day, Instant now) {
        return tx.handle()
                        .createUpdate(
                                """
                                insert into digest_told (workspace, member_id, day, told_at)
                                values (:workspace, :member, :day, :now) on conflict do nothing
                                """)
                        .bind("workspace", workspace)
                        .bind("member", memberId)
                        .bind("day", day.toString())
                        .bind("now", now.toEpochMilli())
                        .execute()
                == 1;
    }
}
