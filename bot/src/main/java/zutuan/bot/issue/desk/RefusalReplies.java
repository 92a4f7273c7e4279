package zutuan.bot.issue.desk;

import java.util.List;
import java.util.stream.Collectors;
import zutuan.bot.issue.model.Course;
import zutuan.bot.issue.model.InCharge;
import zutuan.bot.issue.model.Issue;
import zutuan.bot.issue.model.Refusal;
import zutuan.bot.kernel.talk.Turn;

/// Every sentence that says why not, each with the next step.
public record RefusalReplies(IssuePhrases phrases) {
    static String unknownNumber(long number, List<Long> latest) {
        if (latest.isEmpty()) {
            return "没有%d号，还没有人报过问题。要报请发：/报 哪里、什么事".formatted(number);
        }
        String recent =
                latest.stream().sorted().map(String::valueOf).collect(Collectors.joining(" "));
        return "没有%d号。最近：%s（发 列表 看全部）".formatted(number, recent);
    }

    public static String whichNumber(String verb) {
        return "%s几号？请带上号数，例：%s12".formatted(verb, verb);
    }

    static String tooMany(String verb, int most) {
        return "一次最多%d个，还没办。请分几次发，例：%s1到%d".formatted(most, verb, most);
    }

    static String giveTo(long number, String to) {
        String name = to.replaceFirst("^(?:派?给|交给|由|让|派)", "");
        return "还没办。要派给别人请发：派%d给%s".formatted(number, name);
    }

    /// Of several, said in a way that is not understood.
    static String oneByOne(String verb) {
        return "一句里有几个号，没看懂怎么分，还没办。请一个一个发，例：%s12".formatted(verb);
    }

    static String commentOn(long number) {
        return "对%d号提意见".formatted(number);
    }

    public static String whichToCorrect() {
        return "改几号？例：改12 是六组不是七组";
    }

    public static String whichToDispatch() {
        return "派几号、给谁？例：派12给何勇";
    }

    static String confidential(long number) {
        return "%d号只由畜牧站和镇里处理，请私聊我看".formatted(number);
    }

    String refused(Issue issue, Refusal refusal, Turn turn) {
        long number = issue.number();
        return switch (refusal) {
            case Refusal.Led(var leadId, var since) ->
                    "%d号已由%s主办（%s）。要协办请发：协办%d"
                            .formatted(number, name(leadId, turn), phrases.time(since), number);
            case Refusal.Leads() -> "您是%d号的主办，不用再协办。有进展发：%d进展 …".formatted(number, number);
            case Refusal.Assists() -> "您已是%d号的协办。有进展发：%d进展 …".formatted(number, number);
            case Refusal.NotClaimed() -> "%d号还没人认领，请先发：认领%d".formatted(number, number);
            case Refusal.AwaitsReporter() ->
                    "%d号已办结，正等%s确认"
                            .formatted(
                                    number,
                                    IssuePhrases.names(InCharge.confirmers(issue, turn.roster())));
            case Refusal.NotAsked() -> "%d号还在办理，没有申请销号。看进展请发：%d怎么样了".formatted(number, number);
            case Refusal.Over() -> "%d号已销号。又有问题请重新发：/报 …".formatted(number);
            case Refusal.MergedInto(var other) ->
                    "%d号已并入%d号。看进展请发：%d怎么样了".formatted(number, other, other);
            case Refusal.Dropped() -> "%d号已作废。要重新报请发：/报 …".formatted(number);
            case Refusal.NotYours() -> "%d号不在您名下。要提意见请发：%d意见 …".formatted(number, number);
            case Refusal.Itself() -> "不能并入自己。例：并入%d 12".formatted(number);
            case Refusal.VetsOnly() ->
                    "%d号只能由畜牧站和镇里的人办：%s。有新情况请发：%d进展 …"
                            .formatted(
                                    number,
                                    IssuePhrases.names(InCharge.entrusted(turn.roster())),
                                    number);
            case Refusal.Apart() -> "%d号像是疫情，要单独办，不能并入别的问题".formatted(number);
            case Refusal.VetsSay() -> "%d号是不是疫情由畜牧站和镇里定。弄错了请发：%d进展 … 说明".formatted(number, number);
            case Refusal.Only(var right) -> only(right, number, issue, turn);
            case Refusal.OnCourse onCourse -> ofTheCourse(issue, onCourse);
        };
    }

    private String ofTheCourse(Issue issue, Refusal.OnCourse refusal) {
        long number = issue.number();
        return switch (refusal) {
            case Refusal.TooLate() ->
                    "%d号已过时限，不能再延期。请报进展（%d进展 …）或请镇里出面（升级%d …）".formatted(number, number, number);
            case Refusal.ExtensionAsked(var until) ->
                    "%d号已申请延到%s，等%s答复"
                            .formatted(
                                    number,
                                    phrases.moment(until),
                                    issue.nature().confidential() ? "镇领导" : "组长");
            case Refusal.NoExtension() -> "%d号没有待批的延期申请".formatted(number);
            case Refusal.Escalated(var level) ->
                    level == Course.Level.TOWN
                            ? "%d号已在镇里。要请县里出面，镇领导发：转县%d 理由".formatted(number, number)
                            : "%d号已报县级。看进展请发：%d怎么样了".formatted(number, number);
            case Refusal.NotEscalated() -> "%d号没有升级到镇。看进展请发：%d怎么样了".formatted(number, number);
            case Refusal.Waits(var party, var due) ->
                    "%d号正等%s答复（%s）。有答复请发：外部答复%d …"
                            .formatted(number, Echo.safe(party), phrases.day(due), number);
            case Refusal.WaitsForNobody() ->
                    "%d号没有在等外部单位。要转请发：转外部%d 单位 联系人 12月4日前答复".formatted(number, number);
            case Refusal.JustUrged(var at, var again) ->
                    "%d号%s刚催过，不再打扰。%s以后可以再催"
                            .formatted(number, phrases.moment(at), phrases.moment(again));
        };
    }

    private static String name(String memberId, Turn turn) {
        return IssuePhrases.name(turn.roster(), memberId);
    }

    private static String only(Refusal.Right right, long number, Issue issue, Turn turn) {
        return switch (right) {
            case CLOSE -> "只有主办人、组长或镇管理员能销号%d。要提意见：%d意见 …".formatted(number, number);
            case DISPATCH -> "只有组长或镇里能派%d号。要自己办请发：认领%d".formatted(number, number);
            case GRANT -> "%d号的延期要由组长或镇里批".formatted(number);
            case TOWN -> "这一步要由镇里办。请镇里出面请发：升级%d 理由".formatted(number);
            case REPORTER_OR_TOWN ->
                    "%d号要由%s确认。要提意见：%d意见 …"
                            .formatted(
                                    number,
                                    IssuePhrases.names(InCharge.confirmers(issue, turn.roster())),
                                    number);
            case PROGRESS -> "%d号的进展由主办、协办来报。要提意见：%d意见 …".formatted(number, number);
            case HANDLERS -> "只有主办人、组长或镇里能办这一步。要提意见：%d意见 …".formatted(number);
            case MERGE -> "只有上报人、主办人、组长或镇里能改动%d号。要提意见：%d意见 …".formatted(number, number);
        };
    }
}
