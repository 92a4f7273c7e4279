package zutuan.bot.live;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/// Members who each say something, wait for the whole answer, and say the next thing at once.
final class Load {
    private static final AtomicLong LAST = new AtomicLong();
    private static final AtomicLong SAID = new AtomicLong();
    private static final Pattern NUMBER = Pattern.compile("已登记 (\\d+)号");

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

    private static final Pattern REFUSED = Pattern.compile("\"type\":\"(?:busy|error)\"");

    private Load() {}

    /// Reports an issue in the direct chat and waits for its card. Each is of another hamlet than
    /// the ninety before: the same thing told again would be asked about.
    static String report(ChatSocket socket) throws IOException {
        long number = LAST.incrementAndGet();
        var problem = PROBLEMS.get((int) (number % PROBLEMS.size()));
        return ask(socket, "/报 %d组%s".formatted(number % 90 + 1, problem));
    }

    /// Reports an issue, then takes it on, tells of progress, looks at it and, with every second
    /// one, takes the progress back: each finds the issue by its number.
    static void handle(ChatSocket socket) throws IOException {
        var card = NUMBER.matcher(report(socket));
        if (!card.find()) {
            throw new IOException("no number on the card");
        }
        long number = Long.parseLong(card.group(1));
        ask(socket, "认领" + number);
        ask(socket, "进展" + number + " 今天清了20米");
        ask(socket, number + "怎么样了");
        if (number % 2 == 0) {
            ask(socket, "撤销");
        }
    }

    /// Says something in the direct chat; the first frame of the bot's.
    private static String ask(ChatSocket socket, String text) throws IOException {
        socket.send(
                "{\"type\":\"say\",\"clientId\":\"b%d\",\"room\":\"me\",\"text\":\"%s\"}"
                        .formatted(SAID.incrementAndGet(), text));
        for (var frame = socket.next(); ; frame = socket.next()) {
            if (frame == null || REFUSED.matcher(frame).find()) {
                throw new IOException("no answer but " + frame);
            }
            if (frame.contains("\"sender\":\"\"")) {
                return frame;
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

    /// Does something so many times, shared out among the sockets, on all of them at once.
    static void times(List<ChatSocket> sockets, Exchange exchange, int count) throws Exception {
        var left = new AtomicInteger(count);
        var tasks = new ArrayList<Callable<Boolean>>();
        for (var socket : sockets) {
            tasks.add(() -> {
                while (left.getAndDecrement() > 0) {
                    exchange.run(socket);
                }
                return true;
            });
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(tasks)) {
                done.get();
            }
        }
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
