package zutuan.adapters.webchat;

import zutuan.adapters.Host;

/// One open page of a person; no two are equal.
final class Seat {
    private final String personId;
    private final Host.Socket socket;

    Seat(String personId, Host.Socket socket) {
        this.personId = personId;
        this.socket = socket;
    }

    String personId() {
        return personId;
    }

    Host.Socket socket() {
        return socket;
    }
}
