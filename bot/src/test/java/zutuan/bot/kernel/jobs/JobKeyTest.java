package zutuan.bot.kernel.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import zutuan.bot.kernel.jobs.JobKey.Numbered;

class JobKeyTest {
    @Test
    void its_id_is_the_one_that_rows_have() {
        assertThat(JobKey.only("issue.calendar").id()).isEmpty();
        assertThat(JobKey.of("member.undelivered", "yunling").id()).isEqualTo("yunling");
        assertThat(JobKey.of("issue.idle", "yunling", 12).id()).isEqualTo("yunling/12");
        assertThat(JobKey.of("talk.expire", "webchat", "bot", "g1", "liming").id())
                .isEqualTo("webchat/bot/g1/liming");
    }

    @Test
    void a_numbered_thing_is_found_by_it() {
        assertThat(new JobKey("issue.idle", "yunling/12").numbered())
                .isEqualTo(new Numbered("yunling", 12));
        assertThat(JobKey.of("issue.idle", "yun/ling", 12).numbered())
                .isEqualTo(new Numbered("yun/ling", 12));
    }
}
