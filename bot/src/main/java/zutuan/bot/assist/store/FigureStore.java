package zutuan.bot.assist.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.statement.SqlStatement;
import zutuan.bot.assist.model.Field;
import zutuan.bot.assist.model.HelpEvent;
import zutuan.bot.kernel.event.Subject;
import zutuan.bot.kernel.store.Transaction;

/// Counts requests and what was recorded of them. Stateless.
public final class FigureStore {
    private static final String COUNT =
            "select count(*) from help_request"
                    + " where workspace = :workspace and field in (<fields>) and ";
    private static final List<String> TAKING =
            List.of(HelpEvent.ACCEPTED.code(), HelpEvent.GIVEN.code(), HelpEvent.ANSWERED.code());

    /// What is counted of: from a moment until before another.
    public record Span(String workspace, Instant from, Instant until, Set<Field> fields) {
        public Span {
            fields = Set.copyOf(fields);
        }
    }

    /// An answer to a request.
    public record Answered(long number, boolean phone) {}

    /// When a request was asked, and when somebody had it for the first time.
    public record Taken(Instant askedAt, Instant takenAt) {}

    private record Asked(Instant at, boolean phone) {}

    private record Answer(long number, boolean phone, boolean old) {}

    public int asked(Transaction tx, Span span) {
        return count(tx, span, "state <> 'DROPPED' and asked_at >= :from and asked_at < :until");
    }

    public int solved(Transaction tx, Span span) {
        return count(tx, span, "state = 'SOLVED' and ended_at >= :from and ended_at < :until");
    }

    /// Solved while nobody had been asked to come.
    public int byCase(Transaction tx, Span span) {
        return count(
                tx,
                span,
                "state = 'SOLVED' and ended_at >= :from and ended_at < :until"
                        + " and technician_id is null and told = '' and ended_by is not null");
    }

    private static int count(Transaction tx, Span span, String which) {
        return in(tx.handle().createQuery(COUNT + which), span)
                .bindList("fields", span.fields().stream().map(Field::name).toList())
                .mapTo(Integer.class)
                .one();
    }

    /// What technicians answered; how, tells the event, or of older ones the request.
    public List<Answered> answers(Transaction tx, Span span) {
        var said = new ArrayList<Answer>();
        in(
                        tx.handle()
                                .createQuery(
                                        """
                                        select subject, details from event
                                        where workspace = :workspace and kind = :kind
                                            and at >= :from and at < :until
                                        """),
                        span)
                .bind("kind", HelpEvent.ANSWERED.code())
                .map((row, _) -> answer(row))
                .forEach(said::add);
        var known = requests(tx, span, said.stream().map(Answer::number).toList());
        return said.stream()
                .flatMap(answer ->
                        Optional.ofNullable(known.get(answer.number())).stream()
                                .map(asked -> answered(answer, asked)))
                .toList();
    }

    private static Answered answered(Answer answer, Asked asked) {
        boolean phone = answer.phone() || (answer.old() && asked.phone());
        return new Answered(answer.number(), phone);
    }

    private static Answer answer(ResultSet row) throws SQLException {
        String details = row.getString("details");
        return new Answer(
                Subject.parse(row.getString("subject")).number(),
                details.contains("\"by\":\"phone\""),
                !details.contains("\"by\":\""));
    }

    /// Requests that somebody had for the first time.
    public List<Taken> firstTaken(Transaction tx, Span span) {
        var taken = new HashMap<Long, Instant>();
        in(
                        tx.handle()
                                .createQuery(
                                        """
                                        select subject, min(at) from event
                                        where workspace = :workspace and kind in (<kinds>)
                                            and subject in (select subject from event
                                                where workspace = :workspace and kind in (<kinds>)
                                                    and at >= :from and at < :until)
                                        group by subject having min(at) >= :from
                                        """),
                        span)
                .bindList("kinds", TAKING)
                .map((row, _) ->
                        Map.entry(
                                Subject.parse(row.getString(1)).number(),
                                Instant.ofEpochMilli(row.getLong(2))))
                .forEach(entry -> taken.put(entry.getKey(), entry.getValue()));
        return requests(tx, span, taken.keySet()).entrySet().stream()
                .map(entry ->
                        new Taken(
                                entry.getValue().at(),
                                Objects.requireNonNull(taken.get(entry.getKey()))))
                .toList();
    }

    private static Map<Long, Asked> requests(Transaction tx, Span span, Collection<Long> numbers) {
        var found = new HashMap<Long, Asked>();
        if (!numbers.isEmpty()) {
            tx.handle()
                    .createQuery(
                            """
                            select number, asked_at, by_phone from help_request
                            where workspace = :workspace and field in (<fields>)
                                and number in (<numbers>)
                            """)
                    .bind("workspace", span.workspace())
                    .bindList("fields", span.fields().stream().map(Field::name).toList())
                    .bindList("numbers", List.copyOf(Set.copyOf(numbers)))
                    .map((row, _) ->
                            Map.entry(
                                    row.getLong("number"),
                                    new Asked(
                                            Instant.ofEpochMilli(row.getLong("asked_at")),
                                            row.getLong("by_phone") == 1)))
                    .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
        }
        return found;
    }

    private static <S extends SqlStatement<S>> S in(S statement, Span span) {
        return statement
                .bind("workspace", span.workspace())
                .bind("from", span.from().toEpochMilli())
                .bind("until", span.until().toEpochMilli());
    }
}
