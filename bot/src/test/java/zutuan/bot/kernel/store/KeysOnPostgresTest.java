package zutuan.bot.kernel.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A plan that PostgreSQL makes while the tables are empty is kept by the connection. To it, an
/// index that begins like the key is then as good as the key, and the newest of them wins.
final class KeysOnPostgresTest {
    /// The key of each table: its index, and how to ask for a row by it.
    private static final String KEYS =
            """
            select "table".relname as name, "index".relname as key,
                string_agg(format('%I = $%s', att.attname, part.place), ' and ') as condition,
                string_agg('null', ', ') as nothing
            from pg_index
                join pg_class "index" on "index".oid = indexrelid
                join pg_class "table" on "table".oid = indrelid
                cross join lateral unnest(indkey) with ordinality as part (number, place)
                join pg_attribute att on att.attrelid = indrelid and att.attnum = part.number
            where indisprimary and "table".relnamespace = 'public'::regnamespace
            group by "table".relname, "index".relname
            """;

    private record Key(String table, String index, String condition, String nothing) {}

    @Test
    void a_row_of_an_empty_table_is_asked_for_through_the_key() {
        assertThat(otherwise("select 1")).isEmpty();
    }

    /// It then knows that there is nothing to read, and would rather read the whole table.
    @Test
    void a_row_of_a_table_analysed_while_it_was_empty_is_asked_for_through_an_index() {
        assertThat(otherwise("analyze").values())
                .allSatisfy(plan -> assertThat(plan).doesNotContain("Seq Scan"));
    }

    /// The tables whose rows are not found through the key, with the plan.
    private static Map<String, String> otherwise(String before) {
        var through = new TreeMap<String, String>();
        try (var database = every()) {
            database.write(tx -> {
                tx.handle().execute(before);
                tx.handle().execute("set local plan_cache_mode = force_generic_plan");
                for (var key : keys(tx.handle())) {
                    var plan = plan(tx.handle(), key);
                    if (!plan.contains(key.index() + " ")) {
                        through.put(key.table(), plan);
                    }
                }
                return through;
            });
        }
        return through;
    }

    /// An empty database with every table of the program.
    private static Database every() {
        return TestDatabases.postgres(
                "classpath:zutuan/bot/issue/migrations", "classpath:zutuan/bot/meeting/migrations");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "meeting | state = 'PLANNED' and ends_at > $2 | meeting_planned",
                "meeting_place | number = $2 | meeting_place_of",
                "meeting_action | owner_id = $2 and state = 'OPEN' | meeting_action_owned",
                "meeting_action | series = $2 and state = 'OPEN' | meeting_action_left",
                "meeting_action | meeting = $2 | meeting_action_of",
                "meeting_action | number = $2 and state = 'OPEN' | meeting_action_pkey",
            })
    void rows_of_an_empty_table_are_asked_for_through_their_index(
            String table, String condition, String index) {
        var key = new Key(table, index, "workspace = $1 and " + condition, "null, null");
        try (var database = every()) {
            String plan =
                    database.write(tx -> {
                        tx.handle().execute("set local plan_cache_mode = force_generic_plan");
                        return plan(tx.handle(), key);
                    });
            assertThat(plan).contains(index + " ");
        }
    }

    private static List<Key> keys(Handle handle) {
        return handle.createQuery(KEYS)
                .map((row, _) ->
                        new Key(
                                row.getString("name"),
                                row.getString("key"),
                                row.getString("condition"),
                                row.getString("nothing")))
                .list();
    }

    private static String plan(Handle handle, Key key) {
        handle.execute(
                "prepare by_key as select * from " + key.table() + " where " + key.condition());
        var lines =
                handle.createQuery("explain execute by_key (" + key.nothing() + ")")
                        .mapTo(String.class)
                        .list();
        handle.execute("deallocate by_key");
        return String.join("\n", lines);
    }
}
