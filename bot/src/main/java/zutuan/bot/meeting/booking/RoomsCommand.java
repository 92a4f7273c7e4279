package zutuan.bot.meeting.booking;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import zutuan.bot.kernel.chinese.Phrases;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Manual;
import zutuan.bot.kernel.talk.Reading;
import zutuan.bot.kernel.talk.Turn;
import zutuan.bot.meeting.model.MeetingSettings;
import zutuan.bot.meeting.model.Slot;
import zutuan.bot.meeting.store.MeetingStore;

/// 会议室: when rooms are taken. `明天下午会议室有空吗`, `镇二楼会议室周四有人用吗`. In a group only a question about a room
/// by its name is for the bot.
public final class RoomsCommand implements Command<RoomsCommand.Wish> {
    private static final Phrases SAID = Phrases.beside(RoomsCommand.class, "booking.phrases");
    private static final Pattern FREE = SAID.get("free");
    private static final Pattern ASKED = SAID.get("asked");
    private static final Pattern WHICH = SAID.get("which");
    private static final Pattern ALONE = SAID.get("alone");
    private static final int LONGEST = 40;
    private static final Duration MOST = Duration.ofDays(7);

    private final MeetingTimes whens;
    private final Places places;
    private final MeetingStore meetings = new MeetingStore();
    private final RoomsReplies replies;

    public RoomsCommand(Kit kit) {
        whens = new MeetingTimes(kit.settings());
        places = new Places(kit.settings().of(MeetingSettings.SECTION).places());
        replies = new RoomsReplies(kit);
    }

    /// Which rooms, and in which days.
    record Wish(List<String> rooms, Slot days) {
        Wish {
            rooms = List.copyOf(rooms);
        }
    }

    @Override
    public Manual manual() {
        return new Manual("会议室", "list_issues", "看会议室空不空", List.of("会议室", "明天下午会议室有空吗"), null);
    }

    @Override
    public Reading<Wish> read(Heard heard) {
        String text = heard.text();
        var room = places.in(text).map(Places.Found::place).filter(places::isRoom);
        boolean alone = ALONE.matcher(text).matches();
        boolean asked =
                (room.isPresent() || text.contains("会议室"))
                        && (ASKED.matcher(text).matches() || WHICH.matcher(text).matches());
        boolean ours = !heard.isTalk() || room.isPresent();
        if (!ours || text.length() > LONGEST || !(alone || asked)) {
            return new Reading.NotMine<>();
        }
        var now = LocalDateTime.ofInstant(heard.speaker().now(), whens.zone());
        return days(text, now)
                .<Reading<Wish>>map(days ->
                        new Reading.Understood<>(
                                new Wish(room.map(List::of).orElse(places.rooms()), days)))
                .orElseGet(() -> new Reading.Asks<>(Answer.of(RoomsReplies.WHICH_DAYS)));
    }

    /// Whole days; today if none is named, empty if it cannot be told which are meant.
    private Optional<Slot> days(String text, LocalDateTime now) {
        // 有空 alone is a vague time.
        var times = whens.times().read(FREE.matcher(text).replaceAll(" "), now);
        if (times.isEmpty()) {
            return Optional.of(wholeDays(now, now));
        }
        return times.getFirst()
                .dates()
                .map(days -> wholeDays(days.first().atStartOfDay(), days.last().atStartOfDay()))
                .filter(days -> days.length().compareTo(MOST) <= 0);
    }

    private Slot wholeDays(LocalDateTime first, LocalDateTime last) {
        var zone = whens.zone();
        return new Slot(
                first.toLocalDate().atStartOfDay(zone).toInstant(),
                last.toLocalDate().plusDays(1).atStartOfDay(zone).toInstant());
    }

    @Override
    public Answer run(Wish wish, Turn turn) {
        if (wish.rooms().isEmpty()) {
            return Answer.of(RoomsReplies.NONE);
        }
        var taken =
                meetings.during(turn.tx(), turn.workspace(), wish.days()).stream()
                        .collect(Collectors.groupingBy(meeting -> meeting.plan().place()));
        var rooms =
                wish.rooms().stream()
                        .map(room ->
                                new RoomsReplies.Room(room, taken.getOrDefault(room, List.of())))
                        .toList();
        return Answer.of(replies.rooms(wish.days(), rooms));
    }
}
