package zutuan.bot.assist.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zutuan.adapters.Block;
import zutuan.adapters.Message;
import zutuan.bot.assist.desk.HelpPhrases;
import zutuan.bot.assist.model.Field;
import zutuan.bot.assist.model.HelpRequest;
import zutuan.bot.kernel.people.Roster;

/// Every sentence about a request that has just come in.
record AskReplies(HelpPhrases phrases) {
    static final String EMPTY = "请写一句：什么庄稼或牲畜、什么毛病、哪个组。例：求助 烟叶下部叶发黄，二组老李家 15亩";

    static String whatIsWrong(String said) {
        return "%s怎么了？说一句什么毛病、多少、哪个组。例：叶子发黄，二组 15亩；不吃料，3头".formatted(said);
    }

    static final String REPORT = "报问题";
    static final String STILL = "仍找技术员";
    static final String SOLVED = "解决了";
    static final String STILL_WANTED = "仍要请人";

    /// `known` are those that were solved before, a line each.
    static String known(HelpRequest request, List<String> known, long minutes) {
        return "%s 有类似的，先照着看：\n%s\n以当地站所意见为准。仍要请人？%d分钟没有回复就去请人"
                .formatted(request.label(), String.join("\n", known), minutes);
    }

    /// What is known of the like: shipped cases, a title each.
    static String meanwhile(List<String> shipped) {
        return shipped.isEmpty()
                ? "没有查到类似的案例"
                : "等人来之前可先看：%s。看全文发：看案例 %s。以当地站所意见为准"
                        .formatted(String.join("、", shipped), shipped.getFirst().split(" ", 2)[0]);
    }

    static String sentAlready(HelpRequest request) {
        return "%s已经请人了。看进展请发：%s怎么样了".formatted(request.label(), request.label());
    }

    /// Of what the bot took for a request.
    static String offer(NewHelp help, Roster roster) {
        return "找" + HelpPhrases.whose(help.trouble().field(), roster);
    }

    static String question(NewHelp help) {
        String thing = help.trouble().thing();
        String about = thing.isEmpty() ? help.trouble().field().title() : thing;
        if (help.trouble().field() == Field.TOBACCO) {
            about = "烟叶";
        }
        return "像是技术求助（%s）。".formatted(about);
    }

    /// `技术求助 J7|烟草·大田|石桥村二组|已通知当班 孙工，2小时内未接转魏工`.
    String registered(HelpRequest request, Roster roster, String sent) {
        var trouble = request.trouble();
        return Stream.of(
                        "技术求助 " + request.label(),
                        HelpPhrases.kind(trouble),
                        HelpPhrases.place(trouble, roster),
                        trouble.amount(),
                        sent)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("|"));
    }

    static String gaps(NewHelp help, boolean pictures) {
        var wanted = new ArrayList<String>();
        for (var gap : help.gaps()) {
            wanted.add(
                    switch (gap) {
                        case VILLAGE -> "哪个村";
                        case HAMLET -> "哪个组、谁家";
                        case AMOUNT -> help.trouble().field() == Field.LIVESTOCK ? "多少头" : "几亩";
                    });
        }
        if (!pictures) {
            wanted.add("照片");
        }
        String odd = help.odd().isEmpty() ? "" : "“%s”不像是真的数，没有记。".formatted(help.odd());
        return odd + "还想知道：%s。补一句就行，不补也行".formatted(String.join("、", wanted));
    }

    static String phone(String phone) {
        return "急的话请打值班电话 " + phone;
    }

    static final String PHONE_ALONE = "；急的话请打值班电话（私聊发您）";

    Message same(HelpRequest earlier, Roster roster) {
        return Message.text(
                "这件%s已经求助过：%s，不再另登。补充请发：补充%s …；是另一件请写清哪里不同"
                        .formatted(
                                phrases.moment(earlier.asked().at()),
                                HelpPhrases.title(earlier, roster),
                                earlier.label()));
    }

    static String village(NewHelp help) {
        return "“%s”像是村里的事，不是庄稼牲畜的毛病。".formatted(HelpPhrases.shortened(help.said(), 30));
    }

    static String added(HelpRequest request, Roster roster) {
        var trouble = request.trouble();
        var parts =
                List.of(
                        HelpPhrases.kind(trouble),
                        HelpPhrases.place(trouble, roster),
                        trouble.amount());
        return "%s已补充：%s".formatted(request.label(), HelpPhrases.joined(parts));
    }

    static Message addedTo(HelpRequest request, String asker, String said, List<Block> shown) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Text("%s补充%s：%s".formatted(asker, request.label(), said)));
        blocks.addAll(shown);
        return new Message(blocks);
    }

    static final String ANOTHER = "另求助";

    static String addedOrOther(HelpRequest request) {
        return "这句是补充%s，还是另一件事？".formatted(request.label());
    }

    static String whatToAdd(HelpRequest request) {
        return "%s要补充什么？例：补充%s 15亩，二组".formatted(request.label(), request.label());
    }
}
