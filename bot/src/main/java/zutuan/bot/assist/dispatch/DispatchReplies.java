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
    /// What else there is to say: `why` it comes, how many they have in hand, the pictures, and the
    /// visits that lie on the way.
    record Facts(String why, int inHand, List<Shown> shown, List<HelpRequest> onWay) {
        Facts {
            shown = List.copyOf(shown);
            onWay = List.copyOf(onWay);
        }
    }

    Message offer(Outcome outcome, Roster roster, Facts more) {
        var request = outcome.request();
        var trouble = request.trouble();
        var facts =
                HelpPhrases.joined(
                        List.of(
                                HelpPhrases.kind(trouble),
                                HelpPhrases.place(trouble, roster),
                                trouble.amount()));
        String text =
                "%s%s求助%s：%s\n%s\n%s%s%s"
                        .formatted(
                                more.why(),
                                HelpPhrases.name(roster, request.asked().askerId()),
                                request.label(),
                                HelpPhrases.said(request),
                                facts,
                                term(outcome),
                                more.inHand() == 0 ? "" : "。您手上还有%d件".formatted(more.inHand()),
                                onWay(request, more.onWay(), roster));
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Text(text));
        more.shown().forEach(one -> blocks.add(new Block.Picture(one.reference(), one.name())));
        var buttons = new ArrayList<Block.Button>();
        if (!more.onWay().isEmpty()) {
            buttons.add(
                    new Block.Button(
                            "合并一趟",
                            "合并%s %s".formatted(request.label(), more.onWay().getFirst().label())));
        }
        buttons.add(new Block.Button("我去", "接" + request.label()));
        buttons.add(new Block.Button("电话解决", "电话解决" + request.label()));
        blocks.add(new Block.Buttons(buttons));
        return new Message(blocks);
    }

    /// `同路线您要去 J7（石桥村，12-01(周二)10:00），合并一趟？回复 合并J8`.
    private String onWay(HelpRequest request, List<HelpRequest> onWay, Roster roster) {
        if (onWay.isEmpty()) {
            return "";
        }
        var other = onWay.getFirst();
        return "\n同路线您要去 %s（%s，%s），合并一趟？回复 合并%s"
                .formatted(
                        other.label(),
                        HelpPhrases.place(other.trouble(), roster),
                        other.visit().map(phrases::visit).orElse(""),
                        request.label());
    }

    private String term(Outcome outcome) {
        var at = outcome.request().course().passAt();
        String typed = "接%s 明天上午10点到".formatted(outcome.request().label());
        return at == null ? "能去请发：" + typed : "请在%s前接，能去请发：%s".formatted(phrases.moment(at), typed);
    }

    String passedFrom(Optional<Member> before) {
        return before.map(one -> one.name() + "没接，转给您。").orElse("");
    }

    /// Nobody had been asked before.
    Message nowSent(Outcome outcome, Roster roster, int hours) {
        return Message.text(outcome.request().label() + sent(outcome, roster, hours));
    }

    Message passedOn(HelpRequest request, Member before, Outcome outcome) {
        var asked = outcome.asked();
        String who = before.name();
        return Message.text(
                asked == null
                        ? "%s还没有人接，%s也联系不上别的人。急的话请直接打电话".formatted(request.label(), who)
                        : "%s在时限内没有接%s，已转%s".formatted(who, request.label(), named(asked)));
    }

    /// `当班 孙工`, `站长 …`.
    public static String named(Rung rung) {
        String name = rung.member().name();
        boolean self = rung.acting().equals(rung.member());
        return title(rung.level())
                + (self ? name : "%s（%s代）".formatted(name, rung.acting().name()));
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
