package zutuan.bot.assist.page;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zutuan.bot.assist.desk.HelpPhrases;
import zutuan.bot.assist.desk.Office;
import zutuan.bot.assist.list.ListReplies;
import zutuan.bot.assist.model.HelpRequest;
import zutuan.bot.kernel.page.Pages;

/// One request on the page: what, where, how it stands, its pictures, what can be typed next.
record CardHtml(Office office, Viewer viewer, Pictures pictures, Steps steps) {
    /// `mark` tells in a word or two why it stands where it stands; empty for nothing to tell.
    String card(HelpRequest request, String mark, boolean loud, String more) {
        var trouble = request.trouble();
        var shown = office.stores().requests().shown(viewer.tx(), request.ref());
        return """
        <article id="%s"%s>
        <p class="top"><b>%s</b><span>%s</span>%s</p>
        <p class="where">%s</p>
        <p class="said">%s</p>
        %s<p class="soft">%s</p>%s
        <p class="steps">%s</p>
        </article>
        """
                .formatted(
                        request.label(),
                        loud ? " class=\"loud\"" : "",
                        request.label(),
                        Html.said(HelpPhrases.kind(trouble)),
                        mark.isEmpty() ? "" : "<em>" + Pages.escaped(mark) + "</em>",
                        Html.said(where(request)),
                        Html.said(HelpPhrases.shortened(request.asked().said(), 120)),
                        pictures.of(request.label(), shown),
                        Html.timed(standing(request)),
                        more,
                        steps.of(request).stream().map(Html::step).collect(Collectors.joining()));
    }

    private String where(HelpRequest request) {
        var trouble = request.trouble();
        return Stream.of(HelpPhrases.place(trouble, viewer.roster()), trouble.amount())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private String standing(HelpRequest request) {
        var roster = viewer.roster();
        String how = new ListReplies(office.phrases()).how(request, roster);
        String asker = HelpPhrases.name(roster, request.asked().askerId());
        return HelpPhrases.joined(
                List.of(
                        asker + " " + office.phrases().moment(request.asked().at()) + "求助",
                        how.replaceFirst("。好了请发：.*$", "")));
    }
}
