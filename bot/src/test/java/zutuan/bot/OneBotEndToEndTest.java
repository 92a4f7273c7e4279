package zutuan.bot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpServer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An issue from its report to its close-out in a QQ group, through the whole server.
final class OneBotEndToEndTest {
    private static final String GROUP = QqTown.group(0);
    private static final String LI = "20901";
    private static final String ZHAO = "20902";

    @TempDir Path folder;

    @Test
    void an_issue_goes_from_report_to_close_with_a_picture() throws Exception {
        try (var town = new QqTown(folder, 1, 0)) {
            join(town, LI, "李明");
            join(town, ZHAO, "赵强");

            town.bot.say(GROUP, LI, "/报 七组通组路塌方了,饲料车进不来");
            town.awaitShown(GROUP, "已登记 1号", 0);
            town.bot.say(GROUP, ZHAO, "认领1");
            town.awaitShown(GROUP, "1号由赵强主办", 0);
            closeWithPicture(town);
            town.bot.say(GROUP, LI, "满意1");
            town.awaitShown(GROUP, "1号已销号", 0);
            var seen = town.shownIn(GROUP).size();
            town.bot.say(GROUP, LI, "列表");
            assertThat(town.awaitShown(GROUP, "没有未办结的问题", seen)).isNotEmpty();
        }
    }

    private static void join(QqTown town, String account, String name) {
        var code = Operations.code(town.settings, name).orElseThrow();
        town.bot.write(account, "绑定 " + code);
        town.awaitShown(account, name, 0);
    }

    private static void closeWithPicture(QqTown town) throws Exception {
        var drawn = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB), "jpg", drawn);
        var server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/road.jpg",
                exchange -> {
                    exchange.sendResponseHeaders(200, drawn.size());
                    exchange.getResponseBody().write(drawn.toByteArray());
                    exchange.close();
                });
        server.start();
        try {
            var json =
                    """
                    [{"type":"text","data":{"text":"销号1 路已抢通"}},
                     {"type":"image","data":{"file":"road.jpg","sub_type":0,
                       "url":"http://127.0.0.1:%d/road.jpg"}}]
                    """
                            .formatted(server.getAddress().getPort());
            town.bot.tell(town.bot.message(GROUP, ZHAO, new JsonMapper().readTree(json)));
            town.awaitShown(GROUP, "等李明确认", 0);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void fifty_people_who_write_in_ten_new_groups_at_once_are_all_answered() throws Exception {
        try (var town = new QqTown(folder, 10, 50)) {
            var writing =
                    IntStream.range(0, 50)
                            .mapToObj(number ->
                                    Thread.ofVirtual()
                                            .start(() ->
                                                    town.bot.say(
                                                            QqTown.group(number % 10),
                                                            QqTown.person(number),
                                                            (1000 + number) + "怎么样了")))
                            .toList();
            for (var thread : writing) {
                thread.join();
            }

            assertThat(town.bot.awaitShown(50, QqTown.PATIENCE)).hasSize(50);
            for (var number = 0; number < 50; number++) {
                var asked = "没有%d号".formatted(1000 + number);
                assertThat(town.shownIn(QqTown.group(number % 10)))
                        .filteredOn(text -> text.contains(asked))
                        .hasSize(1);
            }
        }
    }
}
