package zutuan.bot.kernel.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zutuan.adapters.link.Threads;
import zutuan.bot.kernel.store.StoreUnavailable;

/// The one place that turns failures into answers: `{"error": "…"}` with a Chinese line that says
/// what to do next. A bug is logged under the id that the person is told.
final class Errors {
    private static final Logger LOG = LoggerFactory.getLogger(Errors.class);
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern MAXIMUM = Pattern.compile("max\\b.*exceeded");
    private static final int TOO_LARGE = 413;

    private final Supplier<String> ids;

    Errors(Supplier<String> ids) {
        this.ids = ids;
    }

    void register(RoutesConfig routes) {
        routes.exception(
                HttpResponseException.class,
                (failure, context) -> say(context, failure.getStatus(), line(failure)));
        routes.exception(
                Foreign.class,
                (failure, context) -> say(context, failure.getStatus(), failure.line()));
        routes.exception(StoreUnavailable.class, Errors::unavailable);
        routes.exception(Exception.class, this::unexpected);
    }

    private static void unavailable(StoreUnavailable down, Context context) {
        Threads.tell(LOG, "request not kept: store unavailable path={}", context.path(), down);
        say(context, 503, busy());
    }

    /// What is not even an exception, such as no more memory: the thread of the server goes on, and
    /// the person gets a line.
    void fatal(HttpServletResponse response, Error failure) {
        var id = ids.get();
        Threads.tell(LOG, "request failed id={}", id, failure);
        response.setStatus(500);
        response.setContentType("application/json; charset=utf-8");
        try {
            response.getOutputStream().write(JSON.writeValueAsBytes(Map.of("error", trouble(id))));
        } catch (IOException gone) {
            LOG.debug("nobody to tell", gone);
        }
    }

    private void unexpected(Exception failure, Context context) {
        if (isTooLarge(failure)) {
            say(context, TOO_LARGE, tooLarge());
            return;
        }
        if (isMalformed(failure)) {
            say(context, 400, malformed());
            return;
        }
        var id = ids.get();
        LOG.error("request failed id={} path={}", id, context.path(), failure);
        say(context, 500, trouble(id));
    }

    private static String trouble(String id) {
        return "系统出了点问题，请稍后再试；还不行就把编号 %s 告诉管理员。".formatted(id);
    }

    /// Jetty reports a wrong form with exceptions of several types, one inside the other.
    private static boolean isTooLarge(Throwable failure) {
        return anyCause(failure, cause -> MAXIMUM.matcher(text(cause)).find());
    }

    private static boolean isMalformed(Throwable failure) {
        return anyCause(
                failure, cause -> cause instanceof HttpException wrong && wrong.getCode() == 400);
    }

    private static boolean anyCause(Throwable failure, Predicate<Throwable> test) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).anyMatch(test);
    }

    private static String text(Throwable failure) {
        return String.valueOf(failure.getMessage());
    }

    private static String line(HttpResponseException failure) {
        return switch (failure.getStatus()) {
            case 400 -> malformed();
            case 401, 403 -> "请先登录，再打开聊天页面。";
            case 404 -> "没有这个页面，请从首页进入。";
            case 405 -> "这个地址不能这样用，请从首页进入。";
            case TOO_LARGE -> tooLarge();
            default -> "没办成，请稍后再试。";
        };
    }

    private static String malformed() {
        return "这个请求看不懂，请刷新页面再试。";
    }

    static String busy() {
        return "系统正忙，没有办成，请稍后再试。";
    }

    static String tooLarge() {
        return "文件太大了，请压缩或截一部分再传。";
    }

    static void say(Context context, int status, String line) {
        context.status(status);
        if (status == TOO_LARGE) {
            // The rest of the body is still on its way: no other request may follow it.
            context.header("Connection", "close");
        }
        json(context, Map.of("error", line));
    }

    static void json(Context context, Object value) {
        try {
            context.header("Cache-Control", "no-store")
                    .contentType("application/json; charset=utf-8")
                    .result(JSON.writeValueAsBytes(value));
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("no JSON for " + value.getClass(), failure);
        }
    }
}
