package zutuan.bot.meeting.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zutuan.bot.kernel.store.Database;
import zutuan.bot.kernel.store.TestDatabases;
import zutuan.bot.meeting.MeetingModule;
import zutuan.bot.meeting.VisitTown;

/// The calendar files of a field visit that is booked, gets another route and is called off.
class VisitCalendarTest {
    private static final Path KEPT = Path.of("target", "ics");

    private final Database database;
    private final VisitTown town;

    VisitCalendarTest(@TempDir Path directory) {
        database = TestDatabases.sqlite(directory, new MeetingModule().migrations().orElseThrow());
        town = new VisitTown(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void every_change_is_a_new_version_of_the_same_appointment() throws IOException {
        String booked = file("/观摩路线 12月3日 丰源养殖场 9:00 接待何勇 → 五味子园 10:00 李明参加;确认:是");
        assertThat(lines(booked))
                .contains(
                        "METHOD:REQUEST",
                        "UID:meeting-1@yunling.zutuan.invalid",
                        "SEQUENCE:0",
                        "DTSTART;TZID=Asia/Shanghai:20261203T090000",
                        "DESCRIPTION:09:00 丰源养殖场（进场消毒，7日内未到其他猪场）\\n10:00 五味子园");

        String rerouted = file("/改路线 会1;路线:石桥村 8:30 → 丰源养殖场 9:00;确认:是");
        assertThat(lines(rerouted))
                .contains(
                        "METHOD:REQUEST",
                        "UID:meeting-1@yunling.zutuan.invalid",
                        "SEQUENCE:1",
                        "DTSTART;TZID=Asia/Shanghai:20261203T083000",
                        "DTEND;TZID=Asia/Shanghai:20261203T100000",
                        "LOCATION:石桥村 → 丰源养殖场",
                        "DESCRIPTION:08:30 石桥村\\n09:00 丰源养殖场（进场消毒，7日内未到其他猪场）");

        String cancelled = file("/取消会议 会1;原因:暴雨;确认:是");
        assertThat(lines(cancelled))
                .contains(
                        "METHOD:CANCEL",
                        "UID:meeting-1@yunling.zutuan.invalid",
                        "SEQUENCE:2",
                        "STATUS:CANCELLED");

        keep("VISIT", booked);
        keep("VISIT-REROUTED", rerouted);
        keep("VISIT-CANCELLED", cancelled);
    }

    @Test
    void another_host_is_a_new_version_too_and_goes_to_that_host_alone() {
        file("/观摩路线 12月3日 丰源养殖场 9:00 接待何勇 → 五味子园 10:00 李明参加;确认:是");

        assertThat(lines(file("会1 丰源养殖场接待唐磊"))).contains("SEQUENCE:1");
        assertThat(town.told()).containsExactly("tanglei", "heyong");
    }

    @Test
    void lines_end_rightly_and_are_folded_at_75_octets() {
        String stops = "石桥村红军小学旧址陈列馆前面的大晒坝 9:00 → 丰源养殖场二期粪污处理中心和有机肥车间 10:00";
        byte[] file = file("/观摩路线 12月3日 " + stops + " 李明参加;确认:是").getBytes(StandardCharsets.UTF_8);

        int from = 0;
        for (int at = 0; at < file.length; at++) {
            if (file[at] == '\n') {
                assertThat(file[at - 1]).isEqualTo((byte) '\r');
                byte[] line = Arrays.copyOfRange(file, from, at - 1);
                assertThat(line.length).isBetween(1, 75);
                assertThat(new String(line, StandardCharsets.UTF_8)).doesNotContain("\uFFFD");
                from = at + 1;
            }
        }
        assertThat(from).isEqualTo(file.length);
    }

    private String file(String typed) {
        town.say("吴静", typed);
        return town.files().getLast();
    }

    private static List<String> lines(String file) {
        return List.of(file.replace("\r\n ", "").split("\r\n", -1));
    }

    /// Programs that are not written in Java read them after the tests.
    private static void keep(String name, String file) throws IOException {
        Files.writeString(Files.createDirectories(KEPT).resolve(name + ".ics"), file);
    }
}
