package zutuan.bot.kernel.store;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import zutuan.adapters.testkit.SettableTime;

final class OutageTest {
    private final SettableTime time = new SettableTime(Instant.parse("2026-11-23T01:00:00Z"));
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final Outage outage = new Outage(time, logger(), "timers wait");

    private Logger logger() {
        var logger = new LoggerContext().getLogger("outage");
        logger.setLevel(Level.INFO);
        logger.addAppender(lines);
        lines.start();
        return logger;
    }

    @Test
    void trouble_that_lasts_is_told_at_once_then_each_minute_then_when_it_is_over() {
        for (int half = 0; half < 150; half++) {
            outage.failed(new StoreUnavailable("gone"));
            time.advance(Duration.ofMillis(500));
        }
        outage.over();
        outage.over();

        assertThat(lines.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly(
                        "timers wait times=1",
                        "timers wait times=121",
                        "over: timers wait times=150");
    }
}
