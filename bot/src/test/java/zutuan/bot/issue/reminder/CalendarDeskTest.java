package zutuan.bot.issue.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zutuan.bot.Features;
import zutuan.bot.issue.IssueDesks;
import zutuan.bot.issue.Office;
import zutuan.bot.issue.Town;
import zutuan.bot.kernel.event.EventStore;
import zutuan.bot.kernel.jobs.JobKey;
import zutuan.bot.kernel.jobs.JobRun;
import zutuan.bot.kernel.jobs.Jobs;
import zutuan.bot.kernel.settings.Loaded;
import zutuan.bot.kernel.settings.Settings;
import zutuan.bot.kernel.store.Database;
import zutuan.bot.kernel.store.Ids;
import zutuan.bot.kernel.store.TestStores;
import zutuan.bot.kernel.talk.RecordedNotices;
import zutuan.bot.kernel.talk.TestKit;

/// The holiday tables and the open deadlines.
class CalendarDeskTest {
    private static final Instant WEDNESDAY_EVENING = Instant.parse("2026-11-25T10:00:00Z");

    @TempDir private Path directory;
    private Database database;
    private final RecordedNotices notices = new RecordedNotices();

    @BeforeEach
    void open() {
        database = TestStores.sqlite(directory);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private IssueDesks desks(Settings settings) {
        var clock = InstantSource.fixed(Town.MONDAY_NINE);
        var timers = new Jobs(database, List.of(), List.of(), clock, settings.zone());
        var events = new EventStore(new Ids(clock));
        return new IssueDesks(TestKit.of(settings, events, notices, timers));
    }

    /// The shipped settings with one more line in this year's table.
    private Settings with(String line) throws IOException {
        var config = directory.resolve("config");
        Files.createDirectories(config.resolve("holidays"));
        for (String name : List.of("bot.yaml", "roster.yaml", "holidays/2026.tsv")) {
            Files.copy(Path.of("../config", name), config.resolve(name));
        }
        var table = config.resolve("holidays/2026.tsv");
        Files.writeString(table, line + "\n", StandardOpenOption.APPEND);
        return switch (Features.ALL.settings(config, Map.of())) {
            case Loaded.Ready(var ready) -> ready;
            case Loaded.Mistakes(var mistakes) -> throw new AssertionError(mistakes.toString());
        };
    }

    private void start(IssueDesks desks) {
        database.write(tx -> {
            desks.calendar().start(tx, Town.MONDAY_NINE);
            return true;
        });
    }

    @Test
    void a_changed_table_moves_open_deadlines_and_says_how_many() throws IOException {
        var office = new Office(database);
        office.report(Office.Voice.inGroup("李明"), "七组通组路塌方了");
        office.report(Office.Voice.inGroup("李明"), "后山泥石流,有两户被困");
        assertThat(office.issue(1).dueAt()).isEqualTo(WEDNESDAY_EVENING);
        var changed = desks(with("2026-11-24\toff\t镇庆"));

        start(changed);

        assertThat(office.issue(1).dueAt()).isEqualTo(WEDNESDAY_EVENING.plus(Duration.ofDays(1)));
        assertThat(office.issue(2).dueAt()).isEqualTo(Town.MONDAY_NINE.plus(Duration.ofHours(4)));
        assertThat(notices.all())
                .singleElement()
                .satisfies(told -> assertThat(told.memberId()).isEqualTo("wujing"))
                .satisfies(told -> assertThat(told.text()).contains("1个未办结问题", "1号"));
        start(changed);
        assertThat(notices.all()).hasSize(1);
    }

    @Test
    void next_years_table_is_asked_for_in_november() {
        var yearly = desks(Town.SETTINGS).calendar().yearly();
        var october = ZonedDateTime.parse("2026-10-20T08:00:00+08:00[Asia/Shanghai]");

        var first = yearly.next().apply(october);
        database.write(tx -> {
            var run =
                    new JobRun(
                            JobKey.only("issue.calendar"),
                            first.toInstant(),
                            first.toInstant(),
                            "");
            yearly.job().handler().run(run, tx);
            return true;
        });

        assertThat(first).isEqualTo("2026-11-01T09:00:00+08:00[Asia/Shanghai]");
        assertThat(notices.all())
                .singleElement()
                .satisfies(told -> assertThat(told.text()).contains("还没有2027年的放假安排"));
    }
}
