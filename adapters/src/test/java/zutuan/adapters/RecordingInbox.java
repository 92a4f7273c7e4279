package zutuan.adapters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// Keeps what was handed in and answers as told, otherwise KEPT. Safe for use by many threads.
public final class RecordingInbox implements Inbox {
    private final BlockingQueue<Inbound> taken = new LinkedBlockingQueue<>();
    private final ConcurrentLinkedQueue<Acceptance> answers = new ConcurrentLinkedQueue<>();

    /// The next answer that has not been given yet.
    public void answerNext(Acceptance acceptance) {
        answers.add(acceptance);
    }

    @Override
    public Acceptance accept(Inbound inbound) {
        var answer = answers.poll();
        taken.add(inbound);
        return answer == null ? Acceptance.KEPT : answer;
    }

    /// The next message that was handed in.
    public Inbound.Said awaitSaid() throws InterruptedException {
        var next = taken.poll(Counterpart.PATIENCE.toSeconds(), TimeUnit.SECONDS);
        assertThat(next).as("the next thing handed in").isInstanceOf(Inbound.Said.class);
        return (Inbound.Said) next;
    }

    /// How many things were handed in and not looked at.
    public int waiting() {
        return taken.size();
    }
}
