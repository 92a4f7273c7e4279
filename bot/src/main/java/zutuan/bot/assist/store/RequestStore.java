package zutuan.bot.assist.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.SqlStatement;
import zutuan.adapters.Address;
import zutuan.adapters.Media;
import zutuan.bot.assist.model.HelpRequest;
import zutuan.bot.assist.model.HelpRequest.Ref;
import zutuan.bot.kernel.store.Transaction;

/// Keeps requests; the workspace comes first in every key. Stateless.
public final class RequestStore {
    private static final String KEY = " where workspace = :workspace and number = :number";

    private static final String INSERT =
            """
            insert into help_request (workspace, number, revision, asker_id, asked_at, said,
                conversation, source, field, thing, stage, village_id, hamlet, amount, told, pass_at,
                state, technician_id, accepted_at, visit_at, visit_grain, way_at,
                result, result_at, by_phone, look_again, ended_at, ended_by, reason)
            values (:workspace, :number, 0, :asker, :asked_at, :said,
                :conversation, :source, :field, :thing, :stage, :village, :hamlet, :amount, :told,
                :pass_at,
                :state, :technician, :accepted_at, :visit_at, :visit_grain, :way_at,
                :result, :result_at, :by_phone, :look_again, :ended_at, :ended_by, :reason)
            """;

    private static final String MOVE =
            """
            update help_request set revision = revision + 1, said = :said, field = :field,
                thing = :thing, stage = :stage, village_id = :village, hamlet = :hamlet,
                amount = :amount, told = :told, pass_at = :pass_at, state = :state,
                technician_id = :technician, accepted_at = :accepted_at, visit_at = :visit_at,
                visit_grain = :visit_grain, way_at = :way_at, result = :result,
                result_at = :result_at, by_phone = :by_phone, look_again = :look_again,
                ended_at = :ended_at, ended_by = :ended_by, reason = :reason
            where workspace = :workspace and number = :number and revision = :revision
            """;

    /// The next number of a workspace; numbers are never used again.
    public long nextNumber(Transaction tx, String workspace) {
        return tx.handle()
                .createQuery(
                        """
                        insert into help_number (workspace, last) values (:workspace, 1)
                        on conflict (workspace) do update set last = help_number.last + 1
                        returning last
                        """)
                .bind("workspace", workspace)
                .mapTo(Long.class)
                .one();
    }

    /// `source` names the message that asked.
    public void insert(Transaction tx, HelpRequest request, Address conversation, String source) {
        var insert = at(tx.handle().createUpdate(INSERT), request.ref());
        insert.bind("asker", request.asked().askerId())
                .bind("asked_at", request.asked().at().toEpochMilli())
                .bind("conversation", conversation.text())
                .bind("source", source);
        RequestColumns.bind(insert, request);
        insert.execute();
    }

    /// Writes a request over the one that was read; false if somebody was faster.
    public boolean move(Transaction tx, HelpRequest before, HelpRequest after) {
        var update = at(tx.handle().createUpdate(MOVE), after.ref());
        update.bind("revision", before.revision());
        RequestColumns.bind(update, after);
        return update.execute() == 1;
    }

    public Optional<HelpRequest> find(Transaction tx, Ref ref) {
        return at(tx.handle().createQuery("select * from help_request" + KEY), ref)
                .map((row, _) -> RequestColumns.read(row))
                .findFirst();
    }

    /// Where it was asked.
    public Optional<Address> conversation(Transaction tx, Ref ref) {
        return at(tx.handle().createQuery("select conversation from help_request" + KEY), ref)
                .mapTo(String.class)
                .findFirst()
                .map(Address::parse);
    }

    /// The number of the request that a message asked.
    public Optional<Long> askedIn(Transaction tx, String workspace, String source) {
        return tx.handle()
                .createQuery(
                        "select number from help_request"
                                + " where workspace = :workspace and source = :source")
                .bind("workspace", workspace)
                .bind("source", source)
                .mapTo(Long.class)
                .findFirst();
    }

    public void attach(Transaction tx, Ref ref, String memberId, Instant now, List<Media> media) {
        for (var one : media) {
            at(
                            tx.handle()
                                    .createUpdate(
                                            """
                                            insert into help_media
                                                (workspace, number, reference, name, member_id, at)
                                            values (:workspace, :number, :reference, :name, :member,
                                                :at)
                                            on conflict do nothing
                                            """),
                            ref)
                    .bind("reference", one.reference())
                    .bind("name", one.name())
                    .bind("member", memberId)
                    .bind("at", now.toEpochMilli())
                    .execute();
        }
    }

    /// The pictures of a request by reference and name, in the order in which they came.
    public List<Shown> shown(Transaction tx, Ref ref) {
        return at(
                        tx.handle()
                                .createQuery(
                                        "select reference, name from help_media"
                                                + KEY
                                                + " order by at, reference"),
                        ref)
                .map((row, _) -> new Shown(row.getString(1), row.getString(2)))
                .list();
    }

    /// A kept picture or file.
    public record Shown(String reference, String name) {}

    public List<String> media(Transaction tx) {
        return tx.handle()
                .createQuery("select reference from help_media")
                .mapTo(String.class)
                .list();
    }

    private static <S extends SqlStatement<S>> S at(S statement, Ref ref) {
        return statement.bind("workspace", ref.workspace()).bind("number", ref.number());
    }
}
