package zutuan.bot.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zutuan.bot.kernel.store.StoreSettings;
import zutuan.bot.kernel.store.TestDatabases;

/// Figures, one JSON object a line: whole commands over the chat page's socket, beside what disk
/// and web server can do in the same run. Run with `mvn verify -Pbench`.
@Tag("bench")
final class BenchmarkTest {
    private static final int[] CONNECTIONS = {1, 8, 64};
    private static final int WARM_UP_SECONDS = Integer.getInteger("bench.warm", 8);
    private static final int SECONDS = Integer.getInteger("bench.seconds", 5);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);
    private static final String JAR = "target/bot.jar";

    @TempDir Path folder;

    private Path config() throws IOException {
        return Townships.single(Files.createDirectories(folder.resolve("config")), 64);
    }

    @Test
    void commands_on_sqlite() throws Exception {
        commands("sqlite", TestDatabases.embedded(folder));
    }

    @Test
    void commands_on_postgresql() throws Exception {
        commands("postgresql", TestDatabases.durable(1));
    }

    private void commands(String name, StoreSettings store) throws Exception {
        var setup = ServerProcess.Setup.of(config(), store).flags(ServerProcess.SHIPPED);
        var echo =
                setup.program(
                        "-cp", System.getProperty("java.class.path"), EchoServer.class.getName());
        try (var server = new ServerProcess(setup);
                var bare = new ServerProcess(echo)) {
            var sockets = sockets(server, true);
            Load.run(sockets, Load::report, WARM_UP_SECONDS);
            Load.run(sockets(bare, false), Load::echo, 2);
            for (int round = 0; round < ROUNDS; round++) {
                for (int count : CONNECTIONS) {
                    // Fresh ones: a socket that nobody uses for half a minute is closed.
                    var some = sockets(server, true).subList(0, count);
                    print(server, name, some, sockets(bare, false).subList(0, count));
                }
            }
        }
    }

    private void print(
            ServerProcess server, String store, List<ChatSocket> sockets, List<ChatSocket> echoes)
            throws Exception {
        var before = RawDisk.measure(folder, 1);
        var echo = Load.run(echoes, Load::echo, 1);
        var spent = server.processorTime();
        var command = Load.run(sockets, Load::report, SECONDS);
        spent = server.processorTime().minus(spent);
        var after = RawDisk.measure(folder, 1);
        double raw = (before.perSecond() + after.perSecond()) / 2;
        double rawP50 = (before.p50() + after.p50()) / 2;
        var line = line("command").put("store", store).put("connections", sockets.size());
        line.put("perSecond", Math.round(command.perSecond()));
        line.put("p50Micros", Math.round(command.p50()))
                .put("p99Micros", Math.round(command.p99()));
        double commands = command.perSecond() * SECONDS;
        line.put("processorMicros", Math.round(spent.toNanos() / 1e3 / commands));
        line.put("rawPerSecond", Math.round(raw)).put("rawP50Micros", Math.round(rawP50));
        line.put("echoPerSecond", Math.round(echo.perSecond()));
        line.put("rateToRaw", rounded(command.perSecond() / raw));
        line.put("p50ToRaw", rounded(command.p50() / rawP50));
        line.put("rateToEcho", rounded(command.perSecond() / echo.perSecond()));
        System.out.println(line);
    }

    private static List<ChatSocket> sockets(ServerProcess server, boolean login)
            throws IOException {
        var sockets = new ArrayList<ChatSocket>();
        for (int number = 0; number < 64; number++) {
            var cookie =
                    login ? Phone.login(server.url(""), Townships.member(number)) : "none=none";
            sockets.add(new ChatSocket(server.port(), "/chat/socket", cookie));
        }
        return sockets;
    }

    private static ObjectNode line(String name) {
        return Phone.JSON.createObjectNode().put("case", name);
    }

    private static double rounded(double ratio) {
        return Math.round(100 * ratio) / 100.0;
    }

    @Test
    void memory_idle_and_after_ten_thousand_messages() throws Exception {
        var setup =
                ServerProcess.Setup.of(config(), TestDatabases.embedded(folder))
                        .program("-jar", JAR)
                        .flags(ServerProcess.SHIPPED);
        try (var server = new ServerProcess(setup)) {
            assertThat(server.get("/health/ready").statusCode()).isEqualTo(200);
            // Idle is what is left when the memory of the start has been given back.
            TimeUnit.SECONDS.sleep(15);
            long idle = residentMiB(server);
            var sockets = sockets(server, true).subList(0, 8);
            for (int number = 0; number < 10_000; number++) {
                Load.report(sockets.get(number % 8));
            }
            var line = line("memory").put("idleMiB", idle);
            System.out.println(line.put("after10000MiB", residentMiB(server)));
        }
    }

    private static long residentMiB(ServerProcess server) throws IOException {
        return Files.readAllLines(Path.of("/proc/%d/status".formatted(server.pid()))).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }

    /// From the process's start to its first answer, on a database that is there already.
    @Test
    void start_plain_and_from_a_cache() throws Exception {
        var cache = folder.resolve("bot.aot");
        var setup =
                ServerProcess.Setup.of(config(), TestDatabases.embedded(folder))
                        .program("-jar", JAR);
        var plain = setup.flags(ServerProcess.SHIPPED);
        var training = plain.flags(with("-XX:AOTCacheOutput=" + cache));
        try (var server = new ServerProcess(training)) {
            assertThat(server.get("/chat").statusCode()).isEqualTo(200);
            server.stop();
        }
        var cached = plain.flags(with("-XX:AOTCache=" + cache));
        var plainMillis = new ArrayList<Long>();
        var cachedMillis = new ArrayList<Long>();
        for (int round = 0; round < 5; round++) {
            plainMillis.add(start(plain));
            cachedMillis.add(start(cached));
        }
        var line = line("start").put("plainMillis", median(plainMillis));
        line.put("cachedMillis", median(cachedMillis)).put("cacheMiB", Files.size(cache) >> 20);
        double ratio = (double) median(cachedMillis) / median(plainMillis);
        System.out.println(line.put("cachedToPlain", rounded(ratio)));
    }

    private static List<String> with(String flag) {
        var flags = new ArrayList<>(ServerProcess.SHIPPED);
        flags.add(flag);
        return flags;
    }

    private static long start(ServerProcess.Setup setup) {
        long start = System.nanoTime();
        try (var server = new ServerProcess(setup)) {
            assertThat(server.get("/health/live").statusCode()).isEqualTo(200);
            return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        }
    }

    private static long median(List<Long> all) {
        return all.stream().sorted().toList().get(all.size() / 2);
    }
}
