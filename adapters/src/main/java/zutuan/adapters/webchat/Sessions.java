package zutuan.adapters.webchat;

import java.util.Optional;
import zutuan.adapters.Host;

/// The cookie that says who somebody is. Scripts cannot read it and other sites cannot send it.
final class Sessions {
    static final String COOKIE = "zutuan_session";
    private static final int HALF_A_YEAR_SECONDS = 180 * 24 * 60 * 60;

    private Sessions() {}

    static Optional<Host.Person> person(Host.Request request, Host host) {
        var token = request.cookie(COOKIE);
        return token == null ? Optional.empty() : host.doorkeeper().recognise(token);
    }

    static Host.Header set(String token, boolean secure) {
        return cookie(token, HALF_A_YEAR_SECONDS, secure);
    }

    static Host.Header clear(boolean secure) {
        return cookie("", 0, secure);
    }

    private static Host.Header cookie(String value, int seconds, boolean secure) {
        return new Host.Header(
                "Set-Cookie",
                "%s=%s; Path=/; Max-Age=%d; HttpOnly; SameSite=Strict%s"
                        .formatted(COOKIE, value, seconds, secure ? "; Secure" : ""));
    }
}
