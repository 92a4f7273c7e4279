package zutuan.bot.kernel.store;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/// Copies an embedded database while it is in use.
public final class Backups {
    private Backups() {}

    /// Writes a whole, checked copy into a new file. For PostgreSQL its own tool does this.
    public static void backup(Database database, Path target) {
        if (database.dialect() == Dialect.POSTGRESQL) {
            throw new StoreUnavailable("PostgreSQL 请用 pg_dump 备份");
        }
        try (var connection = database.dataSource().getConnection();
                var statement = connection.prepareStatement("vacuum into ?")) {
            statement.setString(1, target.toString());
            statement.execute();
        } catch (SQLException failed) {
            throw new StoreUnavailable("备份写不出来,请检查磁盘空间和权限", failed);
        }
        check(target);
    }

    private static void check(Path copy) {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + copy);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("pragma integrity_check")) {
            if (!rows.next() || !"ok".equals(rows.getString(1))) {
                throw new StoreUnavailable("备份文件检查没有通过,请重做");
            }
        } catch (SQLException failed) {
            throw new StoreUnavailable("备份文件检查没有通过,请重做", failed);
        }
    }
}
