package zutuan.bot.meeting.visit;

import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import zutuan.adapters.Block;
import zutuan.adapters.Message;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Form;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Question;
import zutuan.bot.meeting.act.MeetingReplies;
import zutuan.bot.meeting.booking.BookingReplies;
import zutuan.bot.meeting.model.Meeting;
import zutuan.bot.meeting.model.MeetingTexts;
import zutuan.bot.meeting.model.Slot;
import zutuan.bot.meeting.model.Visit;
import zutuan.bot.meeting.model.Visit.Stop;
import zutuan.bot.meeting.model.VisitTexts;
import zutuan.bot.meeting.store.VisitStore;

/// What the bot says about field visits.
public record VisitReplies(MeetingTexts texts) {
    static final String NO_ROUTE = "请写每一站和到的时间。例：观摩路线 12月3日 丰源养殖场 9:00 → 五味子园 10:00";
    static final String WHICH_DAY = "哪天去？例：12月3日，或 下周四";
    private static final int NOTES = 6;

    public VisitReplies(Kit kit) {
        this(new MeetingTexts(kit.settings().zone()));
    }

    // --- The route ---

    static String stopUnclear(String said) {
        String what = said.isEmpty() ? "有一站没写" : "“%s”".formatted(said);
        return what + "看不出地点和时间。每一站请写：地点 几点，例：五味子园 10:00";
    }

    static String whenAtEach(List<String> places) {
        String route =
                IntStream.range(0, places.size())
                        .mapToObj(index -> places.get(index) + " " + (9 + index) + ":00")
                        .collect(Collectors.joining(" → "));
        return "每一站几点到？请这样写：" + route;
    }

    static String unknownVillage(String village) {
        return "没有“%s”这个村，请写花名册里的村名。去外地的请带上县或镇，例：邻县青山镇%s 10:00".formatted(village, village);
    }

    static String tooMany(int most) {
        return "一次观摩最多%d站，请分成两次".formatted(most);
    }

    static String notLater(int stop, LocalTime at) {
        return "第%d站的时间（%s）不比上一站晚，请按先后写，重发一遍".formatted(stop, at);
    }

    String past(Slot slot, Instant now) {
        return "%s已过。改到哪天？例：明天".formatted(texts.gone(slot, now));
    }

    String mayNotInvite(Roster roster) {
        return new BookingReplies(texts).mayNotInvite(roster);
    }

    // --- Draft and card ---

    Answer draft(Form form, Meeting.Plan plan, Outing outing, Roster roster) {
        var rows = rows(plan.slot(), outing.visit().notAsked(), roster);
        String who =
                "%d 人（%s）"
                        .formatted(outing.audience().memberIds().size(), outing.audience().typed());
        rows.add(new Block.Row("应到", outing.assumed() ? who + "，没说先按这个" : who));
        var card =
                new Message(
                        List.of(
                                new Block.Facts("草稿：" + plan.title(), rows),
                                new Block.Text("确认发布？要改请发：改 12月4日，或 改 去掉第2站，或 改 第2站改到10点半")));
        return Answer.draft(
                card,
                new Question.Draft(
                        VisitLabels.COMMAND,
                        form.typed(),
                        form.with(VisitLabels.CONFIRMED, "是").typed()));
    }

    List<Block.Row> rows(Slot slot, Visit visit, Roster roster) {
        var rows = new ArrayList<Block.Row>();
        rows.add(new Block.Row("时间", texts.slot(slot)));
        for (int index = 0; index < visit.stops().size(); index++) {
            var stop = visit.stops().get(index);
            rows.add(new Block.Row("第%d站".formatted(index + 1), line(slot, stop, roster)));
        }
        if (!visit.transport().isEmpty()) {
            rows.add(new Block.Row("交通", visit.transport()));
        }
        return rows;
    }

    private String line(Slot slot, Stop stop, Roster roster) {
        var said = new ArrayList<String>();
        String host = stop.host().id();
        said.add(
                host == null
                        ? "接待待定"
                        : "接待"
                                + MeetingTexts.name(roster, host)
                                + VisitTexts.consent(stop.host().consent()));
        if (!stop.narrator().isEmpty()) {
            said.add("讲解" + stop.narrator());
        }
        if (stop.isLivestock()) {
            said.add(VisitTexts.DISINFECTION);
        }
        String at = texts.clock(slot.start().plus(stop.after()));
        return "%s %s；%s".formatted(at, stop.place(), String.join("；", said));
    }

    Message published(Meeting meeting, Visit visit, Roster roster) {
        String label = meeting.ref().label();
        var rows = rows(meeting.plan().slot(), visit, roster);
        rows.add(new Block.Row("召集", MeetingTexts.name(roster, meeting.origin().organizerId())));
        return new Message(
                List.of(
                        new Block.Facts("已预订 %s：%s".formatted(label, meeting.plan().title()), rows),
                        new Block.Text("能来请回复 参加，去不了可写：去不了，请王建代"),
                        MeetingReplies.buttons(label)));
    }

    String publishedElsewhere(Meeting meeting) {
        String label = meeting.ref().label();
        return "%s“%s”已发到群里，并私下问了接待人。改路线发：%s改路线，改日期发：%s改到12月4日上午9点，取消发：取消%s 原因"
                .formatted(label, meeting.plan().title(), label, label, label);
    }

    /// The route of a visit as it stands, and what was taken home.
    public List<Block> status(
            Meeting meeting, Visit visit, List<VisitStore.Note> notes, Roster roster) {
        String route =
                IntStream.range(0, visit.stops().size())
                        .mapToObj(index ->
                                "第%d站 %s"
                                        .formatted(
                                                index + 1,
                                                line(
                                                        meeting.plan().slot(),
                                                        visit.stops().get(index),
                                                        roster)))
                        .collect(Collectors.joining("\n"));
        String home =
                notes.stream()
                        .limit(NOTES)
                        .map(note ->
                                "带回 %s：%s（%s）"
                                        .formatted(
                                                visit.stops().get(note.stop()).place(),
                                                note.text(),
                                                MeetingTexts.name(roster, note.memberId())))
                        .collect(Collectors.joining("\n"));
        return home.isEmpty()
                ? List.of(new Block.Text(route))
                : List.of(new Block.Text(route), new Block.Text(home));
    }

    // --- What will not do ---

    public String placeIsRoute(Meeting meeting, Visit visit) {
        String label = meeting.ref().label();
        return "%s是观摩，去哪里看路线：%s。要改请发：%s加一站 柳树坪村 11:00，或 %s去掉第2站"
                .formatted(label, visit.route(), label, label);
    }
}
