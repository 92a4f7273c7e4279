package zutuan.bot.assist.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import zutuan.bot.kernel.event.Deed;
import zutuan.bot.kernel.store.Transaction;

/// What stations changed of their plans of duty. Stateless.
public final class DutyStore {
    /// A turn that holds from a day on.
    public record Turn(List<String> members, LocalDate from) {}

    /// Two people who may exchange days of duty.
    public record Swap(
            long number, String station, String askerId, String otherId, List<LocalDate> days) {}

    public void setDay(Deed deed, String station, LocalDate day, List<String> members) {
        deed.tx()
                .handle()
                .createUpdate(
                        """
                        insert into help_duty_day (workspace, station, day, members, by_id, at)
                        values (:workspace, :station, :day, :members, :by, :at)
                        on conflict (workspace, station, day) do update set
                            members = excluded.members, by_id = excluded.by_id, at = excluded.at
                        """)
                .bind("workspace", deed.workspace())
                .bind("station", station)
                .bind("day", day.toString())
                .bind("members", String.join(" ", members))
                .bind("by", deed.actorId())
                .bind("at", deed.at().toEpochMilli())
                .execute();
    }

    /// Who was said to be on duty on a day; empty if nothing was said.
    public Optional<List<String>> day(
            Transaction tx, String workspace, String station, LocalDate day) {
        return tx.handle()
                .createQuery(
                        """
                        select members from help_duty_day
                        where workspace = :workspace and station = :station and day = :day
                        """)
                .bind("workspace", workspace)
                .bind("station", station)
                .bind("day", day.toString())
                .mapTo(String.class)
                .findFirst()
                .map(DutyStore::ids);
    }

    public void setTurn(Deed deed, String station, Turn turn) {
        deed.tx()
                .handle()
                .createUpdate(
                        """
                        insert into help_duty_turn (workspace, station, from_day, members, by_id, at)
                        values (:workspace, :station, :from, :members, :by, :at)
                        on conflict (workspace, station, from_day) do update set
                            members = excluded.members, by_id = excluded.by_id, at = excluded.at
                        """)
                .bind("workspace", deed.workspace())
                .bind("station", station)
                .bind("from", turn.from().toString())
                .bind("members", String.join(" ", turn.members()))
                .bind("by", deed.actorId())
                .bind("at", deed.at().toEpochMilli())
                .execute();
    }

    /// The turn that holds on a day.
    public Optional<Turn> turn(Transaction tx, String workspace, String station, LocalDate day) {
        return tx.handle()
                .createQuery(
                        """
                        select members, from_day from help_duty_turn
                        where workspace = :workspace and station = :station and from_day <= :day
                        order by from_day desc limit 1
                        """)
                .bind("workspace", workspace)
                .bind("station", station)
                .bind("day", day.toString())
                .map((row, _) -> new Turn(ids(row.getString(1)), LocalDate.parse(row.getString(2))))
                .findFirst();
    }

    /// The number of a new swap.
    public long ask(Deed deed, Swap swap) {
        return deed.tx()
                .handle()
                .createQuery(
                        """
                        insert into help_swap
                            (workspace, number, station, asker_id, other_id, days, state, at)
                        select :workspace, coalesce(max(number), 0) + 1, :station, :asker, :other,
                            :days, 'ASKED', :at
                        from help_swap where workspace = :workspace
                        returning number
                        """)
                .bind("workspace", deed.workspace())
                .bind("station", swap.station())
                .bind("asker", swap.askerId())
                .bind("other", swap.otherId())
                .bind(
                        "days",
                        String.join(" ", swap.days().stream().map(LocalDate::toString).toList()))
                .bind("at", deed.at().toEpochMilli())
                .mapTo(Long.class)
                .one();
    }

    /// What somebody was asked to exchange and has not answered, newest first.
    public List<Swap> open(Transaction tx, String workspace, String otherId) {
        return tx.handle()
                .createQuery(
                        """
                        select * from help_swap
                        where workspace = :workspace and other_id = :other and state = 'ASKED'
                        order by number desc
                        """)
                .bind("workspace", workspace)
                .bind("other", otherId)
                .map((row, _) ->
                        new Swap(
                                row.getLong("number"),
                                row.getString("station"),
                                row.getString("asker_id"),
                                row.getString("other_id"),
                                ids(row.getString("days")).stream().map(LocalDate::parse).toList()))
                .list();
    }

    public void answer(Transaction tx, String workspace, long number, boolean agreed) {
        tx.handle()
                .createUpdate(
                        "update help_swap set state = :state"
                                + " where workspace = :workspace and number = :number")
                .bind("state", agreed ? "AGREED" : "REFUSED")
                .bind("workspace", workspace)
                .bind("number", number)
                .execute();
    }

    private static List<String> ids(String written) {
        return Stream.of(written.split(" ", -1)).filter(id -> !id.isEmpty()).toList();
    }
}
