package zutuan.bot.assist.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zutuan.adapters.Address;
import zutuan.adapters.Media;
import zutuan.adapters.PlatformProvider.InvalidOptions;
import zutuan.bot.Application;
import zutuan.bot.Features;
import zutuan.bot.assist.AssistModule;
import zutuan.bot.assist.model.Field;
import zutuan.bot.assist.model.HelpRequest;
import zutuan.bot.assist.model.HelpRequest.Asked;
import zutuan.bot.assist.model.HelpRequest.Course;
import zutuan.bot.assist.model.HelpRequest.Ref;
import zutuan.bot.assist.model.HelpState;
import zutuan.bot.assist.model.HelpState.Hand;
import zutuan.bot.assist.model.HelpState.Precision;
import zutuan.bot.assist.model.HelpState.Result;
import zutuan.bot.assist.model.HelpState.Visit;
import zutuan.bot.assist.model.Trouble;
import zutuan.bot.assist.store.RequestStore;
import zutuan.bot.kernel.settings.Loaded;
import zutuan.bot.kernel.settings.Settings;
import zutuan.bot.kernel.store.Databases;
import zutuan.bot.kernel.store.StoreSettings;
import zutuan.bot.kernel.store.TestDatabases;
import zutuan.bot.kernel.store.Transaction;

/// The page of a running server, as different members see it.
@Tag("sockets")
class StationPagesTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static Instant now = Instant.EPOCH;
    private static Settings settings;
    private static Application application;

    private static Settings settings(String url) {
        var environment = Map.of("ZUTUAN_PORT", "0", "ZUTUAN_STORE_URL", url);
        return switch (Features.ALL.settings(Path.of("../config"), environment)) {
            case Loaded.Ready(var ready) -> ready;
            case Loaded.Mistakes(var mistakes) -> throw new AssertionError(mistakes.toString());
        };
    }

    @BeforeAll
    static void open(@TempDir Path directory) throws InvalidOptions {
        now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        String url = "jdbc:sqlite:" + directory.resolve("z.db");
        settings = settings(url);
        application = Application.start(settings);
        var store = new StoreSettings(url, null, null, 2, 1);
        var tables = List.of(TestDatabases.KERNEL, new AssistModule().migrations().orElseThrow());
        try (var database = Databases.open(store, tables)) {
            database.write(tx -> {
                requests().forEach(request -> keep(tx, request));
                return now;
            });
        }
    }

    private static List<HelpRequest> requests() {
        var visit = new Visit(now.plus(Duration.ofDays(1)), Precision.TIME, null);
        var today = now.atZone(settings.zone()).toLocalDate();
        var result = new Result("缺钾", now, false, today.plusDays(3));
        var done = new Hand("weigong", now, null);
        return List.of(
                request(1, "liming", "烟叶<script>发黄", Field.TOBACCO, new HelpState.Waiting()),
                request(
                        2,
                        "wangfang",
                        "烟叶长黑斑，电话13812345678",
                        Field.TOBACCO,
                        new HelpState.Accepted(new Hand("sungong", now, visit))),
                request(3, "zhuxiaohong", "母猪不吃料", Field.LIVESTOCK, new HelpState.Waiting()),
                request(4, "heyong", "五味子白粉", Field.OTHER, new HelpState.Waiting()),
                request(
                        5,
                        "machunsheng",
                        "烟叶卷边",
                        Field.TOBACCO,
                        new HelpState.Solved(done, result, now, "machunsheng")),
                request(
                        6,
                        "liming",
                        "烟苗倒了",
                        Field.TOBACCO,
                        new HelpState.Dropped(now, "liming", "")));
    }

    @AfterAll
    static void stop() {
        application.close();
        CLIENT.close();
    }

    @ParameterizedTest
    @CsvSource({"/assist", "/assist?month=2026-11", "/assist/duty.ics"})
    void a_stranger_is_sent_to_the_door(String path) throws IOException, InterruptedException {
        for (String cookie : List.of("", "zutuan_session=" + "0".repeat(43))) {
            var answer = get(path, cookie);
            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location")).contains("/chat");
            assertThat(answer.body()).isEmpty();
        }
    }

    /// Whose are which: J1, J2, J5 are the tobacco station's, J3 the vet's, J4 nobody's station.
    @ParameterizedTest
    @CsvSource({
        "sungong, J1 J2 J5, J3 J4 J6",
        "weigong, J1 J2 J5, J3 J4 J6",
        "qianyisheng, J3, J1 J2 J4 J5 J6",
        "liming, J1, J2 J3 J4 J5 J6",
        "wangfang, J2, J1 J3 J4 J5 J6",
        "heyong, J4, J1 J2 J3 J5 J6",
        "zhaoqiang, '', J1 J2 J3 J4 J5 J6",
        "wujing, J1 J2 J3 J4 J5, J6",
        "hanxue, J1 J2 J3 J4 J5, J6",
        "zhoumin, J1 J2 J3 J4 J5, J6",
    })
    void each_sees_what_is_theirs(String member, String seen, String hidden)
            throws IOException, InterruptedException {
        String page = get("/assist", login(member)).body();

        for (String label : seen.split(" ", -1)) {
            assertThat(page).contains(label.isEmpty() ? "没有您要看的求助" : "id=\"" + label + "\"");
        }
        for (String label : hidden.split(" ", -1)) {
            assertThat(page).doesNotContain(label);
        }
    }

    @Test
    void nothing_that_was_typed_runs_and_no_phone_is_shown()
            throws IOException, InterruptedException {
        var answer = get("/assist", login("wujing"));

        assertThat(answer.body())
                .contains("烟叶&lt;script&gt;发黄", "（电话略）")
                .doesNotContain("<script>", "13812345678", "138000", "0870555");
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'self'"));
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void a_technician_sees_the_way_and_what_to_type() throws IOException, InterruptedException {
        assertThat(get("/assist", login("sungong")).body())
                .contains(
                        "清河社区 <a href=\"#J2\">J2</a>",
                        "接J1 …",
                        "合并J1 J2",
                        "出发J2",
                        "J2结果 …",
                        "href=\"/chat#say=%E5%87%BA%E5%8F%91J2\"")
                .doesNotContain("畜牧站");
        assertThat(get("/assist", login("weigong")).body())
                .contains("复看J5 …", "孙工 ")
                .doesNotContain("出发J2");
        assertThat(get("/assist", login("liming")).body())
                .contains("补充J1 …", "烟站", "畜牧站")
                .doesNotContain("接J1");
    }

    @Test
    void a_picture_that_is_not_there_is_not_shown() throws IOException, InterruptedException {
        assertThat(get("/assist", login("sungong")).body())
                .doesNotContain("/chat/thumbnail/", "0".repeat(64));
    }

    @Test
    void the_numbers_of_a_month_name_nobody() throws IOException, InterruptedException {
        String page = get("/assist", login("wujing")).body();
        String month = page.substring(page.indexOf("<section id=\"month\">"));

        assertThat(month)
                .contains("<dt>求助</dt><dd>5件</dd>", "<dt>解决</dt><dd>1件</dd>", "这些数怎么算")
                .doesNotContain("孙工", "魏工", "钱医生");
        assertThat(get("/assist", login("qianyisheng")).body()).contains("<dt>求助</dt><dd>1件</dd>");
        for (String none : List.of("2020-01", "1-1", "2026-99", "x")) {
            assertThat(get("/assist?month=" + none, login("wujing")).statusCode()).isEqualTo(200);
        }
        assertThat(get("/assist?month=2020-01", login("wujing")).body()).contains("这个月没有求助");
        var next = YearMonth.from(now.atZone(settings.zone())).plusMonths(1);
        assertThat(get("/assist?month=" + next, login("wujing")).body()).contains("到今天");
    }

    @Test
    void the_calendar_holds_ones_own_days() throws IOException, InterruptedException {
        var mine = get("/assist/duty.ics", login("sungong"));

        assertThat(mine.headers().firstValue("Content-Type").orElse("")).contains("text/calendar");
        assertThat(mine.body()).contains("SUMMARY:烟站值班 孙工").doesNotContain("钱医生", "0870");
        assertThat(get("/assist/duty.ics", login("liming")).body()).doesNotContain("VEVENT");
    }

    private static HelpRequest request(
            long number, String asker, String said, Field field, HelpState state) {
        var roster = settings.roster().getFirst();
        var village = roster.member(asker).orElseThrow().villageId();
        var ref = new Ref(roster.workspace(), number);
        var trouble = new Trouble(field, "", "", new Trouble.Spot(village, ""), "");
        var course = new Course(List.of(), now.plus(Duration.ofHours(2)));
        return new HelpRequest(new Asked(ref, asker, now, said, trouble), course, state, 0);
    }

    private static void keep(Transaction tx, HelpRequest request) {
        String asker = request.asked().askerId();
        var chat = new Address("webchat", "bot", asker, Address.Kind.DIRECT);
        var lost = new Media(Media.Kind.PICTURE, "a.jpg", "0".repeat(64), 1);
        var store = new RequestStore();
        store.insert(tx, request, chat, "webchat/" + request.number());
        store.attach(tx, request.ref(), asker, now, List.of(lost));
    }

    private static String login(String memberId) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(at("/chat/api/login"))
                        .header("Origin", "http://127.0.0.1:" + application.port())
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        "{\"person\":\"" + memberId + "\"}"))
                        .build();
        String cookie =
                CLIENT.send(request, BodyHandlers.ofString())
                        .headers()
                        .firstValue("Set-Cookie")
                        .orElseThrow();
        return cookie.substring(0, cookie.indexOf(';'));
    }

    private static HttpResponse<String> get(String path, String cookie)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(at(path)).header("Cookie", cookie).build();
        return CLIENT.send(request, BodyHandlers.ofString());
    }

    private static URI at(String path) {
        return URI.create("http://127.0.0.1:" + application.port() + path);
    }
}
