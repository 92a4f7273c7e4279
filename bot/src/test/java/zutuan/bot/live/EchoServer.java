package zutuan.bot.live;

import io.javalin.Javalin;

/// The web server alone, saying back what it hears: what a benchmark can reach at best.
final class EchoServer {
    private EchoServer() {}

    public static void main(String[] arguments) {
        var server =
                Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.routes.ws(
                            "/chat/socket",
                            socket -> socket.onMessage(context -> context.send(context.message())));
                });
        server.start("127.0.0.1", 0);
        System.out.println("组团助手已启动:http://127.0.0.1:%d/".formatted(server.port()));
    }
}
