package zutuan.bot.live;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/// Members who each say something, wait for the whole answer, and say the next thing at once.
final class Load {
    private static final AtomicLong LAST = new AtomicLong();

    private static final List<String> PROBLEMS =
            List.of(
                    "通组路塌方,车进不来",
                    "水管爆了,家家没水",
                    "路灯坏了三盏",
                    "垃圾堆到路边没人拉",
                    "变压器老跳闸,停电两天了",
                    "水渠堵了,田里进不了水",
                    "桥栏杆断了一截",
                    "河边有人乱倒污水,臭得很");

    /// Rate and latencies in microseconds.
    record Figures(double perSecond, double p50, double p99) {}

    /// One exchange over a socket: returns when the answer is there.
    @FunctionalInterface
    interface Exchange {
        void run(ChatSocket socket) throws IOException;
    }

    private Load() {}

    /// Reports an issue in the direct chat and waits for its card. Each is of another hamlet than
    /// the ninety before: the same thing told again would be asked about.
    static void report(ChatSocket socket) throws IOException {
        long number = LAST.incrementAndGet();
        socket.send(
                "{\"type\":\"say\",\"clientId\":\"b%d\",\"room\":\"me\",\"text\":\"/报 %d组%s\"}"
                        .formatted(
                                number,
                                number % 90 + 1,
                                PROBLEMS.get((int) (number % PROBLEMS.size()))));
        for (var frame = socket.next(); ; frame = socket.next()) {
            if (frame == null || frame.contains("\"busy\"") || frame.contains("\"error\"")) {
                throw new IOException("no answer but " + frame);
            }
            if (frame.contains("\"sender\":\"\"")) {
                return;
            }
        }
    }

    static void echo(ChatSocket socket) throws IOException {
        socket.send("/报 七组通组路塌方,车进不来");
        if (socket.next() == null) {
            throw new IOException("no echo");
        }
    }

    /// Runs for so long on each of the sockets at once.
    static Figures run(List<ChatSocket> sockets, Exchange exchange, int seconds) throws Exception {
        long start = System.nanoTime();
        long end = start + TimeUnit.SECONDS.toNanos(seconds);
        var tasks = new ArrayList<Callable<Latencies>>();
        sockets.forEach(socket -> tasks.add(() -> until(end, socket, exchange)));
        var all = new Latencies();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(tasks)) {
                all.addAll(done.get());
            }
        }
        return all.figures(System.nanoTime() - start);
    }

    private static Latencies until(long end, ChatSocket socket, Exchange exchange)
            throws IOException {
        var latencies = new Latencies();
        for (long now = System.nanoTime(); now < end; ) {
            exchange.run(socket);
            long after = System.nanoTime();
            latencies.add(after - now);
            now = after;
        }
        return latencies;
    }
}
