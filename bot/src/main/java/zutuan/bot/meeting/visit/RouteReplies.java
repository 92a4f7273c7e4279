package zutuan.bot.meeting.visit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zutuan.adapters.Block;
import zutuan.adapters.Message;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.meeting.act.MeetingReplies;
import zutuan.bot.meeting.model.Meeting;
import zutuan.bot.meeting.model.MeetingTexts;
import zutuan.bot.meeting.model.Slot;
import zutuan.bot.meeting.model.Visit;
import zutuan.bot.meeting.model.Visit.Stop;
import zutuan.bot.meeting.visit.RouteDraft.Timed;

/// Every sentence about another route of a field visit.
public record RouteReplies(MeetingTexts texts) {
    static final String NO_STOP_LEFT = "去掉就一站也没有了。不去了请发：取消观摩 原因";

    RouteReplies(Kit kit) {
        this(new MeetingTexts(kit.settings().zone()));
    }

    // --- What is to be changed ---

    String how(Meeting meeting, Visit visit) {
        String label = meeting.ref().label();
        String now = visit.stops().isEmpty() ? "还没有路线" : "路线：" + visit.route();
        return "%s%s。要改请发：%s加一站 柳树坪村 11:00，%s去掉第2站，%s第2站改到10点半，或整条重写：%s改路线 地点 9:00 → 地点 10:00"
                .formatted(label, now, label, label, label, label);
    }

    String unclear(Meeting meeting) {
        String label = meeting.ref().label();
        return "没看懂怎么改。可以发：%s加一站 柳树坪村 11:00，%s去掉第2站，%s先去第2站，%s第2站改到10点半"
                .formatted(label, label, label, label);
    }

    static final String WHICH_STOP = "加哪一站，几点到？例：柳树坪村 11:00";

    static final String STOP_AND_TIME = "加哪一站，几点到？例：加一站 柳树坪村 11:00";

    static String whenAt(String stop) {
        return "几点到%s？例：10点半".formatted(stop);
    }

    static String stopWithTime(String stop) {
        return "几点到%s？请连地点一起写，例：加一站 %s 10点半".formatted(stop, stop);
    }

    Message draft(Meeting meeting, Slot slot, RouteChange change, Roster roster) {
        var rows = new VisitReplies(texts).rows(slot, change.settled(), roster);
        if (change.movesStart()) {
            rows.add(new Block.Row("原定", texts.slot(meeting.plan().slot())));
        }
        String told = told(change, roster);
        if (!told.isEmpty()) {
            rows.add(new Block.Row("接待", told));
        }
        return new Message(
                List.of(
                        new Block.Facts(meeting.ref().label() + "新路线（草稿）", rows),
                        new Block.Text("确认发布？还要改请发：改 第2站改到10点半，或 改 去掉第2站")));
    }

    private static String told(RouteChange change, Roster roster) {
        var stops = change.settled().stops();
        var asked =
                change.asked().stream()
                        .flatMap(index -> Stream.ofNullable(stops.get(index).host().id()))
                        .toList();
        var released = change.released().stream().map(RouteChange.Released::hostId).toList();
        var said = new ArrayList<String>();
        if (!asked.isEmpty()) {
            said.add("私下问" + names(asked, roster));
        }
        if (!released.isEmpty()) {
            said.add("告诉" + names(released, roster) + "不用接待");
        }
        return String.join("，", said);
    }

    private static String names(List<String> memberIds, Roster roster) {
        return memberIds.stream()
                .distinct()
                .map(id -> MeetingTexts.name(roster, id))
                .collect(Collectors.joining("、"));
    }

    /// A route as it can be typed and read again.
    String typed(Slot slot, Visit visit, Roster roster) {
        String day = texts.typed(slot).substring(0, "2026-12-03".length());
        String stops =
                visit.stops().stream()
                        .map(stop -> typed(slot, stop, roster))
                        .collect(Collectors.joining(" → "));
        String way = visit.transport().isEmpty() ? "" : " 交通：" + visit.transport();
        return day + " " + stops + way;
    }

    private String typed(Slot slot, Stop stop, Roster roster) {
        String host = stop.host().id();
        String received =
                host == null
                        ? ""
                        : roster.member(host).map(Member::name).map(" 接待"::concat).orElse("");
        String explained = stop.narrator().isEmpty() ? "" : " 讲解" + stop.narrator();
        String at = texts.clock(slot.start().plus(stop.after()));
        return stop.place() + " " + at + received + explained;
    }

    // --- What was changed ---

    Message rerouted(Meeting meeting, RouteChange change, Roster roster) {
        String label = meeting.ref().label();
        var rows = new VisitReplies(texts).rows(meeting.plan().slot(), change.settled(), roster);
        var card =
                new Message(
                        List.of(
                                new Block.Facts(
                                        "%s路线改了：%s".formatted(label, meeting.plan().title()),
                                        rows)));
        return change.movesStart()
                ? card.with(new Block.Text("出发时间变了，已回复过的请再确认一次"))
                        .with(MeetingReplies.buttons(label))
                : card.with(new Block.Text("已回复的不用再回；去不了请发：去不了 " + label));
    }

    String hostsOnly(Meeting meeting) {
        return "%s接待人改好了，已私下问本人。看路线发：%s".formatted(meeting.ref().label(), meeting.ref().label());
    }

    // --- What will not do ---

    String noVisit(Meeting meeting) {
        String label = meeting.ref().label();
        return "%s不是观摩，没有路线。改时间或地点请发：%s改到12月3日上午9点".formatted(label, label);
    }

    String begun(Meeting meeting) {
        return "%s已经出发（%s），路线不能再改。看过的可以记：笔记 %s 第1站 要点"
                .formatted(
                        meeting.ref().label(),
                        texts.moment(meeting.plan().slot().start()),
                        meeting.ref().label());
    }

    String meanwhile(Meeting meeting) {
        String label = meeting.ref().label();
        return "%s刚被改过，这份草稿不作数了。看现在的路线发：%s".formatted(label, label);
    }

    String same(Meeting meeting) {
        String label = meeting.ref().label();
        return "%s就是这条路线，没有变化。看路线发：%s".formatted(label, label);
    }

    String past(Slot slot, Instant now) {
        return "%s已过，请写还没到的日子和时间，把路线重发一遍".formatted(texts.gone(slot, now));
    }

    String noStop(Meeting meeting, Visit visit, String said) {
        return visit.stops().isEmpty()
                ? how(meeting, visit)
                : meeting.ref().label() + noStop(visit, said);
    }

    static String noStop(Visit visit, String said) {
        return "没有“%s”这一站。路线：%s".formatted(said, visit.route());
    }

    static String sameTime(Timed stop) {
        return "%s已经到%s，请换个时间".formatted(stop.at(), stop.stop().place());
    }

    static String notAfter(Timed stop, Timed before) {
        String place = stop.stop().place();
        String other = before.stop().place();
        return "%s要在前一站%s（%s）之后到，%s不行。请先改%s的时间，或换先后：观摩先去%s"
                .formatted(place, other, before.at(), stop.at(), other, place);
    }

    static String notBefore(Timed stop, Timed after) {
        String place = stop.stop().place();
        String other = after.stop().place();
        return "%s要在后一站%s（%s）之前到，%s不行。请先改%s的时间，或换先后：观摩先去%s"
                .formatted(place, other, after.at(), stop.at(), other, other);
    }
}
