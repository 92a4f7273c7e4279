package zutuan.bot;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import zutuan.adapters.Address;
import zutuan.adapters.PlatformProvider.InvalidOptions;
import zutuan.adapters.link.Timing;
import zutuan.adapters.testkit.OneBotDialler;
import zutuan.adapters.testkit.OneBotDouble;
import zutuan.bot.kernel.people.IdentityStore;
import zutuan.bot.kernel.people.IdentityStore.Identity;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.settings.Loaded;
import zutuan.bot.kernel.settings.Settings;
import zutuan.bot.kernel.store.Databases;

/// The whole server with an OneBot double that has dialled in. Groups are 30000, 30001 and so on,
/// people 20000, 20001 and so on.
final class QqTown implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String ACCOUNT = "10001000";
    private static final String PLATFORMS =
            """
            platforms:
              onebot:
                workspace: yunling
                group: "30000"
                options: {interval-millis: 0, media-hosts: 127.0.0.1}
            """;

    final Settings settings;
    final OneBotDouble bot;
    private final Application application;
    private final OneBotDialler dialler;

    /// Binds the first `bound` people to members of the roster, over and over again.
    QqTown(Path folder, int groups, int bound) throws IOException, InvalidOptions {
        var clock = InstantSource.system();
        settings = settings(folder);
        bind(bound, clock);
        var names = IntStream.range(0, groups).mapToObj(QqTown::group).toList();
        bot = new OneBotDouble(ACCOUNT, names, clock);
        application = Application.start(settings);
        var address = URI.create("ws://127.0.0.1:" + application.port() + "/onebot");
        dialler = new OneBotDialler(bot, address, "tok-1", Timing.real(clock));
        dialler.open();
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!bot.isConnected() && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    static String group(int number) {
        return Integer.toString(30_000 + number);
    }

    static String person(int number) {
        return Integer.toString(20_000 + number);
    }

    private static Settings settings(Path folder) throws IOException {
        var config = folder.resolve("config");
        copy(Path.of("../config"), config);
        var file = config.resolve("bot.yaml");
        var shipped = Files.readString(file);
        var changed =
                shipped.substring(0, shipped.indexOf("\nplatforms:") + 1)
                                .replaceAll("(messagesPerMinutePerMember:) *\\d+", "$1 10000")
                        + PLATFORMS;
        Files.writeString(file, changed);
        var environment =
                Map.of(
                        "ZUTUAN_STORE_URL", "jdbc:sqlite:" + folder.resolve("zutuan.db"),
                        "ZUTUAN_PORT", "0",
                        "ZUTUAN_ONEBOT_TOKEN", "tok-1");
        return switch (Features.ALL.settings(config, environment)) {
            case Loaded.Ready(var ready) -> ready;
            case Loaded.Mistakes(var mistakes) -> throw new AssertionError(mistakes.toString());
        };
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : (Iterable<Path>) files::iterator) {
                var target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    private void bind(int bound, InstantSource clock) {
        var roster = settings.roster().getFirst();
        var members = List.copyOf(roster.members());
        var identities = new IdentityStore(new SecureRandom());
        try (var database = Databases.open(Operations.store(settings), Features.ALL.migrations())) {
            for (var number = 0; number < bound; number++) {
                var person = person(number);
                Member member = members.get(number % members.size());
                var identity = new Identity(roster.workspace(), member.id());
                var at = new Address("onebot", ACCOUNT, person, Address.Kind.DIRECT);
                database.write(tx -> {
                    identities.bind(tx, at, person, identity, clock.instant());
                    return true;
                });
            }
        }
    }

    /// What members of a conversation saw so far.
    List<String> shownIn(String place) {
        return bot.shown().stream()
                .filter(shown -> shown.place().equals(place))
                .map(OneBotDouble.Shown::text)
                .toList();
    }

    /// The next text in a conversation, from the `from`-th on, that contains the words.
    String awaitShown(String place, String words, int from) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            var found = shownIn(place).stream().skip(from).filter(text -> text.contains(words));
            var first = found.findFirst();
            if (first.isPresent()) {
                return first.get();
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("no " + words + " in " + shownIn(place));
    }

    @Override
    public void close() {
        dialler.close();
        application.close();
    }
}
