package zutuan.adapters.webchat;

import zutuan.adapters.Host;

/// One open page of a person, and the session that let it in; no two are equal.
final class Seat {
    private final String personId;
    private final String session;
    private final Host.Socket socket;

    Seat(String personId, String session, Host.Socket socket) {
        this.personId = personId;
        this.session = session;
        this.socket = socket;
    }

    String personId() {
        return personId;
    }

    String session() {
        return session;
    }

    Host.Socket socket() {
        return socket;
    }

    boolean isOf(Host.Ended ended) {
        return personId.equals(ended.personId())
                && (ended.session() == null || session.equals(ended.session()));
    }
}
