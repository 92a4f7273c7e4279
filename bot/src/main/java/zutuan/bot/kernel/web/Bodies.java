package zutuan.bot.kernel.web;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zutuan.adapters.Host;
import zutuan.bot.kernel.web.PageConnections.State;

/// Lets a request through once its body has come whole, so that no thread ever waits for a slow
/// client. How much it may be depends on who sends it: a form with files is taken from members
/// only, and a stranger's body has room for a login.
final class Bodies extends Handler.Wrapper {
    private static final Logger LOG = LoggerFactory.getLogger(Bodies.class);
    private static final long STRANGER_BYTES = 64_000;

    private final Uploads uploads = new Uploads();
    private final PageConnections connections;
    private final Function<String, Optional<Host.Person>> members;
    private final Limits limits;

    /// The longest body of a member, and the longest form with files.
    record Limits(long body, long form) {}

    /// `members` tells whom a session's token belongs to.
    Bodies(
            PageConnections connections,
            Function<String, Optional<Host.Person>> members,
            Limits limits) {
        this.connections = connections;
        this.members = members;
        this.limits = limits;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (!hasBody(request)) {
            return super.handle(request, response, callback);
        }
        var exchange = new Exchange(request, response, callback);
        try {
            receive(exchange, sender(request));
        } catch (RuntimeException unknown) {
            LOG.warn("sender of a body not known", unknown);
            HttpRefusal.BUSY.write(response, callback);
        }
        return true;
    }

    private static boolean hasBody(Request request) {
        return request.getLength() > 0
                || request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING);
    }

    private Optional<String> sender(Request request) {
        return Request.getCookies(request).stream()
                .filter(cookie -> cookie.getName().equals(Host.SESSION))
                .map(HttpCookie::getValue)
                .findFirst()
                .flatMap(members)
                .map(Host.Person::id);
    }

    private record Exchange(Request request, Response response, Callback callback) {
        void refuse(HttpRefusal refusal) {
            refusal.write(response, callback);
        }

        boolean isForm() {
            var type = request.getHeaders().get(HttpHeader.CONTENT_TYPE);
            return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
        }
    }

    private void receive(Exchange exchange, Optional<String> sender) {
        var request = exchange.request();
        boolean form = exchange.isForm();
        if (form && sender.isEmpty()) {
            exchange.refuse(HttpRefusal.STRANGER);
            return;
        }
        if (sender.isEmpty() && request.getLength() > STRANGER_BYTES) {
            exchange.refuse(HttpRefusal.TOO_LARGE);
            return;
        }
        if (form && !enters(exchange, sender.get())) {
            return;
        }
        long most = sender.isEmpty() ? STRANGER_BYTES : form ? limits.form() : limits.body();
        var spool = new Spool();
        Request.addCompletionListener(request, _ -> spool.close());
        state(request, State.RECEIVING);
        new Body(request, spool, most, end -> ended(exchange, end)).run();
    }

    private boolean enters(Exchange exchange, String person) {
        boolean enters = uploads.enters(person);
        Request.addCompletionListener(exchange.request(), _ -> uploads.left(person));
        if (!enters) {
            exchange.refuse(HttpRefusal.TOO_MANY);
        }
        return enters;
    }

    private void ended(Exchange exchange, Body.End end) {
        state(exchange.request(), State.WORKING);
        switch (end) {
            case Body.End.Whole(var content) -> whole(exchange, content);
            case Body.End.Refused(var refusal) -> exchange.refuse(refusal);
            case Body.End.Gone(var cause) -> exchange.callback().failed(cause);
        }
    }

    private void whole(Exchange exchange, Content.Source content) {
        if (!exchange.isForm()) {
            pass(exchange, content);
            return;
        }
        // Neither side says anything while it waits for its turn.
        exchange.request().addIdleTimeoutListener(_ -> false);
        uploads.work(
                () -> {
                    Request.addCompletionListener(exchange.request(), _ -> uploads.done());
                    pass(exchange, content);
                },
                exchange.request().getComponents().getExecutor());
    }

    private void pass(Exchange exchange, Content.Source content) {
        var whole = new WholeRequest(exchange.request(), content);
        var response = exchange.response();
        var callback = exchange.callback();
        try {
            if (!super.handle(whole, response, callback)) {
                Response.writeError(whole, response, callback, 404);
            }
        } catch (Throwable failed) {
            Response.writeError(whole, response, callback, failed);
        }
    }

    private void state(Request request, State state) {
        connections.now(request.getConnectionMetaData().getConnection().getEndPoint(), state);
    }

    /// The request with a body that is all there.
    private static final class WholeRequest extends Request.Wrapper {
        private final Content.Source content;

        WholeRequest(Request request, Content.Source content) {
            super(request);
            this.content = content;
        }

        @Override
        public Content.Chunk read() {
            return content.read();
        }

        @Override
        public void demand(Runnable whenThere) {
            content.demand(whenThere);
        }

        @Override
        public void fail(Throwable failure) {
            content.fail(failure);
        }
    }
}
