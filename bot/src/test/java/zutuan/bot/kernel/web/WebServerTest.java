package zutuan.bot.kernel.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import zutuan.adapters.Host;
import zutuan.bot.kernel.store.StoreUnavailable;
import zutuan.bot.kernel.web.HealthCheck.CheckResult;

final class WebServerTest extends OverHttp {
    @Test
    void readiness_names_the_check_that_fails() throws Exception {
        var disk = new HealthCheck("disk", () -> new CheckResult(true, "正常"));
        var store =
                new HealthCheck(
                        "store",
                        () -> {
                            throw new IllegalStateException("gone");
                        });
        try (var server = started(disk)) {
            assertThat(get(server, "/health/live").statusCode()).isEqualTo(200);
            assertThat(get(server, "/health/ready").statusCode()).isEqualTo(200);
        }
        try (var server = server(new WebHost(services()), 0, disk, store).start()) {
            var answer = get(server, "/health/ready");

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("\"store\":{\"ok\":false", "\"disk\":{\"ok\":true");
        }
    }

    @Test
    void a_check_that_hangs_hides_nothing_of_the_others() throws Exception {
        var never = new CountDownLatch(1);
        var hanging =
                new HealthCheck(
                        "store",
                        () -> {
                            await(never);
                            return new CheckResult(true, "正常");
                        });
        var disk = new HealthCheck("disk", () -> new CheckResult(true, "正常"));
        try (var server = started(hanging, disk)) {
            var answer = get(server, "/health/ready");
            never.countDown();

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("没有回应", "\"disk\":{\"ok\":true");
        }
    }

    @Test
    void what_takes_too_long_keeps_no_server_from_stopping() throws Exception {
        var begun = new CountDownLatch(1);
        var never = new CountDownLatch(1);
        host.http(
                "GET",
                "/slow",
                _ -> {
                    begun.countDown();
                    await(never);
                    return new Host.Response(200, "text/plain", new byte[0], List.of());
                });
        var server = started();
        var asked = client.sendAsync(request(server, "/slow").build(), BodyHandlers.discarding());
        await(begun);

        assertThatCode(server::close).doesNotThrowAnyException();
        never.countDown();
        asked.handle((_, _) -> true).join();
    }

    @Test
    void metrics_are_for_this_machine_only() throws Exception {
        try (var server = started()) {
            assertThat(get(server, "/metrics").body()).contains("zutuan_sockets_open");
            var proxied = request(server, "/metrics").header("X-Forwarded-For", "203.0.113.9");
            assertThat(send(proxied).statusCode()).isEqualTo(403);
        }
    }

    @Test
    void a_bug_is_answered_with_the_id_it_is_logged_under() throws Exception {
        host.http(
                "GET",
                "/bug",
                _ -> {
                    throw new IllegalStateException("secret detail");
                });
        try (var server = started()) {
            var answer = get(server, "/bug");

            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body()).contains("id-000001").doesNotContain("secret");
        }
    }

    @Test
    void an_error_is_answered_with_its_id_too_and_the_server_goes_on() throws Exception {
        host.http(
                "GET",
                "/fatal",
                _ -> {
                    throw new OutOfMemoryError("secret detail");
                });
        try (var server = started()) {
            for (var number = 1; number <= 300; number++) {
                var answer = get(server, "/fatal");
                assertThat(answer.statusCode()).isEqualTo(500);
                assertThat(answer.body())
                        .contains("id-%06d".formatted(number))
                        .doesNotContain("secret");
            }
            assertThat(get(server, "/health/live").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void stopping_completes_the_request_in_flight() throws Exception {
        var entered = new CountDownLatch(1);
        var mayAnswer = new CountDownLatch(1);
        host.http(
                "GET",
                "/slow",
                _ -> {
                    entered.countDown();
                    await(mayAnswer);
                    return new Host.Response(200, "text/plain", "办好了".getBytes(UTF_8), List.of());
                });
        var server = started();
        var answer = client.sendAsync(request(server, "/slow").build(), BodyHandlers.ofString());
        await(entered);

        var stopping = CompletableFuture.runAsync(server::close);
        assertThat(stopping).isNotDone();
        mayAnswer.countDown();

        assertThat(answer.get(10, TimeUnit.SECONDS).body()).isEqualTo("办好了");
        stopping.get(10, TimeUnit.SECONDS);
    }

    @Test
    void a_taken_port_is_told_in_one_line() {
        try (var first = started()) {
            var second = server(new WebHost(services()), first.port());

            assertThatThrownBy(second::start)
                    .isInstanceOf(PortTaken.class)
                    .hasMessageContaining(String.valueOf(first.port()))
                    .hasMessageContaining("server.port");
        }
    }

    @Test
    void routes_cannot_come_too_late() {
        try (var _ = started()) {
            assertThatThrownBy(() -> host.socket("/late", new Nobody(false)))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void while_the_store_is_away_the_answer_is_chinese() throws Exception {
        host.http(
                "GET",
                "/store",
                _ -> {
                    throw new StoreUnavailable("locked");
                });
        try (var server = started()) {
            var answer = get(server, "/store");

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("请稍后再试");
        }
    }
}
