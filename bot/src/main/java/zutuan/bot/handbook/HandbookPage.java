package zutuan.bot.handbook;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import zutuan.adapters.Host;
import zutuan.bot.kernel.page.Pages;
import zutuan.bot.kernel.talk.Chapter;

/// `/handbook`: the text of the handbook, and a list of all commands with their examples.
final class HandbookPage {
    static final String PATH = "/handbook";
    private static final String CONTENTS = "<!-- contents -->";
    private static final String CHAPTERS = "<!-- chapters -->\n";
    private static final String COMMANDS = "<!-- commands -->";

    private final String text;

    HandbookPage(List<Chapter> chapters) {
        var ordered =
                chapters.stream()
                        .sorted(Comparator.comparing(Chapter::everyday).reversed())
                        .toList();
        text =
                new String(Pages.read(HandbookPage.class, "handbook.html"), StandardCharsets.UTF_8)
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
        Pages.style(host, PATH + "/page.css", HandbookPage.class, "handbook.css");
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
                        .map(example -> "<code>" + Pages.escaped(example) + "</code>")
                        .collect(Collectors.joining());
        return "<dt>%s</dt><dd>%s</dd>".formatted(Pages.escaped(command.summary()), examples);
    }
}
