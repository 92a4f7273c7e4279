package zutuan.bot.meeting.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zutuan.adapters.Address;
import zutuan.adapters.PlatformProvider.InvalidOptions;
import zutuan.bot.Application;
import zutuan.bot.Features;
import zutuan.bot.kernel.people.IdentityStore.Identity;
import zutuan.bot.kernel.settings.Loaded;
import zutuan.bot.kernel.settings.Settings;
import zutuan.bot.kernel.store.Databases;
import zutuan.bot.kernel.store.StoreSettings;
import zutuan.bot.kernel.store.TestDatabases;
import zutuan.bot.meeting.Hall;
import zutuan.bot.meeting.MeetingModule;
import zutuan.bot.meeting.model.Meeting;
import zutuan.bot.meeting.model.Slot;
import zutuan.bot.meeting.store.FeedStore;
import zutuan.bot.meeting.store.InvitationStore;
import zutuan.bot.meeting.store.MeetingStore;

/// The pages of a running server, as a browser and a phone's calendar see them.
@Tag("sockets")
class MeetingPagesTest {
    private static final String FEED = "http://[^<\"]*/cal/([0-9a-f]{40})\\.ics";

    private final HttpClient client = HttpClient.newHttpClient();
    private final String url;
    private final Application application;

    MeetingPagesTest(@TempDir Path directory) throws InvalidOptions {
        url = "jdbc:sqlite:" + directory.resolve("z.db");
        application = Application.start(settings(url));
    }

    private static Settings settings(String url) {
        var environment = Map.of("ZUTUAN_PORT", "0", "ZUTUAN_STORE_URL", url);
        return switch (Features.ALL.settings(Path.of("../config"), environment)) {
            case Loaded.Ready(var ready) -> ready;
            case Loaded.Mistakes(var mistakes) -> throw new AssertionError(mistakes.toString());
        };
    }

    @AfterEach
    void stop() {
        application.close();
        client.close();
    }

    @Test
    void a_stranger_is_sent_to_the_door() throws IOException, InterruptedException {
        var answer = get("/meetings", "");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).contains("/chat");
    }

    @Test
    void a_month_shows_what_is_on_and_runs_nothing_that_was_typed()
            throws IOException, InterruptedException {
        book("防汛<script>会");
        String session = login("wujing");

        String page = get("/meetings?month=2026-12", session).body();
        assertThat(page)
                .contains("2026年12月", "防汛&lt;script&gt;会", "12-02(周三)14:30–16:30", "镇三楼会议室")
                .doesNotContain("<script>");
        assertThat(get("/meetings?month=2027-01", session).body()).contains("这个月还没有约会议");
        assertThat(get("/meetings?month=2026-99", session).statusCode()).isEqualTo(200);
    }

    @Test
    void who_is_invited_sees_their_answer_and_how_to_give_it()
            throws IOException, InterruptedException {
        book("联席会议");

        assertThat(get("/meetings?month=2026-12", login("liming")).body())
                .contains("您：还没回", "/chat#say=%E5%8F%82%E5%8A%A0+%E4%BC%9A1");
        assertThat(get("/meetings?month=2026-12", login("wangfang")).body())
                .contains("联席会议")
                .doesNotContain("您:");
    }

    @Test
    void the_feed_holds_a_members_own_meetings_and_is_fetched_once()
            throws IOException, InterruptedException {
        book("联席会议");
        String mine = feedOf("liming");

        var first = get(mine, "");
        assertThat(first.body())
                .contains("SUMMARY:联席会议", "DTSTART;TZID=Asia/Shanghai:20261202T143000");
        assertThat(get(feedOf("wangfang"), "").body()).doesNotContain("VEVENT");
        assertThat(again(mine, first.headers().firstValue("ETag").orElseThrow()).statusCode())
                .isEqualTo(304);
        assertThat(get("/cal/" + "0".repeat(40) + ".ics", "").statusCode()).isEqualTo(404);
    }

    @Test
    void a_link_that_was_revoked_is_dead_and_a_new_one_is_another()
            throws IOException, InterruptedException {
        book("联席会议");
        String old = feedOf("liming");
        assertThat(get(old, "").statusCode()).isEqualTo(200);
        var member = new Identity(Hall.ROSTER.workspace(), "liming");
        var settings = new StoreSettings(url, null, null, 2, 1);
        var tables = List.of(TestDatabases.KERNEL, new MeetingModule().migrations().orElseThrow());
        try (var database = Databases.open(settings, tables)) {
            database.write(tx -> {
                new FeedStore().revoke(tx, member);
                return member;
            });
        }

        assertThat(get(old, "").statusCode()).isEqualTo(404);
        assertThat(get(old, "").body()).doesNotContain("VEVENT");
        assertThat(feedOf("liming")).isNotEqualTo(old);
        assertThat(get(old, "").statusCode()).isEqualTo(404);
    }

    private void book(String title) {
        var settings = new StoreSettings(url, null, null, 2, 1);
        var tables = List.of(TestDatabases.KERNEL, new MeetingModule().migrations().orElseThrow());
        var start = LocalDateTime.of(2026, 12, 2, 14, 30).atZone(Hall.SETTINGS.zone()).toInstant();
        var ref = new Meeting.Ref(Hall.ROSTER.workspace(), 1);
        var plan =
                new Meeting.Plan(
                        title,
                        null,
                        Meeting.Kind.MEETING,
                        Slot.of(start, Duration.ofHours(2)),
                        "镇三楼会议室");
        var group = new Address("webchat", "bot", "g1", Address.Kind.GROUP);
        var origin = new Meeting.Origin("wujing", Hall.MONDAY_NINE, group);
        try (var database = Databases.open(settings, tables)) {
            database.write(tx -> {
                new MeetingStore()
                        .insert(tx, new Meeting(ref, plan, origin, 0, new Meeting.State.Planned()));
                new InvitationStore().invite(tx, ref, List.of("liming"));
                return ref;
            });
        }
    }

    private String feedOf(String memberId) throws IOException, InterruptedException {
        String page = get("/meetings", login(memberId)).body();
        var link = java.util.regex.Pattern.compile(FEED).matcher(page);
        assertThat(link.find()).isTrue();
        return "/cal/" + link.group(1) + ".ics";
    }

    private String login(String memberId) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(at("/chat/api/login"))
                        .header("Origin", "http://127.0.0.1:" + application.port())
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        "{\"person\":\"" + memberId + "\"}"))
                        .build();
        String cookie =
                client.send(request, BodyHandlers.ofString())
                        .headers()
                        .firstValue("Set-Cookie")
                        .orElseThrow();
        return cookie.substring(0, cookie.indexOf(';'));
    }

    private HttpResponse<String> get(String path, String cookie)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(at(path)).header("Cookie", cookie).build();
        return client.send(request, BodyHandlers.ofString());
    }

    private HttpResponse<String> again(String path, String tag)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(at(path)).header("If-None-Match", tag).build();
        return client.send(request, BodyHandlers.ofString());
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + application.port() + path);
    }
}
