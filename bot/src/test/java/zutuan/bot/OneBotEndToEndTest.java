package zutuan.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zutuan.bot.Members.Words;

/// QQ groups and the whole server.
@Tag("sockets")
final class OneBotEndToEndTest {
    @TempDir Path folder;

    @Test
    void what_was_reported_while_the_bot_was_down_is_kept_and_answered_once() throws Exception {
        try (var members =
                new QqMembers(QqMembers.Way.FORWARD, IssueStory.drawn(), InstantSource.system())) {
            try (var story = new IssueStory(folder, members)) {
                story.bind("李明", IssueStory.LI);
                story.exchange(Words.of(IssueStory.LI, "/报 七组通组路塌方了"), "已登记 1号");
            }
            var missed = Words.of(IssueStory.LI, "/报 二组路灯坏了");
            members.say(missed);

            try (var story = new IssueStory(folder, members)) {
                story.await(missed, "已登记 2号");
                story.exchange(Words.of(IssueStory.LI, "1怎么样了"), "1号");
            }
            assertThat(members.shown())
                    .extracting(Members.Shown::text)
                    .filteredOn(text -> text.contains("已登记"))
                    .hasSize(2);
        }
    }

    @Test
    void fifty_people_who_write_in_ten_new_groups_at_once_are_all_answered() throws Exception {
        try (var town = new QqTown(folder, 10, 50)) {
            var writing =
                    IntStream.range(0, 50)
                            .mapToObj(number ->
                                    Thread.ofVirtual()
                                            .start(() ->
                                                    town.bot.say(
                                                            QqTown.group(number % 10),
                                                            QqTown.person(number),
                                                            (1000 + number) + "怎么样了")))
                            .toList();
            for (var thread : writing) {
                thread.join();
            }

            assertThat(town.bot.awaitShown(50, QqTown.PATIENCE)).hasSize(50);
            for (var number = 0; number < 50; number++) {
                var asked = "没有%d号".formatted(1000 + number);
                assertThat(town.shownIn(QqTown.group(number % 10)))
                        .filteredOn(text -> text.contains(asked))
                        .hasSize(1);
            }
        }
    }
}
