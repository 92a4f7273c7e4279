package zutuan.bot.meeting.booking;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import zutuan.bot.kernel.store.Database;
import zutuan.bot.kernel.store.TestDatabases;
import zutuan.bot.meeting.MeetingModule;

class BookingRaceOnSqliteTest extends BookingRaceContract {
    @TempDir private static Path directory = Path.of("");

    @Override
    List<Database> open() {
        return List.of(
                TestDatabases.sqlite(directory, new MeetingModule().migrations().orElseThrow()));
    }
}
