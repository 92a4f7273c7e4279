package zutuan.bot.assist.desk;

import java.util.List;
import java.util.stream.Collectors;
import zutuan.bot.assist.model.HelpRequest;
import zutuan.bot.assist.model.HelpState.Hand;
import zutuan.bot.assist.model.Refusal;
import zutuan.bot.kernel.people.Roster;

/// Why a step was not taken, and which request is meant.
record StepReplies(HelpPhrases phrases) {
    static final String WHICH = "是哪一件？";

    static String unknown(long number, List<Long> latest) {
        String near = latest.stream().map(HelpRequest.KIND::label).collect(Collectors.joining("、"));
        return "没有%s。%s"
                .formatted(
                        HelpRequest.KIND.label(number),
                        latest.isEmpty() ? "还没有人求助，要问技术请发：求助 什么庄稼、什么毛病" : "最近的是" + near);
    }

    static String nothingTo(String verb) {
        return "现在没有您能“%s”的求助。看自己的请发：我的求助".formatted(verb);
    }

    String refused(HelpRequest request, Refusal why, Roster roster) {
        String label = request.label();
        return switch (why) {
            case Refusal.Taken(var hand) -> taken(label, hand, roster);
            case Refusal.NotTaken() -> "%s还没有人接。能去请发：接%s 明天上午10点到".formatted(label, label);
            case Refusal.NotYours() -> "%s不是您在办。看进展请发：%s怎么样了".formatted(label, label);
            case Refusal.Over() -> "%s已经解决。又犯了请发：没解决%s 现在什么样".formatted(label, label);
            case Refusal.Dropped(var reason) ->
                    "%s已撤（%s）。要再问请发：求助 …".formatted(label, reason.isEmpty() ? "未写理由" : reason);
        };
    }

    private String taken(String label, Hand hand, Roster roster) {
        var visit = hand.visit();
        String when = visit == null ? "" : "，" + phrases.visit(visit) + "去";
        return "%s已由%s接了%s。要换人请他发：转%s给姓名"
                .formatted(label, HelpPhrases.name(roster, hand.technicianId()), when, label);
    }
}
