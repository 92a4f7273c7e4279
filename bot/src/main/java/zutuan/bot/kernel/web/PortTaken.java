package zutuan.bot.kernel.web;

/// The web server cannot have its address and port. The message is one Chinese line for the
/// operator.
public final class PortTaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PortTaken(WebSettings settings, Throwable cause) {
        super(
                "网页端口 %s:%d 用不了，多半是另一个程序正占着它。请停掉那个程序，或者在 config/bot.yaml 里换一个端口（server.port，或环境变量 ZUTUAN_PORT）。"
                        .formatted(settings.host(), settings.port()),
                cause);
    }
}
