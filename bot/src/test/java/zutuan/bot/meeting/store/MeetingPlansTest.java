package zutuan.bot.meeting.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zutuan.bot.kernel.store.TestDatabases;
import zutuan.bot.meeting.MeetingModule;

/// Which index a list of meetings or actions is read by.
final class MeetingPlansTest {
    @TempDir private Path directory;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "meeting | number = 1 | autoindex_meeting_1",
                "meeting | state = 'PLANNED' and ends_at > 9 | meeting_planned",
                "meeting | state = 'PLANNED' and ends_at > 1 and starts_at < 9 | meeting_planned",
                "meeting | state = 'PLANNED' and starts_at <= 9 | meeting_planned",
                "meeting_invited | number = 1 | autoindex_meeting_invited_1",
                "meeting_invited | number = 1 and member_id = 'm' | autoindex_meeting_invited_1",
                "meeting_place | number = 1 | meeting_place_of",
                "meeting_place | place = 'p' and grain >= 1 and grain <= 9 |"
                        + " autoindex_meeting_place_1",
                "meeting_action | number = 1 | autoindex_meeting_action_1",
                "meeting_action | number = 1 and state = 'OPEN' | autoindex_meeting_action_1",
                "meeting_action | meeting = 1 | meeting_action_of",
                "meeting_action | owner_id = 'm' and state = 'OPEN' | meeting_action_owned",
                "meeting_action | series = 's' and state = 'OPEN' | meeting_action_left",
            })
    void is_read_by(String table, String condition, String index) {
        var sql =
                "explain query plan select * from %s where workspace = 'w' and %s"
                        .formatted(table, condition);
        try (var database =
                TestDatabases.sqlite(directory, new MeetingModule().migrations().orElseThrow())) {
            var plan =
                    database.read(tx ->
                            tx.handle()
                                    .createQuery(sql)
                                    .map((row, _) -> row.getString("detail"))
                                    .list());

            assertThat(plan).singleElement().asString().contains(index + " (");
        }
    }
}
