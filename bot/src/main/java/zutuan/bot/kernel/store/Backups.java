package zutuan.bot.kernel.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Copies an embedded database while it is in use.
public final class Backups {
    private static final Logger LOG = LoggerFactory.getLogger(Backups.class);

    private Backups() {}

    /// Writes a whole, checked copy into a new file. For PostgreSQL its own tool does this.
    public static void backup(Database database, Path target) {
        if (database.dialect() == Dialect.POSTGRESQL) {
            throw new StoreUnavailable("PostgreSQL 请用 pg_dump 备份");
        }
        make(target);
        try (var connection = database.dataSource().getConnection();
                var statement = connection.prepareStatement("vacuum into ?")) {
            statement.setString(1, target.toString());
            statement.execute();
        } catch (SQLException failed) {
            drop(target);
            throw new StoreUnavailable("备份写不出来，请检查磁盘空间和权限", failed);
        }
        check(target);
    }

    /// Empty, and for nobody else to read; SQLite takes it for one that is not there.
    private static void make(Path target) {
        try {
            StoreFiles.create(target);
        } catch (FileAlreadyExistsException taken) {
            throw new StoreUnavailable("目标文件已存在，请换一个名字：" + target, taken);
        } catch (IOException failed) {
            throw new StoreUnavailable("备份写不出来，请检查目录、磁盘空间和权限", failed);
        }
    }

    private static void drop(Path unfinished) {
        try {
            Files.deleteIfExists(unfinished);
        } catch (IOException stays) {
            LOG.warn("unfinished backup stays", stays);
        }
    }

    private static void check(Path copy) {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + copy);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("pragma integrity_check")) {
            if (!rows.next() || !"ok".equals(rows.getString(1))) {
                throw new StoreUnavailable("备份文件检查没有通过，请重做");
            }
        } catch (SQLException failed) {
            throw new StoreUnavailable("备份文件检查没有通过，请重做", failed);
        }
    }
}
