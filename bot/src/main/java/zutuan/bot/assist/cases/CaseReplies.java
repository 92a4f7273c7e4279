package zutuan.bot.assist.cases;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import zutuan.adapters.Block;
import zutuan.adapters.Message;
import zutuan.bot.assist.cases.Caution.Warning;
import zutuan.bot.assist.cases.Found.Solved;
import zutuan.bot.assist.cases.KeptCase.State;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Question;

/// Every sentence about cases.
public final class CaseReplies {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyy-MM");
    private static final String ADVICE = "以当地站所意见为准。";
    private static final int GIST = 40;

    private final ZoneId zone;

    public CaseReplies(ZoneId zone) {
        this.zone = zone;
    }

    static Answer lookUpWhat() {
        return Answer.of("想查什么样的？写明作物或牲畜和样子，例：查案例 烟叶发黄")
                .asking(new Question.Words(LookUpCommand.NAME, LookUpCommand.NAME));
    }

    static Answer tellMore(String words) {
        return Answer.of("“%s”是什么样子？再补一句好查，例：查案例 %s 叶子发黄、不吃食这样的".formatted(words, words))
                .asking(new Question.Words(LookUpCommand.NAME, LookUpCommand.NAME + " " + words));
    }

    static String nothingSimilar(String words) {
        return "没有找到像“%s”的案例。换个说法再查，或者直接说清作物和样子，请技术员来看".formatted(words);
    }

    static String whichCase(String example) {
        return "哪一条案例？请写编号，例：" + example;
    }

    static String unknown(int number) {
        return "没有%s这条案例。按样子查：查案例 烟叶发黄".formatted(Case.code(number));
    }

    // --- Found ---

    Answer found(String words, List<Found> found, Roster roster) {
        var lines = new ArrayList<String>();
        lines.add("像“%s”的案例：".formatted(words));
        found.forEach(one -> lines.add(line(one, roster)));
        lines.add("看全文发：看案例 " + found.getFirst().one().code() + "。" + ADVICE);
        var buttons =
                found.stream()
                        .map(one -> button("看" + one.one().code(), "看案例 " + one.one().code()))
                        .toList();
        return Answer.of(text(lines).with(new Block.Buttons(buttons)));
    }

    /// C12 title（who and when）：what to do.
    public String line(Found found, Roster roster) {
        var one = found.one();
        return "%s %s%s：%s".formatted(one.code(), one.title(), origin(found, roster), gist(one));
    }

    /// C1001 去年8月J3类似：title，what was done（by whom）.
    String solvedLine(Found found, Solved solved, Roster roster, Instant now) {
        var one = found.one();
        return "%s %sJ%d类似：%s，%s（%s）"
                .formatted(
                        one.code(),
                        monthSince(solved.at(), now),
                        solved.request(),
                        one.title(),
                        gist(one),
                        name(solved.technicianId(), roster));
    }

    private String monthSince(Instant at, Instant now) {
        var then = at.atZone(zone);
        int years = now.atZone(zone).getYear() - then.getYear();
        String year = years == 0 ? "今年" : years == 1 ? "去年" : then.getYear() + "年";
        return year + then.getMonthValue() + "月";
    }

    private String origin(Found found, Roster roster) {
        return found.solved()
                .map(solved ->
                        "（%s，%s）"
                                .formatted(name(solved.technicianId(), roster), month(solved.at())))
                .orElse("");
    }

    /// The first of what to do; of a notifiable disease all that may be said.
    public static String gist(Case one) {
        if (one.counsel().alerts()) {
            return "先报告畜牧站，勿移动、勿出售、勿剖检";
        }
        String todo = one.counsel().todo();
        return todo.length() > GIST ? todo.substring(0, GIST) + "…" : todo;
    }

    private String month(Instant at) {
        return MONTH.format(at.atZone(zone));
    }

    private static String name(String memberId, Roster roster) {
        return roster.member(memberId).map(Member::name).orElse("技术员");
    }

    // --- One ---

    Answer whole(KeptCase kept, Roster roster) {
        var one = kept.one();
        var lines = new ArrayList<String>();
        lines.add(heading(kept));
        lines.add(about(one));
        lines.add("症状：" + one.complaint().symptom());
        lines.add("原因：" + one.counsel().cause());
        lines.add("办法：" + one.counsel().todo());
        lines.add("切记：" + one.counsel().avoid());
        lines.add("来源：" + source(kept, roster));
        lines.add(ADVICE);
        var message = text(lines);
        return Answer.of(
                kept.state() == State.DRAFT
                        ? message.with(
                                new Block.Buttons(List.of(button("通过", "通过案例 " + one.code()))))
                        : message);
    }

    private static String heading(KeptCase kept) {
        String state =
                switch (kept.state()) {
                    case DRAFT -> "（草稿，等技术员通过）";
                    case APPROVED -> "";
                    case WITHDRAWN -> "（已撤下：%s）".formatted(kept.last().reason());
                };
        return kept.one().code() + " " + kept.one().title() + state;
    }

    private static String about(Case one) {
        var about = one.about();
        String stage = about.stage().isEmpty() ? "" : "，" + about.stage();
        return about.kind() + stage + "，" + about.season().title();
    }

    private String source(KeptCase kept, Roster roster) {
        return kept.origin()
                .map(solved ->
                        "%s，%s（%s）"
                                .formatted(
                                        kept.one().counsel().source(),
                                        name(solved.technicianId(), roster),
                                        month(solved.at())))
                .orElse(kept.one().counsel().source());
    }

    // --- Drafts and changes ---

    /// What the technician who solved a request is shown of the draft made from it.
    public Answer drafted(KeptCase kept, Roster roster) {
        String code = kept.one().code();
        var card = whole(kept, roster).message();
        String ask = "请看看对不对，通过后大家查得到。要改发：改案例 %s 办法：…；不要就发：撤案例 %s 不用留".formatted(code, code);
        return Answer.of(card.with(new Block.Text(ask)));
    }

    static Answer drafts(List<KeptCase> drafts) {
        if (drafts.isEmpty()) {
            return Answer.of("没有等着通过的案例。求助办结后会自动起草，查已有的发：查案例 烟叶发黄");
        }
        String list =
                drafts.stream()
                        .map(kept -> kept.one().code() + " " + kept.one().title())
                        .collect(Collectors.joining("\n"));
        String next = "看全文发：看案例 " + drafts.getFirst().one().code();
        return Answer.of("等着通过的案例：\n" + list + "\n" + next);
    }

    Answer corrected(KeptCase kept, Amendment amendment, Roster roster) {
        var card = whole(kept, roster).message();
        return Answer.of(
                Message.text("%s的%s改好了。".formatted(kept.one().code(), amendment.headings()))
                        .with(new Block.Text(card.plain())));
    }

    static String correctHow(int number) {
        return "%s要改哪一项？照这样写：改案例 %s 办法：…；不要：…（可以改%s）"
                .formatted(
                        Case.code(number), Case.code(number), String.join("、", Amendment.HEADINGS));
    }

    static Answer withdrawWhy(int number) {
        return Answer.of("为什么撤下%s？请写一句理由".formatted(Case.code(number)))
                .asking(new Question.Words("撤案例", "撤案例 " + Case.code(number)));
    }

    static String withdrawn(KeptCase kept) {
        return "%s %s撤下了，以后查不到。要恢复发：通过案例 %s"
                .formatted(kept.one().code(), kept.one().title(), kept.one().code());
    }

    static Message unlearned(KeptCase kept) {
        return Message.text("%s说的办法没治好，先收回草稿，别人查不到。治好后会再请您看".formatted(kept.one().code()));
    }

    static String approved(KeptCase kept) {
        return "%s通过了，大家查得到：%s。要改发：改案例 %s 办法：…"
                .formatted(kept.one().code(), kept.one().title(), kept.one().code());
    }

    static String notYours(Case one) {
        String station =
                one.about().field().hasStation() ? one.about().field().title() + "技术员" : "技术员";
        return "%s由%s或镇管理员来改。您有意见，请把编号和意见私聊发给他们".formatted(one.code(), station);
    }

    static String already(KeptCase kept) {
        return switch (kept.state()) {
            case WITHDRAWN ->
                    "%s早就撤下了。要恢复发：通过案例 %s".formatted(kept.one().code(), kept.one().code());
            case DRAFT, APPROVED ->
                    "%s本来就是这样，没有变动。看全文发：看案例 %s".formatted(kept.one().code(), kept.one().code());
        };
    }

    static String overtaken(int number) {
        return "%s刚刚有人改过。请先看一眼再改：看案例 %s".formatted(Case.code(number), Case.code(number));
    }

    static String unsafe(Case one, List<Warning> warnings) {
        String what =
                warnings.stream()
                        .map(warning -> warning.where() + "里" + warning.what())
                        .collect(Collectors.joining("；"));
        return "%s还没有改：%s。改好再发：改案例 %s 办法：…".formatted(one.code(), what, one.code());
    }

    private static Block.Button button(String label, String typed) {
        return new Block.Button(label, typed);
    }

    private static Message text(List<String> lines) {
        return Message.text(String.join("\n", lines));
    }
}
