package zutuan.adapters.webchat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import zutuan.adapters.Address;
import zutuan.adapters.Host;
import zutuan.adapters.Inbox;
import zutuan.adapters.Message;
import zutuan.adapters.Outgoing;
import zutuan.adapters.Platform;
import zutuan.adapters.PlatformProvider;
import zutuan.adapters.webchat.MemoryHost.PageRequest;
import zutuan.adapters.webchat.MemoryHost.PageSocket;

@Tag("sockets")
final class WebChatTest {
    private static final Address VILLAGE = new Address("web", "bot", "village", Address.Kind.GROUP);
    private static final String SAY =
            "{\"type\":\"say\",\"clientId\":\"c1\",\"room\":\"village\",\"text\":\"路塌了\"}";

    private final MemoryHost host = new MemoryHost();

    @Test
    void the_provider_is_found_by_its_kind() {
        assertThat(ServiceLoader.load(PlatformProvider.class))
                .anyMatch(provider -> provider.kind().equals("webchat"));
    }

    @Test
    void a_mistyped_option_is_named() {
        assertThatThrownBy(() -> new WebChatProvider().create("web", Map.of("bot", "x"), host))
                .isInstanceOf(PlatformProvider.InvalidOptions.class)
                .hasMessageContaining("bot-name");
    }

    @Test
    void what_a_member_says_is_shown_to_the_group_and_to_nobody_else() throws Exception {
        try (var platform = opened(_ -> Inbox.Acceptance.KEPT)) {
            var wang = new PageSocket();
            var zhao = new PageSocket();
            listen(MemoryHost.WANG, wang);
            listen(MemoryHost.ZHAO, zhao);

            listen(MemoryHost.LI, new PageSocket()).text(SAY);

            assertThat(wang.frames()).singleElement().asString().contains("路塌了", "li:c1");
            assertThat(zhao.frames()).isEmpty();
            assertThat(platform.status().detail()).contains("3 个页面");
        }
    }

    @Test
    void a_resend_is_acknowledged_and_not_shown_again() throws Exception {
        try (var _ = opened(_ -> Inbox.Acceptance.DUPLICATE)) {
            var wang = new PageSocket();
            var li = new PageSocket();
            listen(MemoryHost.WANG, wang);

            listen(MemoryHost.LI, li).text(SAY);

            assertThat(wang.frames()).isEmpty();
            assertThat(li.frames()).singleElement().asString().contains("\"ack\"", "li:c1");
        }
    }

    @Test
    void an_answer_is_never_shown_before_its_question() throws Exception {
        var committed = new CountDownLatch(1);
        var answer = new CompletableFuture<Boolean>();
        try (var platform =
                opened(_ -> {
                    committed.countDown();
                    assertThatThrownBy(() -> answer.get(200, TimeUnit.MILLISECONDS));
                    return Inbox.Acceptance.KEPT;
                })) {
            var wang = new PageSocket();
            listen(MemoryHost.WANG, wang);
            var courier =
                    Thread.ofVirtual()
                            .start(() -> {
                                await(committed);
                                platform.send(new Outgoing(VILLAGE, Message.text("已登记"), "key-1"));
                                answer.complete(true);
                            });

            listen(MemoryHost.LI, new PageSocket()).text(SAY);
            courier.join();

            assertThat(wang.frames()).hasSize(2);
            assertThat(wang.frames().getFirst()).contains("路塌了");
        }
    }

    @Test
    void a_foreign_page_and_a_stranger_are_not_let_in() throws Exception {
        try (var _ = opened(_ -> Inbox.Acceptance.KEPT)) {
            var socket = Objects.requireNonNull(host.sockets.get("/chat/socket"));

            assertThat(socket.admits(PageRequest.of(MemoryHost.LI))).isTrue();
            assertThat(socket.admits(new PageRequest("li", "http://evil.test", ""))).isFalse();
            assertThat(socket.admits(new PageRequest("li", "", ""))).isFalse();
            assertThat(socket.admits(new PageRequest("", "http://bot.test", ""))).isFalse();
            assertThat(socket.admits(new PageRequest("nobody", "http://bot.test", ""))).isFalse();
        }
    }

    @Test
    void a_code_opens_the_door_and_who_tries_too_often_is_told_how_long_to_wait() throws Exception {
        try (var _ = opened(_ -> Inbox.Acceptance.KEPT)) {
            assertThat(login("CODE-LI").headers())
                    .anySatisfy(header ->
                            assertThat(header.value())
                                    .contains("token-li", "HttpOnly", "SameSite=Strict"));
            assertThat(login("guess").status()).isEqualTo(403);
            var later = login("MANY");
            assertThat(later.status()).isEqualTo(429);
            assertThat(new String(later.body(), StandardCharsets.UTF_8)).contains("请过7秒再试");
        }
    }

    @Test
    void logging_out_ends_the_session_and_closes_its_pages_and_no_others() throws Exception {
        try (var platform = opened(_ -> Inbox.Acceptance.KEPT)) {
            var li = new PageSocket();
            var wang = new PageSocket();
            listen(MemoryHost.LI, li);
            listen(MemoryHost.WANG, wang);

            route("POST /chat/api/logout").answer(PageRequest.of(MemoryHost.LI));

            assertThat(li.closedWith()).isEqualTo(1008);
            assertThat(wang.closedWith()).isZero();
            assertThat(platform.status().detail()).contains("1 个页面");
            var again = route("GET /chat/api/me").answer(PageRequest.of(MemoryHost.LI));
            assertThat(again.status()).isEqualTo(401);
        }
    }

    @Test
    void all_sessions_of_a_person_end_together() throws Exception {
        try (var _ = opened(_ -> Inbox.Acceptance.KEPT)) {
            var phone = new PageSocket();
            var desk = new PageSocket();
            var wang = new PageSocket();
            listen(MemoryHost.LI, phone);
            listen(MemoryHost.LI, desk);
            listen(MemoryHost.WANG, wang);

            host.end("li", null);

            assertThat(phone.closedWith()).isEqualTo(1008);
            assertThat(desk.closedWith()).isEqualTo(1008);
            assertThat(wang.closedWith()).isZero();
        }
    }

    @Test
    void a_page_of_a_session_that_ended_elsewhere_says_nothing_more() throws Exception {
        var taken = new ArrayList<String>();
        try (var _ =
                opened(inbound -> {
                    taken.add(inbound.envelope().messageId());
                    return Inbox.Acceptance.KEPT;
                })) {
            var li = new PageSocket();
            var line = listen(MemoryHost.LI, li);
            host.ended.add("session-of-token-li");

            line.text(SAY);

            assertThat(taken).isEmpty();
            assertThat(li.closedWith()).isEqualTo(1008);
        }
    }

    @Test
    void a_page_that_is_opened_gets_the_new_token() throws Exception {
        try (var _ = opened(_ -> Inbox.Acceptance.KEPT)) {
            var me = route("GET /chat/api/me");

            assertThat(me.answer(new PageRequest("old", "http://bot.test", "")).headers())
                    .anyMatch(header -> header.value().contains("zutuan_session=token-li;"));
            assertThat(me.answer(PageRequest.of(MemoryHost.LI)).headers())
                    .noneMatch(header -> header.name().equals("Set-Cookie"));
        }
    }

    private Host.Http route(String name) {
        return Objects.requireNonNull(host.routes.get(name));
    }

    private Host.Response login(String code) throws Exception {
        var body = "{\"code\":\"%s\"}".formatted(code);
        return Objects.requireNonNull(host.routes.get("POST /chat/api/login"))
                .answer(new PageRequest("", "http://bot.test", body));
    }

    private Platform opened(Inbox inbox) throws Exception {
        var platform = new WebChatProvider().create("web", Map.of(), host);
        platform.open(inbox);
        return platform;
    }

    private Host.SocketListener listen(Host.Person person, PageSocket page) {
        return Objects.requireNonNull(host.sockets.get("/chat/socket"))
                .opened(PageRequest.of(person), page);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }
}
