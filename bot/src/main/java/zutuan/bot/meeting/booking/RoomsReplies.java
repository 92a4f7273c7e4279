package zutuan.bot.meeting.booking;

import java.util.List;
import java.util.stream.Collectors;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.meeting.model.Meeting;
import zutuan.bot.meeting.model.MeetingTexts;
import zutuan.bot.meeting.model.Slot;

/// What is said about which rooms are taken.
public record RoomsReplies(MeetingTexts texts) {
    static final String NONE = "还没登记会议室。请管理员写进 bot.yaml 的 meetings.places";
    static final String WHICH_DAYS = "看哪天的会议室？最多看7天。例：明天会议室有空吗";

    RoomsReplies(Kit kit) {
        this(new MeetingTexts(kit.settings().zone()));
    }

    /// A room and what takes place there.
    record Room(String name, List<Meeting> taken) {}

    String rooms(Slot days, List<Room> rooms) {
        var first = days.start().atZone(texts.zone()).toLocalDate();
        var last = days.end().atZone(texts.zone()).toLocalDate().minusDays(1);
        boolean oneDay = first.equals(last);
        String when = MeetingTexts.day(first) + (oneDay ? "" : "到" + MeetingTexts.day(last));
        String lines =
                rooms.stream()
                        .map(room -> room.name() + "：" + taken(room.taken(), oneDay))
                        .collect(Collectors.joining("\n"));
        return "%s 会议室\n%s\n要用请发：约会议 哪天几点 哪间".formatted(when, lines);
    }

    private String taken(List<Meeting> taken, boolean oneDay) {
        if (taken.isEmpty()) {
            return "空着";
        }
        return taken.stream()
                .map(meeting -> time(meeting.plan().slot(), oneDay) + " " + meeting.ref().label())
                .collect(Collectors.joining("、", "", "，其余时间空着"));
    }

    private String time(Slot slot, boolean oneDay) {
        return oneDay ? texts.clock(slot) : texts.slot(slot);
    }
}
