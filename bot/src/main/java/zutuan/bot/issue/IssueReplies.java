package zutuan.bot.issue;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import zutuan.adapters.Block;
import zutuan.adapters.Message;
import zutuan.bot.issue.Issue.Refusal;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.people.Role;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.people.Team;
import zutuan.bot.kernel.talk.Answer;

/// Every sentence about issues.
record IssueReplies(ZoneId zone) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final String WEEKDAYS = "一二三四五六日";

    /// `11-25(周三)18:00`.
    String moment(Instant instant) {
        var local = instant.atZone(zone);
        char weekday = WEEKDAYS.charAt(local.getDayOfWeek().getValue() - 1);
        return DAY.format(local) + "(周" + weekday + ")" + TIME.format(local);
    }

    static String name(Roster roster, String memberId) {
        return roster.member(memberId).map(Member::name).orElse("已离任成员");
    }

    static String place(Issue issue, Roster roster) {
        var place = issue.report().nature().place();
        var id = place.villageId();
        String village =
                id == null ? "地点未说明" : roster.village(id).map(found -> found.name()).orElse(id);
        return village + place.hamlet();
    }

    private static String kind(Issue issue) {
        var nature = issue.report().nature();
        return nature.domain().title() + "·" + nature.urgency().title();
    }

    private static Optional<Team> team(Issue issue, Roster roster) {
        return Optional.ofNullable(issue.report().nature().teamId()).flatMap(roster::team);
    }

    private static String assigned(Issue issue, Roster roster) {
        return team(issue, roster)
                .map(team ->
                        team.name()
                                + roster.leadOf(team)
                                        .map(lead -> "(组长" + lead.name() + ")")
                                        .orElse(""))
                .orElseGet(() -> "镇里分派" + triager(roster));
    }

    private static String triager(Roster roster) {
        return roster.with(Role.ADMINISTRATOR).stream()
                .findFirst()
                .map(member -> "(" + member.name() + ",一时看不出归哪个组)")
                .orElse("(一时看不出归哪个组)");
    }

    Answer registered(Issue issue, Roster roster, int pictures) {
        long number = issue.number();
        var rows = new ArrayList<Block.Row>();
        rows.add(new Block.Row("内容", Echo.title(issue.report().said())));
        rows.add(new Block.Row("地点", place(issue, roster)));
        rows.add(new Block.Row("类别", kind(issue)));
        rows.add(new Block.Row("时限", moment(issue.dueAt())));
        rows.add(new Block.Row("已派", assigned(issue, roster)));
        if (pictures > 0) {
            rows.add(new Block.Row("照片", pictures + "张"));
        }
        var buttons =
                List.of(
                        new Block.Button("认领", "认领" + number),
                        new Block.Button("看进展", number + "怎么样了"));
        var message =
                new Message(
                        List.of(
                                new Block.Facts("已登记 " + number + "号", rows),
                                new Block.Text("补充:回复本条发照片"),
                                new Block.Buttons(buttons)));
        return new Answer(message, issue.report().ref().subject(), null);
    }

    Message forLead(Issue issue, Roster roster) {
        String text =
                "%s报了%d号:%s\n地点:%s\n时限:%s"
                        .formatted(
                                name(roster, issue.report().reporterId()),
                                issue.number(),
                                Echo.title(issue.report().said()),
                                place(issue, roster),
                                moment(issue.dueAt()));
        var button = new Block.Button("我来办", "认领" + issue.number());
        return Message.text(text).with(new Block.Buttons(List.of(button)));
    }

    String emptyReport() {
        return "请写一句话:哪里、什么事。例:/报 三组饮水管爆裂,20户停水";
    }

    String claimed(Issue issue, Roster roster) {
        return "%d号由%s主办,%s可见进展。时限不变 %s"
                .formatted(
                        issue.number(),
                        name(roster, issue.lead().orElseThrow()),
                        name(roster, issue.report().reporterId()),
                        moment(issue.dueAt()));
    }

    String assisted(Issue issue, Roster roster) {
        return "%d号:主办%s,协办%s"
                .formatted(
                        issue.number(),
                        issue.lead().map(id -> name(roster, id)).orElse("待认领"),
                        names(issue.assistants(), roster));
    }

    private static String names(List<String> ids, Roster roster) {
        return ids.stream().map(id -> name(roster, id)).collect(Collectors.joining("、"));
    }

    String noted(Issue issue) {
        return "%d号进展已记".formatted(issue.number());
    }

    String askEscalate(Issue issue) {
        long number = issue.number();
        return "%d号进展已记。要不要升级到镇?回复 升级%d 或 不用".formatted(number, number);
    }

    String escalated(Issue issue, List<Member> leaders) {
        String who = leaders.stream().map(Member::name).collect(Collectors.joining("、"));
        return "%d号已升级到镇(%s),原因已记。组内时限不变 %s".formatted(issue.number(), who, moment(issue.dueAt()));
    }

    Message escalatedTo(Issue issue, Roster roster, String who, String reason) {
        return Message.text(
                "%s把%d号升级到镇:%s\n地点:%s\n原因:%s\n看进展请发:%d怎么样了"
                        .formatted(
                                who,
                                issue.number(),
                                Echo.title(issue.report().said()),
                                place(issue, roster),
                                reason.isEmpty() ? "未写" : Echo.safe(reason),
                                issue.number()));
    }

    String needsPhoto(Issue issue) {
        return "%d号还差现场照片(基础设施类必附)。直接发图即可,10分钟内有效".formatted(issue.number());
    }

    String needsResult(Issue issue) {
        return "请写一句怎么解决的。例:销号%d 路已抢通,新修1.4公里".formatted(issue.number());
    }

    String askProgress(Issue issue) {
        return "%d号有什么进展?请写一句话".formatted(issue.number());
    }

    Message closeAsked(Issue issue, String result, Roster roster) {
        long number = issue.number();
        var buttons =
                List.of(
                        new Block.Button("满意", "满意" + number),
                        new Block.Button("没解决", "没解决" + number));
        return Message.text(
                        "%d号办结,等%s确认:回复 满意%d / 没解决%d\n结果:%s"
                                .formatted(
                                        number,
                                        name(roster, issue.report().reporterId()),
                                        number,
                                        number,
                                        Echo.title(result)))
                .with(new Block.Buttons(buttons));
    }

    String confirmed(Issue issue) {
        return "%d号已销号,谢谢确认".formatted(issue.number());
    }

    String reopened(Issue issue, Roster roster) {
        return "%d号重新办理,主办%s,新时限 %s。上次办结情况已留存"
                .formatted(
                        issue.number(),
                        name(roster, issue.lead().orElseThrow()),
                        moment(issue.dueAt()));
    }

    Message reopenedTo(Issue issue, Roster roster, String reason) {
        return Message.text(
                "%d号没解决,重新办理:%s\n原因:%s\n新时限 %s"
                        .formatted(
                                issue.number(),
                                place(issue, roster),
                                reason.isEmpty() ? "未写" : Echo.safe(reason),
                                moment(issue.dueAt())));
    }

    String photosAdded(Issue issue, int count) {
        return "%d号已加照片%d张".formatted(issue.number(), count);
    }

    String unknownNumber(long number, List<Long> latest) {
        if (latest.isEmpty()) {
            return "没有%d号,还没有人报过问题。要报请发:/报 哪里、什么事".formatted(number);
        }
        String recent =
                latest.stream().sorted().map(String::valueOf).collect(Collectors.joining(" "));
        return "没有%d号。最近:%s(发 列表 看全部)".formatted(number, recent);
    }

    String whichNumber(String verb) {
        return "%s几号?请带上号数,例:%s12".formatted(verb, verb);
    }

    String mayNotClose(long number) {
        return "只有主办人、组长或镇管理员能销号%d。有情况请发:%d进展 …".formatted(number, number);
    }

    String mayNotConfirm(Issue issue, Roster roster) {
        return "%d号要由%s确认。有情况请发:%d进展 …"
                .formatted(
                        issue.number(), name(roster, issue.report().reporterId()), issue.number());
    }

    String refused(Issue issue, Refusal refusal, Roster roster) {
        long number = issue.number();
        return switch (refusal) {
            case Refusal.Led(var leadId, var since) ->
                    "%d号已由%s主办(%s)。要协办请发:协办%d"
                            .formatted(
                                    number,
                                    name(roster, leadId),
                                    TIME.format(since.atZone(zone)),
                                    number);
            case Refusal.Leads() -> "您是%d号的主办,不用再协办。有进展发:%d进展 …".formatted(number, number);
            case Refusal.Assists() -> "您已是%d号的协办。有进展发:%d进展 …".formatted(number, number);
            case Refusal.NotClaimed() -> "%d号还没人认领,请先发:认领%d".formatted(number, number);
            case Refusal.AwaitsReporter() ->
                    "%d号已办结,正等%s确认".formatted(number, name(roster, issue.report().reporterId()));
            case Refusal.NotAsked() -> "%d号还在办理,没有申请销号。看进展请发:%d怎么样了".formatted(number, number);
            case Refusal.Over() -> "%d号已销号。又有问题请重新发:/报 …".formatted(number);
        };
    }

    Answer status(Issue issue, Roster roster, Optional<String> note, Instant now) {
        var rows = new ArrayList<Block.Row>();
        rows.add(new Block.Row("状态", state(issue, roster)));
        rows.add(
                new Block.Row(
                        "上报",
                        name(roster, issue.report().reporterId())
                                + " "
                                + moment(issue.report().at())));
        rows.add(new Block.Row("最近进展", note.map(Echo::title).orElse("还没有")));
        rows.add(
                new Block.Row("时限", moment(issue.dueAt()) + (issue.isOverdue(now) ? "(已超期)" : "")));
        String title =
                "%d号 %s %s"
                        .formatted(
                                issue.number(),
                                place(issue, roster),
                                Echo.title(issue.report().said()));
        return new Answer(
                new Message(List.of(new Block.Facts(title, rows))),
                issue.report().ref().subject(),
                null);
    }

    private String state(Issue issue, Roster roster) {
        String assistants =
                issue.assistants().isEmpty() ? "" : ",协办" + names(issue.assistants(), roster);
        return switch (issue.state()) {
            case IssueState.Reported() -> "待认领(" + assigned(issue, roster) + ")";
            case IssueState.Claimed(var lead, var since) ->
                    "办理中,主办%s,%s认领%s".formatted(name(roster, lead), moment(since), assistants);
            case IssueState.CloseAsked(var claimed, var at, _) ->
                    "已办结待确认,主办%s,%s%s"
                            .formatted(name(roster, claimed.leadId()), moment(at), assistants);
            case IssueState.Closed(var asked, var at, _) ->
                    "已销号,主办%s,%s%s"
                            .formatted(
                                    name(roster, asked.claimed().leadId()), moment(at), assistants);
        };
    }

    String line(Issue issue, Roster roster, Instant now) {
        return "%d号%s %s %s %s"
                .formatted(
                        issue.number(),
                        issue.isOverdue(now) ? "[超期]" : "",
                        place(issue, roster),
                        Echo.title(issue.report().said()),
                        issue.lead().map(id -> "主办" + name(roster, id)).orElse("待认领"));
    }

    String more(String lines, int left) {
        return lines + "\n还有%d条,回复 更多".formatted(left);
    }

    String noMore(int all) {
        return "没有更多了,一共%d条。从头看请发:列表".formatted(all);
    }

    String nothingOpen(String scope) {
        String what =
                switch (scope) {
                    case "" -> "现在没有未办结的问题";
                    case "超期" -> "没有超期的问题";
                    case "我的" -> "您没有未办结的问题";
                    default -> scope + "没有未办结的问题";
                };
        return what + "。要报请发:/报 哪里、什么事";
    }
}
