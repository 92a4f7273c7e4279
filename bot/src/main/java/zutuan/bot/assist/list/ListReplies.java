package zutuan.bot.assist.list;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import zutuan.bot.assist.desk.HelpPhrases;
import zutuan.bot.assist.dispatch.Urgency;
import zutuan.bot.assist.model.HelpRequest;
import zutuan.bot.assist.model.HelpState.Accepted;
import zutuan.bot.assist.model.HelpState.Answered;
import zutuan.bot.assist.model.HelpState.Dropped;
import zutuan.bot.assist.model.HelpState.Hand;
import zutuan.bot.assist.model.HelpState.Result;
import zutuan.bot.assist.model.HelpState.Solved;
import zutuan.bot.assist.model.HelpState.Waiting;
import zutuan.bot.kernel.people.Roster;

/// How requests are shown.
public record ListReplies(HelpPhrases phrases) {
    static final String ASSISTED = "技术求助：求助的人说解决了，或到期没有说没解决的，按解决那天算；撤掉的不算";

    /// `烟草·大田 石桥村二组 15亩，孙工`.
    static String solved(HelpRequest request, Roster roster) {
        String by = request.hand().map(hand -> "，" + by(hand, roster)).orElse("");
        return facts(request, roster) + by;
    }

    private static String facts(HelpRequest request, Roster roster) {
        var trouble = request.trouble();
        return HelpPhrases.joined(
                List.of(
                        HelpPhrases.kind(trouble),
                        HelpPhrases.place(trouble, roster),
                        trouble.amount()));
    }

    String state(HelpRequest request, Roster roster) {
        return "%s %s\n%s".formatted(request.label(), facts(request, roster), how(request, roster));
    }

    /// How it stands, in a line.
    public String how(HelpRequest request, Roster roster) {
        return switch (request.state()) {
            case Waiting() -> waiting(request, roster);
            case Accepted(var hand) -> "%s接了%s".formatted(by(hand, roster), coming(hand));
            case Answered(var hand, var result) ->
                    "%s答复：%s%s。好了请发：解决了%s"
                            .formatted(
                                    by(hand, roster),
                                    result.text(),
                                    result.again() == null
                                            ? ""
                                            : "，" + HelpPhrases.day(result.again()) + "复看",
                                    request.label());
            case Solved(_, var result, var at, _) ->
                    "%s解决%s"
                            .formatted(
                                    phrases.moment(at), result == null ? "" : "：" + result.text());
            case Dropped(var at, _, var reason) ->
                    "%s撤了%s".formatted(phrases.moment(at), reason.isEmpty() ? "" : "：" + reason);
        };
    }

    private String waiting(HelpRequest request, Roster roster) {
        var told = request.course().told();
        var pass = request.course().passAt();
        String last =
                told.isEmpty() ? "还没请人" : "等" + HelpPhrases.name(roster, told.getLast()) + "接";
        return pass == null ? last : "%s，%s前没接转下一位".formatted(last, phrases.moment(pass));
    }

    private static String by(Hand hand, Roster roster) {
        return HelpPhrases.name(roster, hand.technicianId());
    }

    private String coming(Hand hand) {
        var visit = hand.visit();
        if (visit == null) {
            return "，时间还没定";
        }
        return "，%s到%s".formatted(phrases.visit(visit), visit.wayAt() == null ? "" : "，已出发");
    }

    String asked(List<HelpRequest> asked, Roster roster) {
        return asked.isEmpty()
                ? "您没有没解决的求助。要问技术请发：求助 什么庄稼、什么毛病、哪个组"
                : asked.stream()
                        .map(one -> state(one, roster).replace("\n", "："))
                        .collect(Collectors.joining("\n"));
    }

    /// What a technician has to do: what waits, the visits, the second looks.
    record ToDo(List<HelpRequest> waiting, List<HelpRequest> route, List<HelpRequest> looks) {
        ToDo {
            waiting = List.copyOf(waiting);
            route = List.copyOf(route);
            looks = List.copyOf(looks);
        }
    }

    String toDo(ToDo toDo, Roster roster, Instant now) {
        var lines = new ArrayList<String>();
        if (!toDo.waiting().isEmpty()) {
            lines.add("等人接的%d件：".formatted(toDo.waiting().size()));
            toDo.waiting().forEach(one -> lines.add(line(one, roster, urgent(one, now))));
        }
        if (!toDo.route().isEmpty()) {
            lines.add("您手上%d件，按去的先后：".formatted(toDo.route().size()));
            toDo.route()
                    .forEach(one ->
                            lines.add(
                                    line(
                                            one,
                                            roster,
                                            one.visit().map(phrases::visit).orElse("时间没定"))));
        }
        if (!toDo.looks().isEmpty()) {
            lines.add("要复看的%d件：".formatted(toDo.looks().size()));
            toDo.looks().forEach(one -> lines.add(line(one, roster, again(one))));
        }
        return lines.isEmpty() ? "没有等您去看的求助" : String.join("\n", lines);
    }

    static String page(String link) {
        return "图片、路线、值班表看网页：" + link;
    }

    private static String again(HelpRequest request) {
        return request.result().map(Result::again).map(HelpPhrases::day).orElse("");
    }

    private static String urgent(HelpRequest request, Instant now) {
        String title = Urgency.of(request).title();
        return title.isEmpty() ? waited(request, now) : title + "·" + waited(request, now);
    }

    /// How long it has waited: 刚来, 等了3小时.
    public static String waited(HelpRequest request, Instant now) {
        long hours = Duration.between(request.asked().at(), now).toHours();
        return hours == 0 ? "刚来" : "等了%d小时".formatted(hours);
    }

    private static String line(HelpRequest request, Roster roster, String when) {
        return "%s %s %s".formatted(request.label(), when, facts(request, roster));
    }
}
