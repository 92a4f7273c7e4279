package zutuan.bot.kernel.web;

import zutuan.adapters.Host;

/// Takes no socket: one is refused, or let in and then not taken.
record Nobody(boolean admits) implements Host.SocketHandler {
    @Override
    public boolean admits(Host.Request request) {
        return admits;
    }

    @Override
    public Host.SocketListener opened(Host.Request request, Host.Socket socket) {
        throw new IllegalStateException("nobody is admitted");
    }
}
