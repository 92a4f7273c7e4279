package zutuan.adapters.webchat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import zutuan.adapters.webchat.MemoryHost.PageSocket;

final class BacklogTest {
    private final Backlog backlog = new Backlog(new Backlog.Limits(100, 250, 400));

    @Test
    void a_page_that_reads_has_nothing_waiting() {
        var page = page("li");
        for (int frame = 0; frame < 50; frame++) {
            assertThat(backlog.queued(page, 90)).isEmpty();
            backlog.gone(page, 90);
        }
    }

    @Test
    void the_page_for_which_too_much_waits_goes() {
        var page = page("li");
        assertThat(backlog.queued(page, 100)).isEmpty();
        assertThat(backlog.queued(page, 1)).contains(page);
    }

    @Test
    void all_pages_of_a_person_share_a_limit_and_the_greediest_goes() {
        var greedy = page("li");
        backlog.queued(greedy, 100);
        backlog.queued(page("li"), 90);
        assertThat(backlog.queued(page("wang"), 90)).isEmpty();
        assertThat(backlog.queued(page("li"), 61)).contains(greedy);
    }

    @Test
    void all_pages_together_have_a_limit_and_the_greediest_goes() {
        var greedy = page("li");
        backlog.queued(page("zhao"), 90);
        backlog.queued(greedy, 95);
        backlog.queued(page("wang"), 90);
        backlog.queued(page("sun"), 90);
        assertThat(backlog.queued(page("zhou"), 40)).contains(greedy);
    }

    private static Seat page(String person) {
        return new Seat(person, "session", new PageSocket());
    }
}
