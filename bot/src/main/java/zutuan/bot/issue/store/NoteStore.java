package zutuan.bot.issue.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import zutuan.adapters.Media;
import zutuan.bot.issue.model.Issue;
import zutuan.bot.kernel.store.Transaction;

/// Keeps what was said and shown about issues.
public final class NoteStore {
    private final Supplier<String> ids;

    public NoteStore(Supplier<String> ids) {
        this.ids = ids;
    }

    public void note(Transaction tx, Issue.Ref ref, String memberId, Instant now, String said) {
        tx.handle()
                .createUpdate(
                        """
                        insert into issue_note (id, workspace, number, member_id, at, said)
                        values (:id, :workspace, :number, :member, :now, :said)
                        """)
                .bind("id", ids.get())
                .bind("workspace", ref.workspace())
                .bind("number", ref.number())
                .bind("member", memberId)
                .bind("now", now.toEpochMilli())
                .bind("said", said)
                .execute();
    }

    /// Takes the newest note of a member back.
    public void removeLast(Transaction tx, Issue.Ref ref, String memberId) {
        tx.handle()
                .createUpdate(
                        """
                        delete from issue_note where id = (
                            select id from issue_note
                            where workspace = :workspace and number = :number
                                and member_id = :member
                            order by at desc, id desc limit 1)
                        """)
                .bind("workspace", ref.workspace())
                .bind("number", ref.number())
                .bind("member", memberId)
                .execute();
    }

    public Optional<String> last(Transaction tx, Issue.Ref ref) {
        return tx.handle()
                .createQuery(
                        """
                        select said from issue_note where workspace = :workspace and number = :number
                        order by at desc, id desc limit 1
                        """)
                .bind("workspace", ref.workspace())
                .bind("number", ref.number())
                .mapTo(String.class)
                .findFirst();
    }

    public void attach(
            Transaction tx, Issue.Ref ref, String memberId, Instant now, List<Media> media) {
        for (var item : media) {
            tx.handle()
                    .createUpdate(
                            """
                            insert into issue_media (workspace, number, reference, name, member_id, at)
                            values (:workspace, :number, :reference, :name, :member, :now)
                            on conflict do nothing
                            """)
                    .bind("workspace", ref.workspace())
                    .bind("number", ref.number())
                    .bind("reference", item.reference())
                    .bind("name", item.name())
                    .bind("member", memberId)
                    .bind("now", now.toEpochMilli())
                    .execute();
        }
    }

    public List<String> media(Transaction tx) {
        return tx.handle()
                .createQuery("select distinct reference from issue_media")
                .mapTo(String.class)
                .list();
    }

    long pictures(Transaction tx, Issue.Ref ref) {
        return tx.handle()
                .createQuery(
                        "select count(*) from issue_media"
                                + " where workspace = :workspace and number = :number")
                .bind("workspace", ref.workspace())
                .bind("number", ref.number())
                .mapTo(Long.class)
                .one();
    }
}
