package zutuan.bot.kernel.web;

import io.javalin.http.Context;
import io.javalin.websocket.WsContext;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;
import zutuan.bot.kernel.settings.Network;

/// Who asks, as far as a request tells: the other end of its connection, and its headers, of which
/// each name may come in several lines. `peer` is null only if the connection has already ended.
record Caller(
        @Nullable InetAddress peer,
        Collection<String> names,
        Function<String, List<String>> headers) {
    static Caller of(Context context) {
        var request = context.req();
        return new Caller(
                Network.literal(request.getRemoteAddr()),
                Collections.list(request.getHeaderNames()),
                name -> Collections.list(request.getHeaders(name)));
    }

    static Caller of(WsContext context) {
        var request = context.session.getUpgradeRequest();
        return new Caller(
                address(context.session.getRemoteSocketAddress()),
                request.getHeaders().keySet(),
                name -> {
                    @Nullable List<String> lines = request.getHeaders(name);
                    return lines == null ? List.of() : lines;
                });
    }

    static Caller of(Request request) {
        var headers = request.getHeaders();
        return new Caller(
                address(request.getConnectionMetaData().getRemoteSocketAddress()),
                headers.getFieldNamesCollection(),
                headers::getValuesList);
    }

    static @Nullable InetAddress address(@Nullable SocketAddress socket) {
        return socket instanceof InetSocketAddress inet ? inet.getAddress() : null;
    }

    @Nullable String header(String name) {
        var lines = headers.apply(name);
        return lines.isEmpty() ? null : lines.getFirst();
    }
}
