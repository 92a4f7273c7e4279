package zutuan.adapters.onebot;

import io.javalin.Javalin;

/// One file behind an address of this machine.
final class FileFolder implements AutoCloseable {
    private final Javalin server;

    FileFolder(byte[] content) {
        server =
                Javalin.create(
                                config -> {
                                    config.startup.showJavalinBanner = false;
                                    config.routes.get("/a", context -> context.result(content));
                                })
                        .start("127.0.0.1", 0);
    }

    String url() {
        return "http://127.0.0.1:" + server.port() + "/a";
    }

    @Override
    public void close() {
        server.stop();
    }
}
