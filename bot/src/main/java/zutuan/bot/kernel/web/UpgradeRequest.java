package zutuan.bot.kernel.web;

import io.javalin.websocket.WsContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zutuan.adapters.Host;

/// The [Host.Request] that opened a socket; it has neither body nor uploads.
record UpgradeRequest(WsContext context, Site site) implements Host.Request {
    @Override
    public String path(String name) {
        return context.pathParam(name);
    }

    @Override
    public @Nullable String query(String name) {
        return context.queryParam(name);
    }

    @Override
    public @Nullable String header(String name) {
        return context.header(name);
    }

    @Override
    public @Nullable String cookie(String name) {
        return context.cookie(name);
    }

    @Override
    public byte[] body() {
        return new byte[0];
    }

    @Override
    public Optional<Host.Upload> upload(String field) {
        return Optional.empty();
    }

    @Override
    public String remote() {
        return site.client(Caller.of(context));
    }

    @Override
    public boolean isFromThisMachine() {
        return site.isThisMachine(Caller.of(context));
    }

    @Override
    public boolean isFromThisSite() {
        return site.isOwnPage(Caller.of(context));
    }

    @Override
    public boolean isSecure() {
        return site.isSecure();
    }
}
