package zutuan.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// In a group an answer to an invitation is not answered, but marked.
class MarkedAnswerTest {
    @TempDir Path folder;

    @Test
    void an_answer_is_marked_and_not_answered() throws Exception {
        try (var scene = new Scene(folder, InstantSource.fixed(Scene.NINE), Set.of())) {
            scene.say("约产业碰头会 12月2日上午10点 镇二楼会议室 李明、何勇", List.of());
            scene.say("确认", List.of());
            int before = scene.answers().size();

            scene.say("没问题", List.of());

            assertThat(scene.answers()).hasSize(before);
            assertThat(scene.fake.marked()).hasSize(1);
        }
    }
}
