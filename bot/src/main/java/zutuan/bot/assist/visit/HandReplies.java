package zutuan.bot.assist.visit;

import java.util.ArrayList;
import java.util.List;
import zutuan.adapters.Block;
import zutuan.adapters.Message;
import zutuan.bot.assist.desk.HelpPhrases;
import zutuan.bot.assist.model.HelpRequest;
import zutuan.bot.assist.store.RequestStore.Shown;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.talk.Turn;

/// Every sentence about in whose hands a request is.
record HandReplies(HelpPhrases phrases) {
    static final String TURNED = "转为村里的问题";

    String notYours(HelpRequest request, Roster roster) {
        return "%s归%s。看进展请发：%s怎么样了"
                .formatted(
                        request.label(),
                        HelpPhrases.whose(request.trouble().field(), roster),
                        request.label());
    }

    String whom(HelpRequest request, String said) {
        return said.isEmpty()
                ? "转给谁？例：转%s给魏工".formatted(request.label())
                : "花名册里没有“%s”，请写全名。例：转%s给魏工".formatted(said, request.label());
    }

    String notTheirs(HelpRequest request, Member member, Roster roster) {
        return "%s不管%s的事，%s归%s，请转给那里的人"
                .formatted(
                        member.name(),
                        HelpPhrases.kind(request.trouble()),
                        request.label(),
                        HelpPhrases.whose(request.trouble().field(), roster));
    }

    String givenOn(HelpRequest request, Member member) {
        return "%s已转给%s，已告诉他".formatted(request.label(), member.name());
    }

    Message given(HelpRequest request, Member member) {
        return Message.text("%s改由%s来办".formatted(request.label(), member.name()));
    }

    Message givenTo(HelpRequest request, Turn turn, List<Shown> shown) {
        var roster = turn.roster();
        String text =
                "%s把%s转给您：%s\n%s，%s\n哪天去请发：改约%s 明天上午10点"
                        .formatted(
                                turn.member().name(),
                                request.label(),
                                HelpPhrases.said(request),
                                HelpPhrases.kind(request.trouble()),
                                HelpPhrases.place(request.trouble(), roster),
                                request.label());
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Text(text));
        shown.forEach(one -> blocks.add(new Block.Picture(one.reference(), one.name())));
        return new Message(blocks);
    }

    String noTrip(HelpRequest request) {
        return "您近几天没有去%s附近的安排，合并不了。要去请发：接%s 明天上午10点到".formatted(request.label(), request.label());
    }

    private String when(HelpRequest request) {
        return request.visit().map(phrases::visit).orElse("");
    }

    String bundled(HelpRequest request, HelpRequest with, Roster roster) {
        return "%s和%s合并一趟：%s，%s、%s。已告诉%s"
                .formatted(
                        request.label(),
                        with.label(),
                        when(request),
                        HelpPhrases.place(with.trouble(), roster),
                        HelpPhrases.place(request.trouble(), roster),
                        HelpPhrases.name(roster, request.asked().askerId()));
    }

    Message comesTo(HelpRequest request, Member technician) {
        return Message.text(
                "%s接了%s，%s顺路到。不方便请发：改约%s 后天上午9点"
                        .formatted(
                                technician.name(),
                                request.label(),
                                when(request),
                                request.label()));
    }

    String askersToDrop(HelpRequest request, Roster roster) {
        return "%s是%s求助的，要撤请%s说"
                .formatted(
                        request.label(),
                        HelpPhrases.name(roster, request.asked().askerId()),
                        HelpPhrases.name(roster, request.asked().askerId()));
    }

    String dropped(HelpRequest request) {
        return "%s已撤。要再问请发：求助 …".formatted(request.label());
    }

    Message droppedTo(HelpRequest request, Member by, String reason) {
        return Message.text(
                "%s撤了%s%s，不用去了"
                        .formatted(
                                by.name(),
                                request.label(),
                                reason.isEmpty() ? "" : "（%s）".formatted(reason)));
    }

    Message turnedTo(HelpRequest request) {
        return Message.text("%s不是庄稼牲畜的毛病，已给您报成村里的问题".formatted(request.label()));
    }

    String noIssue(HelpRequest request) {
        return "现在转不了。请直接发：/报 %s".formatted(HelpPhrases.shortened(request.asked().said(), 30));
    }
}
