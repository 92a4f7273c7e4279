package zutuan.bot.assist.page;

import java.util.List;
import java.util.stream.Collectors;
import zutuan.adapters.Host;
import zutuan.bot.assist.store.RequestStore.Shown;
import zutuan.bot.kernel.page.Pages;

/// The pictures and files of a request, as far as the reader may have them; they are fetched from
/// where the chat shows them, which asks again who wants them.
record Pictures(Host host, Host.Person reader) {
    private static final int MOST = 6;

    String of(String label, List<Shown> shown) {
        String all =
                shown.stream()
                        .filter(one -> host.describe(one.reference(), reader).isPresent())
                        .limit(MOST)
                        .map(one -> one(label, one))
                        .collect(Collectors.joining());
        return all.isEmpty() ? "" : "<p class=\"pictures\">" + all + "</p>";
    }

    private String one(String label, Shown shown) {
        boolean picture =
                host.describe(shown.reference(), reader)
                        .filter(kept -> kept.contentType().startsWith("image/"))
                        .isPresent();
        String reference = Pages.escaped(shown.reference());
        return picture
                ? "<a href=\"/chat/media/%s\"><img loading=\"lazy\" src=\"/chat/thumbnail/%s\" alt=\"%s的照片\"></a>"
                        .formatted(reference, reference, Pages.escaped(label))
                : "<a class=\"file\" href=\"/chat/media/%s\">%s</a>"
                        .formatted(reference, Html.said(shown.name()));
    }
}
