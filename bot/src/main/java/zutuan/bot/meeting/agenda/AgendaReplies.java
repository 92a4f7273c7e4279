package zutuan.bot.meeting.agenda;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Topic;
import zutuan.bot.meeting.model.Action;
import zutuan.bot.meeting.model.Meeting;
import zutuan.bot.meeting.model.MeetingTexts;

/// Every sentence about agendas.
public record AgendaReplies(MeetingTexts texts) {
    private static final int MOST = 11;
    private static final int TRACES = 3;
    private static final int TITLE = 28;

    public AgendaReplies(Kit kit) {
        this(new MeetingTexts(kit.settings().zone()));
    }

    String unknown(long number) {
        return "没有会%d。发 会议 看已约的会".formatted(number);
    }

    String noAgenda(Meeting meeting) {
        String label = meeting.ref().label();
        return meeting.isCancelled()
                ? "%s已取消，原定的议题转到下次联席会议。发 看议程".formatted(label)
                : "%s已开过（%s）。看纪要发：%s纪要"
                        .formatted(label, texts.moment(meeting.plan().slot().start()), label);
    }

    String unknownMatter(String matter) {
        return "在办的里面没有%s。发 列表 看编号".formatted(matter);
    }

    String noneThisQuarter(LocalDate day, LocalDate end) {
        String quarter = "一二三四".substring((day.getMonthValue() - 1) / 3).substring(0, 1);
        return "第%s季度还没有开联席会议，也没有约，季度到%s结束。要约请发：约第%s季度联席会议 哪天几点 镇三楼会议室 全体第一书记和支书"
                .formatted(quarter, MeetingTexts.day(end), quarter);
    }

    // --- One matter ---

    String added(Topic topic, @Nullable Meeting meeting, int size) {
        return "%s已列入%s议程，共%d项。看全部发：看议程".formatted(topic.label(), name(meeting), size);
    }

    String alreadyOn(Topic topic, @Nullable Meeting meeting) {
        return "%s已在%s议程里。不上了发：%s不上了".formatted(topic.label(), name(meeting), topic.label());
    }

    String removed(Topic topic, @Nullable Meeting meeting) {
        return "%s不上%s了。要再上发：%s上会".formatted(topic.label(), name(meeting), topic.label());
    }

    String notOn(Topic topic, @Nullable Meeting meeting) {
        return "%s不在%s议程里。要上会发：%s上会".formatted(topic.label(), name(meeting), topic.label());
    }

    private String name(@Nullable Meeting meeting) {
        return meeting == null
                ? "下次联席会议（还没约）"
                : "%s(%s)"
                        .formatted(
                                meeting.ref().label(), texts.moment(meeting.plan().slot().start()));
    }

    // --- The whole ---

    /// `超期2、跨村3、上次待办4`, without what there is none of; empty if there is nothing.
    String counts(Agenda agenda) {
        var parts = new ArrayList<String>();
        part(parts, "超期", agenda.count(Topic.Standing.OVERDUE));
        part(parts, "跨村", agenda.count(Topic.Standing.CROSS_VILLAGE));
        part(parts, "新议题", agenda.count(Topic.Standing.NEW));
        part(parts, "上次待办", agenda.left().size());
        return String.join("、", parts);
    }

    private static void part(List<String> parts, String word, long count) {
        if (count > 0) {
            parts.add(word + count);
        }
    }

    String agenda(@Nullable Meeting meeting, Agenda agenda, Roster roster, Instant now) {
        String title =
                meeting == null
                        ? "下次联席会议（还没约）"
                        : "%s“%s”%s"
                                .formatted(
                                        meeting.ref().label(),
                                        meeting.plan().title(),
                                        texts.moment(meeting.plan().slot().start()));
        if (agenda.size() == 0) {
            return title + "还没有议题。要上会发：12号上会" + traces(agenda, roster);
        }
        var today = LocalDate.ofInstant(now, texts.zone());
        var entries = new ArrayList<String>();
        agenda.left().forEach(action -> entries.add(left(action, roster, today)));
        agenda.topics().forEach(topic -> entries.add(topic(topic)));
        var lines = new ArrayList<>(List.of(title + " 议程："));
        for (int index = 0; index < Math.min(MOST, entries.size()); index++) {
            lines.add((index + 1) + ". " + entries.get(index));
        }
        if (entries.size() > MOST) {
            lines.add("还有%d项：%s".formatted(entries.size() - MOST, counts(agenda)));
        }
        return String.join("\n", lines) + traces(agenda, roster) + "\n增减发：12号上会、12号不上了";
    }

    private static String left(Action action, Roster roster, LocalDate today) {
        String due =
                action.task()
                        .dueDay()
                        .map(day ->
                                " " + MeetingTexts.day(day) + (day.isBefore(today) ? "已过期" : "前"))
                        .orElse("");
        return "上次待办 %s（%s%s） %s"
                .formatted(
                        brief(action.task().text()),
                        MeetingTexts.name(roster, action.task().ownerId()),
                        due,
                        action.label());
    }

    private static String topic(Topic topic) {
        String standing =
                switch (topic.standing()) {
                    case OVERDUE -> "超期";
                    case CROSS_VILLAGE -> "跨村";
                    case NEW -> "新议题";
                };
        return "%s %s %s".formatted(standing, topic.label(), brief(topic.title()));
    }

    private static String brief(String text) {
        return text.length() > TITLE ? text.substring(0, TITLE) + "…" : text;
    }

    private String traces(Agenda agenda, Roster roster) {
        var removed = agenda.removed();
        if (removed.isEmpty()) {
            return "";
        }
        return removed.reversed().stream()
                .limit(TRACES)
                .map(entry ->
                        "%s(%s %s)"
                                .formatted(
                                        entry.label(),
                                        MeetingTexts.name(roster, entry.byId()),
                                        texts.moment(entry.at())))
                .collect(Collectors.joining("、", "\n撤下：", ""));
    }
}
