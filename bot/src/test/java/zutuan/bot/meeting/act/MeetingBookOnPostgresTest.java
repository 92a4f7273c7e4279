package zutuan.bot.meeting.act;

import java.util.List;
import zutuan.bot.kernel.store.Database;
import zutuan.bot.kernel.store.Databases;
import zutuan.bot.kernel.store.TestDatabases;
import zutuan.bot.meeting.MeetingModule;

/// Two instances on one database.
class MeetingBookOnPostgresTest extends MeetingBookContract {
    @Override
    List<Database> open() {
        var shared = TestDatabases.shared(4);
        var tables = List.of(TestDatabases.KERNEL, new MeetingModule().migrations().orElseThrow());
        return List.of(Databases.open(shared, tables), Databases.open(shared, tables));
    }
}
