package zutuan.bot.attack;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zutuan.adapters.link.Timing;
import zutuan.adapters.testkit.OneBotDialler;
import zutuan.adapters.testkit.OneBotDouble;
import zutuan.bot.kernel.store.RawSql;
import zutuan.bot.kernel.store.StoreSettings;
import zutuan.bot.live.ServerProcess;

/// Somebody guesses codes: from one account, from many, and at the page's door, as fast as the
/// server takes it. What counts is how many guesses were judged, and that who has a code gets in.
class CodeGuessingAttackTest {
    private static final String ADMINISTRATOR = "19999";
    private static final String WRONG = "绑定码不对";
    private static final Pattern CODE = Pattern.compile("登录码：([A-Z0-9-]+)");
    private static final String SETTINGS =
            """
            demoLogin: false
            platforms:
              webchat: {workspace: yunling, group: group}
              onebot:
                workspace: yunling
                group: "30000"
                options: {interval-millis: 0}
            """;

    @TempDir private Path folder;

    private final OneBotDouble qq =
            new OneBotDouble("10001000", List.of("30000"), InstantSource.system());
    private final HttpClient client = HttpClient.newHttpClient();
    private final Random random = new Random(20261123);
    private StoreSettings store;
    private ServerProcess server;
    private OneBotDialler dialler;

    @BeforeEach
    void start() throws Exception {
        store = new StoreSettings("jdbc:sqlite:" + folder.resolve("zutuan.db"), null, null, 2, 1);
        server = new ServerProcess(ServerProcess.Setup.of(config(), store));
        try (var connection = RawSql.connect(store)) {
            RawSql.execute(
                    connection,
                    "insert into binding (platform, user_id, workspace, member_id, account,"
                            + " bound_at) values ('onebot', '"
                            + ADMINISTRATOR
                            + "', 'yunling', 'wujing', '10001000', 1)");
        }
        var address = URI.create(server.url("/onebot").replace("http", "ws"));
        dialler = new OneBotDialler(qq, address, "", Timing.real(InstantSource.system()));
        dialler.open();
        until(qq::isConnected);
    }

    private Path config() throws IOException {
        var config = Files.createDirectories(folder.resolve("config"));
        Files.copy(Path.of("../config/roster.yaml"), config.resolve("roster.yaml"));
        Files.writeString(config.resolve("bot.yaml"), SETTINGS);
        return config;
    }

    @AfterEach
    void stop() {
        dialler.close();
        server.close();
    }

    @Test
    void one_account_is_judged_a_handful_of_times() {
        String code = codeFor("李明");
        guess(List.of("20000"), 300);
        say("20000", "绑定 " + code);

        assertThat(shown("20000", "绑定好了")).as("a right code after too many wrong ones").isZero();
        report("one account, 300 guesses", shown("20000", WRONG));
        assertThat(shown("20000", WRONG)).isLessThanOrEqualTo(5);
        assertThat(shownTo("20000")).as("no chatter").isLessThanOrEqualTo(6);

        say("20001", "绑定 " + code);
        until(() -> shown("20001", "绑定好了") == 1);
    }

    @Test
    void many_accounts_have_fewer_tries_each_and_the_administrator_hears_of_it_once() {
        String code = codeFor("李明");
        var accounts = IntStream.range(21_000, 21_100).mapToObj(Integer::toString).toList();
        guess(accounts, 500);

        int judged = accounts.stream().mapToInt(account -> shown(account, WRONG)).sum();
        report("100 accounts, 500 guesses", judged);
        assertThat(judged).isLessThanOrEqualTo(60 + 2 * 100);
        say("22000", "绑定 " + code);
        until(() -> shown("22000", "绑定好了") == 1);
        assertThat(RawSql.column(store, "select id from outbox where message like '%有人在试%'"))
                .as("held through the night, but laid down")
                .hasSize(1);
    }

    @Test
    void two_hundred_logins_at_once_are_counted_before_they_are_judged() throws Exception {
        String code = codeFor("李明");
        var statuses = loginsAtOnce(200);
        long judged = statuses.stream().filter(status -> status == 403).count();
        report("200 logins at once", judged);
        assertThat(judged).isBetween(1L, 30L);

        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        var answer = login(code);
        while (answer.statusCode() == 429 && System.nanoTime() < end) {
            Thread.onSpinWait();
            answer = login(code);
        }
        assertThat(answer.statusCode()).as("who has a code gets in soon").isEqualTo(200);
    }

    @Test
    void ten_wrong_logins_of_one_lock_nobody_out() throws Exception {
        String code = codeFor("李明");
        for (var number = 0; number < 10; number++) {
            assertThat(login(guess()).statusCode()).isEqualTo(403);
        }
        assertThat(login(code).statusCode()).isEqualTo(200);
        assertThat(login(code).statusCode()).as("a code works once").isEqualTo(403);
    }

    private String codeFor(String name) {
        say(ADMINISTRATOR, "登录码 " + name);
        until(() -> !codes().isEmpty());
        return codes().getFirst();
    }

    private List<String> codes() {
        return List.copyOf(qq.shown()).stream()
                .filter(one -> one.place().equals(ADMINISTRATOR))
                .flatMap(one -> CODE.matcher(one.text()).results())
                .map(found -> found.group(1))
                .toList();
    }

    private void guess(List<String> accounts, int times) {
        int before = takenIn();
        for (var number = 0; number < times; number++) {
            qq.write(accounts.get(number % accounts.size()), "绑定 " + guess());
        }
        settle(before + times);
    }

    private void say(String account, String text) {
        int before = takenIn();
        qq.write(account, text);
        settle(before + 1);
    }

    private String guess() {
        var letters = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
        return random.ints(10, 0, letters.length())
                .mapToObj(index -> letters.substring(index, index + 1))
                .reduce("", String::concat);
    }

    private void settle(int messages) {
        until(() -> takenIn() >= messages && RawSql.column(store, UNSENT).isEmpty());
    }

    private static final String UNSENT =
            "select id from outbox where state = 'PENDING' and urgency = 'ANSWER'";

    private int takenIn() {
        return RawSql.column(store, "select message_id from inbox").size();
    }

    private int shown(String account, String words) {
        return (int)
                List.copyOf(qq.shown()).stream()
                        .filter(one -> one.place().equals(account) && one.text().contains(words))
                        .count();
    }

    private int shownTo(String account) {
        return shown(account, "");
    }

    private HttpResponse<String> login(String code) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create(server.url("/chat/api/login")))
                        .header("Origin", server.url(""))
                        .POST(BodyPublishers.ofString(body(code)))
                        .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private static String body(String code) {
        return "{\"code\": \"" + code + "\"}";
    }

    /// Each on a connection of its own, all but the last octet sent before; the status of each, 0
    /// for a connection that was not served.
    private List<Integer> loginsAtOnce(int count) throws IOException {
        var sockets = new ArrayList<Socket>();
        try {
            for (var number = 0; number < count; number++) {
                sockets.add(allButTheLast());
            }
            for (var socket : sockets) {
                socket.getOutputStream().write('}');
            }
            return sockets.stream().map(CodeGuessingAttackTest::status).toList();
        } finally {
            for (var socket : sockets) {
                socket.close();
            }
        }
    }

    private Socket allButTheLast() throws IOException {
        var url = URI.create(server.url("/chat/api/login"));
        var socket = new Socket(InetAddress.getLoopbackAddress(), url.getPort());
        socket.setSoTimeout(30_000);
        var body = body(guess());
        var request =
                """
                POST /chat/api/login HTTP/1.1
                Host: %1$s
                Origin: http://%1$s
                Content-Type: application/json
                Content-Length: %2$d

                """
                        .formatted(url.getAuthority(), body.length())
                        .replace("\n", "\r\n");
        var bytes = (request + body.substring(0, body.length() - 1)).getBytes(US_ASCII);
        socket.getOutputStream().write(bytes);
        return socket;
    }

    private static int status(Socket socket) {
        try {
            var answer = new String(socket.getInputStream().readNBytes(12), US_ASCII);
            return answer.length() < 12 ? 0 : Integer.parseInt(answer.substring(9));
        } catch (IOException notServed) {
            return 0;
        }
    }

    private static void report(String attack, long judged) {
        System.out.println("attack: " + attack + ", judged " + judged);
    }

    private static void until(BooleanSupplier happened) {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!happened.getAsBoolean() && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertThat(happened.getAsBoolean()).isTrue();
    }
}
