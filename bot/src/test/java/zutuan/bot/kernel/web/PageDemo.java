package zutuan.bot.kernel.web;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import zutuan.adapters.Address;
import zutuan.adapters.Block;
import zutuan.adapters.Host;
import zutuan.adapters.Inbound;
import zutuan.adapters.Inbox;
import zutuan.adapters.Media;
import zutuan.adapters.Message;
import zutuan.adapters.Outgoing;
import zutuan.adapters.Platform;
import zutuan.adapters.PlatformProvider.InvalidOptions;
import zutuan.adapters.webchat.WebChatProvider;

/// Runs the chat page over a made-up bot, to look at it. Arguments: the port and, if wished, a PNG
/// to show in the talk.
final class PageDemo {
    private static final Address GROUP = new Address("web", "bot", "village", Address.Kind.GROUP);
    private static final int MINUTE = 60_000;

    private final InstantSource clock = InstantSource.system();
    private final Village village = new Village(clock);
    private final WebHost host = new WebHost(village.services());
    private final AtomicInteger answers = new AtomicInteger();
    private final Platform platform;

    private PageDemo() throws InvalidOptions {
        platform = new WebChatProvider().create("web", Map.of(), host);
        platform.open(this::accept);
    }

    public static void main(String[] arguments) throws InvalidOptions, IOException {
        var demo = new PageDemo();
        var picture = arguments.length > 1 ? Path.of(arguments[1]) : null;
        demo.talk(picture == null ? List.of() : List.of(demo.keep(picture)));
        var settings = new WebSettings("127.0.0.1", Integer.parseInt(arguments[0]), 800_000, false);
        var metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        new WebServer(settings, demo.host, List.of(), metrics).start();
    }

    private Media keep(Path picture) throws IOException {
        var content = Files.readAllBytes(picture);
        var reference = village.keep("塌方.png", content);
        return new Media(Media.Kind.PICTURE, "塌方.png", reference, content.length);
    }

    private void talk(List<Media> pictures) {
        said("li", "李明", "七组通组路又塌方了,货车过不来,烟叶运不出去。", -42, pictures);
        bot(card("认领 12", "派给我们村"), -41);
        said("zhao", "赵强", "我们村有台挖机,明天上午可以过去帮忙。", -30, List.of());
        said("wang", "王芳", "收到,烟叶那边我先联系烟站缓两天收。", -12, List.of());
        bot(Message.text("赵强 已认领 12号,谢谢!\n主办:李明;协办:赵强"), -11);
    }

    private static Message card(String... typed) {
        var rows =
                List.of(
                        new Block.Row("地点", "石桥村七组"),
                        new Block.Row("类别", "基础设施"),
                        new Block.Row("紧急", "较急,11-26(周四)前办结"),
                        new Block.Row("主办", "待认领"));
        var buttons = new Block.Buttons(List.of(typed).stream().map(PageDemo::button).toList());
        return new Message(
                List.of(
                        new Block.Facts("12号 · 通组路塌方", rows),
                        new Block.Mention("wang", "王芳"),
                        buttons));
    }

    private static Block.Button button(String typed) {
        return new Block.Button(typed, typed);
    }

    private void said(String id, String name, String text, int minutes, List<Media> media) {
        var at = clock.millis() + (long) minutes * MINUTE;
        village.remember(
                new Host.Entry(id + ":" + at, at, id, name, Message.text(text), null, media));
    }

    private void bot(Message message, int minutes) {
        var at = clock.millis() + (long) minutes * MINUTE;
        village.remember(new Host.Entry("key" + at, at, "", "组团助手", message, null, List.of()));
    }

    private Inbox.Acceptance accept(Inbound inbound) {
        var envelope = inbound.envelope();
        if (inbound instanceof Inbound.Said said && envelope.address().isGroup()) {
            said(envelope.senderId(), envelope.senderName(), said.text(), 0, said.media());
        }
        var answer = Message.text("已收到:" + inbound.getClass().getSimpleName());
        var to = envelope.address().isGroup() ? GROUP : envelope.address();
        Thread.ofVirtual()
                .start(() ->
                        platform.send(new Outgoing(to, answer, "a" + answers.incrementAndGet())));
        return Inbox.Acceptance.KEPT;
    }
}
