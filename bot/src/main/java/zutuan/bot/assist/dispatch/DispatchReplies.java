package zutuan.bot.assist.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zutuan.adapters.Block;
import zutuan.adapters.Message;
import zutuan.bot.assist.desk.HelpPhrases;
import zutuan.bot.assist.dispatch.Dispatcher.Outcome;
import zutuan.bot.assist.dispatch.Ladder.Level;
import zutuan.bot.assist.dispatch.Ladder.Rung;
import zutuan.bot.assist.model.HelpRequest;
import zutuan.bot.assist.store.RequestStore.Shown;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.people.Roster;

/// What is said of who is asked to take a request.
public record DispatchReplies(HelpPhrases phrases) {
    /// `why` stands before it, empty for nothing.
    Message offer(
            HelpRequest request,
            Outcome outcome,
            Roster roster,
            int inHand,
            List<Shown> shown,
            String why) {
        var trouble = request.trouble();
        var facts =
                HelpPhrases.joined(
                        List.of(
                                HelpPhrases.kind(trouble),
                                HelpPhrases.place(trouble, roster),
                                trouble.amount()));
        String text =
                "%s%s求助%s：%s\n%s\n%s%s"
                        .formatted(
                                why,
                                HelpPhrases.name(roster, request.asked().askerId()),
                                request.label(),
                                HelpPhrases.said(request),
                                facts,
                                term(outcome),
                                inHand == 0 ? "" : "。您手上还有%d件".formatted(inHand));
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Text(text));
        shown.forEach(one -> blocks.add(new Block.Picture(one.reference(), one.name())));
        blocks.add(
                new Block.Buttons(
                        List.of(
                                new Block.Button("我去", "接" + request.label()),
                                new Block.Button("电话解决", "电话解决" + request.label()))));
        return new Message(blocks);
    }

    private String term(Outcome outcome) {
        var at = outcome.request().course().passAt();
        String typed = "接%s 明天上午10点到".formatted(outcome.request().label());
        return at == null ? "能去请发：" + typed : "请在%s前接，能去请发：%s".formatted(phrases.moment(at), typed);
    }

    String passedFrom(Optional<Member> before) {
        return before.map(one -> one.name() + "没接，转给您。").orElse("");
    }

    Message passedOn(HelpRequest request, Optional<Member> before, Outcome outcome) {
        var asked = outcome.asked();
        String who = before.map(Member::name).orElse("当班的人");
        return Message.text(
                asked == null
                        ? "%s还没有人接，%s也联系不上别的人。急的话请直接打电话".formatted(request.label(), who)
                        : "%s在时限内没有接%s，已转%s".formatted(who, request.label(), named(asked)));
    }

    /// `当班 孙工`, `站长 …`.
    public static String named(Rung rung) {
        return title(rung.level()) + rung.member().name();
    }

    private static String title(Level level) {
        return switch (level) {
            case DUTY -> "当班 ";
            case STATION -> "";
            case HEAD -> "站长 ";
            case TOWN -> "镇里 ";
        };
    }

    /// What the asker is told of where it went.
    public String sent(Outcome outcome, Roster roster, int hours) {
        var asked = outcome.asked();
        String whose = HelpPhrases.whose(outcome.request().trouble().field(), roster);
        if (asked == null) {
            return whose + "和镇里暂时都联系不上，请直接打电话；已记下，不会丢";
        }
        if (Dispatcher.isAbove(asked)) {
            return "%s今天无人值班，已转%s".formatted(whose, named(asked));
        }
        return "已通知%s%s".formatted(named(asked), next(outcome.next(), hours));
    }

    private static String next(@Nullable Rung next, int hours) {
        return next == null ? "" : "，%d小时内未接转%s".formatted(hours, next.member().name());
    }
}
