package zutuan.bot.meeting.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import zutuan.bot.kernel.store.Database;
import zutuan.bot.meeting.Hall;

/// Sixty-four members want one room at one moment.
abstract class BookingRaceContract {
    /// How often; `-Dzutuan.race.rounds=50` looks closer.
    private static final int ROUNDS = Integer.getInteger("zutuan.race.rounds", 10);

    private static final int MEMBERS = 64;

    /// Who won, and what is free instead.
    private static final String LOST = "(?s).*已有“碰头会\\d+”.吴静.会\\d+..可选.\n1 改到.*换镇二楼会议室.*";

    private final List<Database> instances = open();

    /// The same data, as each instance of the bot sees it.
    abstract List<Database> open();

    @AfterEach
    void close() {
        instances.forEach(Database::close);
    }

    @Test
    void exactly_one_of_many_gets_the_room() throws InterruptedException, ExecutionException {
        var halls = instances.stream().map(Hall::new).toList();
        for (int round = 0; round < ROUNDS; round++) {
            String day = "2026-12-%02d".formatted(1 + round % 28);
            String hour = round < 28 ? "09:00-10:55" : "14:00-16:00";
            var answers = all(halls, day + " " + hour);

            assertThat(answers.stream().filter(text -> text.startsWith("已预订"))).hasSize(1);
            assertThat(answers.stream().filter(text -> text.matches(LOST)))
                    .as("round %d", round)
                    .hasSize(MEMBERS - 1);
            assertThat(halls.getFirst().ahead()).hasSize(round + 1);
        }
    }

    private static List<String> all(List<Hall> halls, String time)
            throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = new ArrayList<Callable<String>>();
            for (int member = 0; member < MEMBERS; member++) {
                var hall = halls.get(member % halls.size());
                String typed = "/约会议;名称:碰头会%d;时间:%s;地点:镇三楼会议室;参加:李明;确认:是".formatted(member, time);
                calls.add(() -> hall.book("吴静", typed));
            }
            var answers = new ArrayList<String>();
            for (var answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
