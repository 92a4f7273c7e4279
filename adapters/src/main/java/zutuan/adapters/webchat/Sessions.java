package zutuan.adapters.webchat;

import zutuan.adapters.Host;

/// The cookie that says who somebody is. Scripts cannot read it and other sites cannot send it.
final class Sessions {
    private static final int HALF_A_YEAR_SECONDS = 180 * 24 * 60 * 60;

    private Sessions() {}

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
                        .formatted(Host.SESSION, value, seconds, secure ? "; Secure" : ""));
    }
}
