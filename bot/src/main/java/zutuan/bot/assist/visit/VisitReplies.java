package zutuan.bot.assist.visit;

import java.util.List;
import zutuan.adapters.Block;
import zutuan.adapters.Message;
import zutuan.bot.assist.desk.HelpPhrases;
import zutuan.bot.assist.model.HelpRequest;
import zutuan.bot.assist.model.HelpState.Visit;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.people.Roster;

/// Every sentence about who comes when.
record VisitReplies(HelpPhrases phrases) {
    static final String BUNDLE = "合并";
    static final String APART = "不合并";

    String along(HelpRequest other, Roster roster) {
        return "同路线还有 %s（%s），合并一趟？回复 合并"
                .formatted(other.label(), HelpPhrases.place(other.trouble(), roster));
    }

    private String when(HelpRequest request) {
        return request.visit().map(phrases::visit).orElse("");
    }

    /// For whoever took it.
    String accepted(HelpRequest request, Roster roster) {
        String place = HelpPhrases.place(request.trouble(), roster);
        String asker = HelpPhrases.name(roster, request.asked().askerId());
        return request.visit().isPresent()
                ? "%s您接了，%s到%s，已告诉%s。看完请发：%s结果 什么病、怎么治，几号复看"
                        .formatted(request.label(), when(request), place, asker, request.label())
                : "%s您接了，已告诉%s。哪天去请发：改约%s 明天上午10点；电话说清了请发：电话解决%s 怎么办"
                        .formatted(request.label(), asker, request.label(), request.label());
    }

    Message acceptedTo(HelpRequest request, Member technician) {
        var visit = request.visit().orElse(null);
        return visit == null
                ? Message.text("%s接了%s，先和您联系".formatted(technician.name(), request.label()))
                : coming(request, technician, visit);
    }

    private Message coming(HelpRequest request, Member technician, Visit visit) {
        String text =
                "%s接了%s，%s到。不方便请发：改约%s 后天上午9点"
                        .formatted(
                                technician.name(),
                                request.label(),
                                phrases.visit(visit),
                                request.label());
        var button = new Block.Button("换个时间", "改约" + request.label());
        return Message.text(text).with(new Block.Buttons(List.of(button)));
    }

    Block whichDay(String said, HelpRequest request) {
        return new Block.Text("“%s”说不准是哪天，定了请发：改约%s 明天上午10点".formatted(said, request.label()));
    }

    String unclear(String said, HelpRequest request) {
        return "“%s”说不准是哪天。请写清楚，例：改约%s 明天上午10点".formatted(said, request.label());
    }

    String past(String said, String verb, HelpRequest request) {
        return "“%s”已经过了。请写以后的时间，例：%s%s 明天上午10点".formatted(said, verb, request.label());
    }

    String whenInstead(HelpRequest request) {
        return "%s改到什么时候？例：明天上午10点".formatted(request.label());
    }

    String moved(HelpRequest request) {
        return "%s改到%s，已告诉对方".formatted(request.label(), when(request));
    }

    Message movedTo(HelpRequest request, Member by) {
        return Message.text(
                "%s把%s改到%s。不行请发：改约%s 另一个时间"
                        .formatted(by.name(), request.label(), when(request), request.label()));
    }

    Message onWay(HelpRequest request, Member technician) {
        return Message.text("%s已出发来看%s，请留人等".formatted(technician.name(), request.label()));
    }

    String wayNoted(HelpRequest request, Roster roster) {
        return "好的，已告诉%s。看完请发：%s结果 什么病、怎么治，几号复看"
                .formatted(HelpPhrases.name(roster, request.asked().askerId()), request.label());
    }

    String notYourField(HelpRequest request, Roster roster) {
        return "%s是%s的求助，归%s。您知道怎么办，请发：补充%s …"
                .formatted(
                        request.label(),
                        HelpPhrases.kind(request.trouble()),
                        HelpPhrases.whose(request.trouble().field(), roster),
                        request.label());
    }

    String notYours(HelpRequest request, Roster roster) {
        return request.hand()
                .map(hand ->
                        "%s由%s在办。看进展请发：%s怎么样了"
                                .formatted(
                                        request.label(),
                                        HelpPhrases.name(roster, hand.technicianId()),
                                        request.label()))
                .orElseGet(() ->
                        "%s还没有人接。能去请发：接%s 明天上午10点到".formatted(request.label(), request.label()));
    }
}
