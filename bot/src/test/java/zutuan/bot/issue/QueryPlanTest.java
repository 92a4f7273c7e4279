package zutuan.bot.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zutuan.bot.kernel.store.TestStores;

/// No list reads every issue there ever was.
class QueryPlanTest {
    @TempDir private Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from issue where workspace = 'w' and number = 1",
                "select * from issue where workspace = 'w' and state <> 'CLOSED'"
                        + " and due_at < 9 order by due_at, number limit 6 offset 0",
                "select * from issue where workspace = 'w' and state <> 'CLOSED'"
                        + " and due_at < 9 and village_id = 'v' order by due_at, number limit 6",
                "select * from issue where workspace = 'w' and state <> 'CLOSED'"
                        + " and due_at < 9 and team_id = 't' order by due_at, number limit 6",
                "select * from issue where workspace = 'w' and state <> 'CLOSED' and lead_id = 'm'",
                "select * from issue where workspace = 'w' and state <> 'CLOSED'"
                        + " and reporter_id = 'm'",
                "select * from issue where workspace = 'w' and state = 'CLOSED' and closed_at < 9"
                        + " order by closed_at desc, number desc limit 6",
                "select * from issue where workspace = 'w' and village_id = 'v' and domain = 'd'"
                        + " and reported_at >= 1 order by reported_at desc limit 50",
                "select * from issue where workspace = 'w' and village_id = 'v' and state <> 'CLOSED'"
                        + " and reported_at >= 1 order by reported_at desc limit 50",
                "select number, closed_at, said from issue where workspace = 'w'"
                        + " and state = 'CLOSED' and closed_at >= 1"
                        + " and (ending is null or ending in ('CONFIRMED', 'UNCONFIRMED'))"
                        + " and not (domain = 'livestock' and urgency = 'URGENT')"
                        + " order by closed_at, number",
                "select helped.number, helped.member_id from issue_assist helped"
                        + " join issue on issue.workspace = helped.workspace"
                        + " and issue.number = helped.number"
                        + " where helped.workspace = 'w' and issue.state <> 'CLOSED'",
                "select * from issue where workspace = 'w' and source = 's'",
                "select distinct reporter_id from issue where workspace = 'w' and ended_into = 1",
                "select * from issue where workspace = 'w' and extend_until is not null"
                        + " and state <> 'CLOSED' order by number",
                "select number from issue where workspace = 'w' order by number desc limit 3",
                "select distinct number from issue_help where workspace = 'w' and closed_at >= 1"
                        + " and closed_at < 9 and elsewhere = 1",
            })
    void finds_its_rows_by_an_index(String sql) {
        try (var database = TestStores.sqlite(directory)) {
            var plan = database.read(tx -> IssueRows.plan(tx, sql));

            assertThat(plan).isNotEmpty().noneMatch(step -> step.startsWith("SCAN"));
        }
    }
}
