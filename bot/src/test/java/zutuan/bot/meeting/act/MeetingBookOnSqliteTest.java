package zutuan.bot.meeting.act;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import zutuan.bot.kernel.store.Database;
import zutuan.bot.kernel.store.TestDatabases;
import zutuan.bot.meeting.MeetingModule;

class MeetingBookOnSqliteTest extends MeetingBookContract {
    @TempDir private static Path directory = Path.of("");

    @Override
    List<Database> open() {
        try {
            var own = Files.createTempDirectory(directory, "town");
            return List.of(
                    TestDatabases.sqlite(own, new MeetingModule().migrations().orElseThrow()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
