package zutuan.bot.meeting.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import zutuan.bot.kernel.store.Database;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.meeting.Hall;
import zutuan.bot.meeting.model.Meeting;

/// Several members change one meeting: nobody is turned away for having been slower, and nothing
/// that was done is lost.
abstract class MeetingBookContract {
    private static final int MEMBERS = 24;
    private static final String BOOKED =
            "/约会议;名称:碰头会;时间:2026-12-02 09:00-10:00;地点:镇三楼会议室;参加:李明;确认:是";

    private final List<Database> instances = open();
    private final List<Hall> halls = instances.stream().map(Hall::new).toList();
    private final Hall hall = halls.getFirst();

    /// The same data, as each instance of the bot sees it.
    abstract List<Database> open();

    @AfterEach
    void close() {
        instances.forEach(Database::close);
    }

    @Test
    void whoever_read_it_too_early_goes_on_with_what_it_has_become() {
        var read = booked();

        take(read, hold -> hold.rename("烟叶推进会"));
        take(read, hold -> hold.move(hold.meeting().plan().in("镇二楼会议室")));

        var now = hall.ahead().getFirst();
        assertThat(now.plan()).isEqualTo(read.plan().called("烟叶推进会").in("镇二楼会议室"));
        assertThat(now.sequence()).isEqualTo(2);
        assertThat(hall.story(now))
                .containsExactly("meeting.booked", "meeting.renamed", "meeting.changed");
    }

    @Test
    void whoever_read_it_before_it_was_called_off_does_not_call_it_back() {
        var read = booked();

        take(read, hold -> hold.cancel("暴雨"));
        String told =
                hall.act(
                        "吴静",
                        turn ->
                                new MeetingBook(hall.kit())
                                        .take(read, turn, hold -> said(hold.rename("推进会"))));

        assertThat(told).isEqualTo("CANCELLED");
        assertThat(hall.story(read)).containsExactly("meeting.booked", "meeting.cancelled");
    }

    @Test
    void of_many_who_postpone_it_at_once_each_does() throws Exception {
        var read = booked();

        var answers = all(Collections.nCopies(MEMBERS, "/改期 会1;时间:推迟5分钟;确认:是"));

        assertThat(answers).allMatch(text -> text.startsWith("会1改了"));
        var now = hall.ahead().getFirst();
        assertThat(Duration.between(read.plan().slot().start(), now.plan().slot().start()))
                .isEqualTo(Duration.ofMinutes(5L * MEMBERS));
        assertThat(now.sequence()).isEqualTo(MEMBERS);
        assertThat(hall.story(now)).filteredOn("meeting.changed"::equals).hasSize(MEMBERS);
    }

    @Test
    void once_it_is_called_off_nobody_moves_it_and_its_room_is_free() throws Exception {
        booked();
        var said = new ArrayList<>(Collections.nCopies(MEMBERS, "/改期 会1;时间:推迟5分钟;确认:是"));
        said.set(MEMBERS / 2, "/取消会议 会1;原因:暴雨;确认:是");

        var answers = all(said);

        assertThat(answers).allMatch(text -> text.matches("(?s)会1改了.*|会1.*取消.*"));
        assertThat(hall.ahead()).isEmpty();
        assertThat(hall.book("吴静", BOOKED.replace("10:00", "18:00"))).startsWith("已预订 会2");
    }

    private Meeting booked() {
        assertThat(hall.book("吴静", BOOKED)).startsWith("已预订 会1");
        return hall.ahead().getFirst();
    }

    private interface Deed {
        Object on(Hold hold);
    }

    private void take(Meeting read, Deed deed) {
        hall.act(
                "吴静",
                turn ->
                        new MeetingBook(hall.kit())
                                .take(
                                        read,
                                        turn,
                                        hold -> Answer.of(String.valueOf(deed.on(hold)))));
    }

    private static Answer said(Meeting.Step step) {
        return switch (step) {
            case Meeting.Step.Done _ -> Answer.of("done");
            case Meeting.Step.Refused(var why) -> Answer.of(why.name());
        };
    }

    private List<String> all(List<String> said) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = new ArrayList<Callable<String>>();
            for (int member = 0; member < said.size(); member++) {
                var one = halls.get(member % halls.size());
                String text = said.get(member);
                calls.add(() -> one.say("吴静", text));
            }
            var answers = new ArrayList<String>();
            for (var answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
