package zutuan.bot.handbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import zutuan.adapters.Host;
import zutuan.bot.kernel.talk.Chapter;

/// `/handbook`: the text of the handbook, and a list of all commands with their examples.
final class HandbookPage {
    static final String PATH = "/handbook";
    private static final String CONTENTS = "<!-- contents -->";
    private static final String CHAPTERS = "<!-- chapters -->\n";
    private static final String COMMANDS = "<!-- commands -->";

    private final String text;
    private final byte[] style = read("handbook.css");

    HandbookPage(List<Chapter> chapters) {
        var ordered =
                chapters.stream()
                        .sorted(Comparator.comparing(Chapter::everyday).reversed())
                        .toList();
        text =
                new String(read("handbook.html"), StandardCharsets.UTF_8)
                        .replace(CONTENTS, joined(ordered, HandbookPage::link))
                        .replace(CHAPTERS, joined(ordered, HandbookPage::section));
    }

    private static String joined(List<Chapter> chapters, Function<Chapter, String> form) {
        return chapters.stream().map(form).collect(Collectors.joining());
    }

    private static String link(Chapter chapter) {
        return "<a href=\"#%s\">%s</a>".formatted(chapter.anchor(), chapter.name());
    }

    private static String section(Chapter chapter) {
        return "<section id=\"%s\">\n%s</section>\n".formatted(chapter.anchor(), chapter.html());
    }

    void register(Host host) {
        host.http("GET", PATH, request -> page(host, request));
        host.http(
                "GET",
                PATH + "/page.css",
                _ -> new Host.Response(200, "text/css; charset=utf-8", style, List.of()));
    }

    /// Whoever is logged in sees the commands of their own roles.
    private Host.Response page(Host host, Host.Request request) {
        String commands =
                host.visitor(request)
                        .map(person -> host.commands(person.id()))
                        .map(HandbookPage::table)
                        .orElse("<p>登录<a href=\"/chat\">群聊</a>后再看这一页，会列出您能用的全部指令。</p>");
        byte[] html = text.replace(COMMANDS, commands).getBytes(StandardCharsets.UTF_8);
        return new Host.Response(200, "text/html; charset=utf-8", html, List.of());
    }

    private static String table(List<Host.CommandHint> commands) {
        return commands.stream()
                .filter(command -> !command.examples().isEmpty())
                .map(HandbookPage::entry)
                .collect(Collectors.joining("", "<dl>", "</dl>"));
    }

    private static String entry(Host.CommandHint command) {
        String examples =
                command.examples().stream()
                        .map(example -> "<code>" + escaped(example) + "</code>")
                        .collect(Collectors.joining());
        return "<dt>%s</dt><dd>%s</dd>".formatted(escaped(command.summary()), examples);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static byte[] read(String name) {
        try (InputStream stream = HandbookPage.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("the jar lacks " + name);
            }
            return stream.readAllBytes();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
