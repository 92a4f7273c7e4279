package zutuan.bot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import zutuan.bot.kernel.people.IdentityStore;
import zutuan.bot.kernel.people.IdentityStore.Identity;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.settings.Settings;
import zutuan.bot.kernel.store.Backups;
import zutuan.bot.kernel.store.Database;
import zutuan.bot.kernel.store.Databases;
import zutuan.bot.kernel.store.StoreSettings;
import zutuan.bot.kernel.store.StoreUnavailable;

/// What the operator does on the command line while the server may be running.
final class Operations {
    private Operations() {}

    static StoreSettings store(Settings settings) {
        var section = settings.store();
        return new StoreSettings(
                section.url(),
                section.user(),
                section.password(),
                section.readers(),
                section.writers());
    }

    /// The present moment where the installation is.
    static LocalDateTime present(Settings settings) {
        return LocalDateTime.ofInstant(InstantSource.system().instant(), settings.zone());
    }

    /// Copies the embedded database into a new file.
    static void backup(Settings settings, Path target) {
        if (Files.exists(target)) {
            throw new StoreUnavailable("目标文件已存在，请换一个名字：" + target);
        }
        try (var database = existing(settings)) {
            Backups.backup(database, target);
        }
    }

    /// Writes what is kept into a file for a spreadsheet; how many rows.
    static int export(Settings settings, ExportCommandLine export)
            throws Arguments.Wrong, IOException {
        try (var database = existing(settings)) {
            return export.run(settings, database);
        }
    }

    /// A login code for a member by name or id; empty when nobody, or more than one, has the name.
    static Optional<String> code(Settings settings, String name) {
        var found =
                settings.roster().stream()
                        .flatMap(roster -> identities(roster, name).stream())
                        .toList();
        if (found.size() != 1) {
            return Optional.empty();
        }
        var identities = new IdentityStore(new SecureRandom());
        var now = InstantSource.system().instant();
        try (var database = open(settings)) {
            return Optional.of(
                    database.write(tx -> identities.codes().make(tx, found.getFirst(), now)));
        }
    }

    private static List<Identity> identities(Roster roster, String name) {
        // Not everybody's terminal can write a name.
        return Stream.concat(roster.named(name).stream(), roster.member(name).stream())
                .map(Member::id)
                .distinct()
                .map(id -> new Identity(roster.workspace(), id))
                .toList();
    }

    /// A mistyped folder must not make a new, empty database.
    private static Database existing(Settings settings) {
        var source = settings.store().url().replaceFirst("^jdbc:sqlite:", "");
        if (settings.store().url().startsWith("jdbc:sqlite:") && !Files.exists(Path.of(source))) {
            throw new StoreUnavailable("没有数据库：%s。请在程序目录里运行".formatted(source));
        }
        return open(settings);
    }

    private static Database open(Settings settings) {
        return Databases.open(store(settings), Features.ALL.migrations());
    }
}
