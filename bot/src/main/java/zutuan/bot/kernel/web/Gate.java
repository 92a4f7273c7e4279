package zutuan.bot.kernel.web;

import java.util.Objects;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import zutuan.bot.kernel.web.PageConnections.State;

/// The first to see a request: keeps account of its connection, and turns away those that were led
/// here under a name that is not this site's.
final class Gate extends Handler.Wrapper {
    private final Site site;
    private final PageConnections connections;

    Gate(Site site, PageConnections connections, Handler next) {
        super(next);
        this.site = site;
        this.connections = connections;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        var end = request.getConnectionMetaData().getConnection().getEndPoint();
        connections.now(end, State.WORKING);
        Request.addCompletionListener(request, _ -> connections.now(end, State.WAITING));
        if (site.isMeant(Caller.of(request)) || bringsToken(request)) {
            return super.handle(request, response, callback);
        }
        var host = Objects.requireNonNullElse(request.getHeaders().get(HttpHeader.HOST), "");
        HttpRefusal.foreignName(host).write(response, callback);
        return true;
    }

    /// A program that dials a socket with a token may know this machine by a name of its own; no
    /// page can send such a header.
    private static boolean bringsToken(Request request) {
        var headers = request.getHeaders();
        return headers.contains(HttpHeader.UPGRADE) && headers.contains(HttpHeader.AUTHORIZATION);
    }
}
