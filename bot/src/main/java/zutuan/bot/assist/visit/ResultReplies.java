package zutuan.bot.assist.visit;

import java.util.List;
import zutuan.adapters.Block;
import zutuan.adapters.Message;
import zutuan.bot.assist.desk.HelpPhrases;
import zutuan.bot.assist.model.HelpRequest;
import zutuan.bot.assist.model.HelpState.Result;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.people.Roster;

/// Every sentence about results and second looks.
record ResultReplies(HelpPhrases phrases) {
    static final String BY_PHONE = "。没人接过、没上过门，按电话里帮的记";

    private static String again(HelpRequest request) {
        return request.result()
                .map(Result::again)
                .map(day -> "，" + HelpPhrases.day(day) + "复看")
                .orElse("");
    }

    String noted(HelpRequest request, Roster roster) {
        return "%s结果已记，已告诉%s%s"
                .formatted(
                        request.label(),
                        HelpPhrases.name(roster, request.asked().askerId()),
                        again(request));
    }

    Message resultTo(HelpRequest request, Member technician) {
        String text = request.result().map(Result::text).orElse("");
        boolean phone = request.result().filter(Result::phone).isPresent();
        var buttons =
                List.of(
                        new Block.Button("解决了", "解决了" + request.label()),
                        new Block.Button("没解决", "没解决" + request.label()));
        return Message.text(
                        "%s答复%s%s：%s%s"
                                .formatted(
                                        technician.name(),
                                        request.label(),
                                        phone ? "（没上门）" : "",
                                        text,
                                        again(request)))
                .with(new Block.Buttons(buttons));
    }

    String whatResult(HelpRequest request) {
        return "%s是什么病、怎么治？写一句，要复看的写上日期。例：缺镁，喷硫酸镁，12月1日复看".formatted(request.label());
    }

    String notYours(HelpRequest request, Roster roster) {
        return "%s归%s答复。您知道怎么办，请发：补充%s …"
                .formatted(
                        request.label(),
                        HelpPhrases.whose(request.trouble().field(), roster),
                        request.label());
    }

    String askersWord(HelpRequest request, Roster roster) {
        return "%s解决没有，请%s说"
                .formatted(request.label(), HelpPhrases.name(roster, request.asked().askerId()));
    }

    String solved(HelpRequest request, Roster roster) {
        String by =
                request.hand()
                        .map(hand -> "，谢谢" + HelpPhrases.name(roster, hand.technicianId()))
                        .orElse("");
        return "%s解决了%s。又犯了请发：没解决%s 现在什么样".formatted(request.label(), by, request.label());
    }

    Message solvedTo(HelpRequest request, Member asker) {
        return Message.text("%s说%s解决了%s".formatted(asker.name(), request.label(), again(request)));
    }

    String unsolved(HelpRequest request, Roster roster) {
        return request.hand()
                .map(hand ->
                        "%s还没好，已告诉%s"
                                .formatted(
                                        request.label(),
                                        HelpPhrases.name(roster, hand.technicianId())))
                .orElseGet(() -> request.label() + "还没好，接着找人");
    }

    Message unsolvedTo(HelpRequest request, Member asker, String said) {
        return Message.text(
                "%s说%s还没好%s。再去请发：改约%s 明天上午10点"
                        .formatted(
                                asker.name(),
                                request.label(),
                                said.isEmpty() ? "" : "：" + said,
                                request.label()));
    }

    String howDoesItLook(HelpRequest request) {
        return "%s复看怎么样？写一句；还要再看的写上日期。例：好了；没好，12月8日再看".formatted(request.label());
    }

    String looked(HelpRequest request, boolean open) {
        return "%s复看已记%s%s"
                .formatted(
                        request.label(),
                        again(request),
                        open ? "。还要再看请发：复看%s 12月8日再看".formatted(request.label()) : "");
    }

    Message lookedTo(HelpRequest request, Member technician, String said) {
        return Message.text(
                "%s复看了%s：%s%s".formatted(technician.name(), request.label(), said, again(request)));
    }

    Message whichDay(HelpRequest request, Roster roster) {
        return Message.text(
                "%s在您手上，还没说哪天去。去请发：改约%s 明天上午10点；电话里说清了请发：电话解决%s 怎么治"
                        .formatted(
                                HelpPhrases.title(request, roster),
                                request.label(),
                                request.label()));
    }

    Message howWasIt(HelpRequest request) {
        return Message.text(
                "%s看过了吗？看过请发：%s结果 什么病、怎么治；没去成请发：改约%s 明天上午10点"
                        .formatted(request.label(), request.label(), request.label()));
    }

    Message lookAgain(HelpRequest request, Roster roster) {
        var buttons =
                List.of(
                        new Block.Button("好了", "复看%s 好了".formatted(request.label())),
                        new Block.Button("没好", "复看%s 没好".formatted(request.label())));
        return Message.text(
                        "今天复看%s。当时：%s"
                                .formatted(
                                        HelpPhrases.title(request, roster),
                                        request.result().map(Result::text).orElse("")))
                .with(new Block.Buttons(buttons));
    }
}
