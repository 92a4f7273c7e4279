package zutuan.bot.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zutuan.bot.issue.Office.Voice;
import zutuan.bot.issue.model.IssueState;
import zutuan.bot.kernel.store.Database;
import zutuan.bot.kernel.store.TestStores;

/// This version and the first one work on the same rows.
class OldRowsTest {
    private static final int MANY = 2_000;
    private static final Voice LI_MING = Voice.inGroup("李明");
    private static final Voice ZHAO_QIANG = Voice.inGroup("赵强");

    @TempDir private Path directory;
    private Database database;
    private Office office;

    @BeforeEach
    void open() {
        database = TestStores.sqlite(directory);
        office = new Office(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void rows_of_the_first_version_are_taken_up_with_timers_and_go_on() {
        database.<@Nullable Void>write(tx -> {
            IssueRows.writeAsFirstVersion(tx, MANY, Town.MONDAY_NINE);
            return null;
        });
        database.<@Nullable Void>write(tx -> {
            office.desks().calendar().start(tx, Town.MONDAY_NINE);
            return null;
        });

        var reported = office.issue(1);
        assertThat(reported.state()).isEqualTo(new IssueState.Reported());
        assertThat(reported.deadline().workdays()).isZero();
        assertThat(office.timers(1)).containsOnlyKeys("issue.deadline");
        assertThat(office.issue(2).lead()).contains("zhaoqiang");
        assertThat(office.issue(4).state())
                .isEqualTo(
                        new IssueState.Closed(
                                new IssueState.CloseAsked(
                                        new IssueState.Claimed("zhaoqiang", Town.MONDAY_NINE),
                                        Town.MONDAY_NINE,
                                        "清了"),
                                Town.MONDAY_NINE,
                                "liming"));
        assertThat(office.timers(4)).isEmpty();
        assertThat(
                        office.step(
                                ZHAO_QIANG,
                                1,
                                (desks, issue, turn) -> desks.handling().claim(issue, turn)))
                .contains("1号由赵强主办");
        assertThat(office.report(LI_MING, "路灯坏了")).contains((MANY + 1) + "号");
    }

    @Test
    void whatever_ends_an_issue_is_closed_with_a_lead_to_the_first_version() {
        office.report(LI_MING, "河边垃圾没人清");
        office.report(LI_MING, "路灯坏了三盏");
        office.report(LI_MING, "河边垃圾还是没人清");
        office.step(LI_MING, 1, (desks, issue, turn) -> desks.merge().withdraw(issue, "报错了", turn));
        office.step(LI_MING, 3, (desks, issue, turn) -> desks.merge().merge(issue, "2", turn));

        for (long number : List.of(1L, 3L)) {
            var row = row(number);
            assertThat(row.get("state")).isEqualTo("CLOSED");
            assertThat(row).doesNotContainValue(null).containsEntry("lead_id", "liming");
        }
        assertThat(row(2)).containsEntry("state", "REPORTED");
    }

    /// The columns that the first version reads of a closed issue without asking for null.
    private Map<String, @Nullable String> row(long number) {
        return database.read(tx ->
                IssueRows.row(
                        tx,
                        number,
                        List.of(
                                "state",
                                "lead_id",
                                "lead_since",
                                "asked_at",
                                "closed_at",
                                "closed_by")));
    }

    @Test
    void a_step_of_the_first_version_in_between_is_not_overwritten() {
        office.report(LI_MING, "河边垃圾没人清");
        var read = office.issue(1);
        database.<@Nullable Void>write(tx -> {
            IssueRows.claimAsFirstVersion(
                    tx, 1, "heyong", Town.MONDAY_NINE.plus(Duration.ofMinutes(1)));
            return null;
        });

        assertThat(office.say(ZHAO_QIANG, turn -> office.handling().claim(read, turn)))
                .contains("1号已由何勇主办（09:01）");
    }
}
