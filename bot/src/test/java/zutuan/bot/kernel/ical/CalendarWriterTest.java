package zutuan.bot.kernel.ical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import zutuan.bot.kernel.ical.Appointment.Identity;
import zutuan.bot.kernel.ical.Appointment.People;
import zutuan.bot.kernel.ical.Appointment.Person;
import zutuan.bot.kernel.ical.Appointment.Texts;
import zutuan.bot.kernel.ical.Calendar.Method;

class CalendarWriterTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Texts MEETING =
            new Texts("2026年第四季度联席会议", "镇三楼会议室", "议程:一、12号;二、\n带上\\材料,准时");
    private static final People INVITED =
            new People(
                    new Person("wujing", "吴静"),
                    List.of(new Person("liming", "李明\"石桥\""), new Person("wangfang", "王芳")));

    private static Appointment meeting(boolean cancelled) {
        return new Appointment(
                new Identity("meeting-1@yunling", 2),
                Instant.parse("2026-11-23T01:00:00Z"),
                LocalDateTime.of(2026, 12, 2, 14, 30),
                LocalDateTime.of(2026, 12, 2, 16, 30),
                MEETING,
                INVITED,
                cancelled);
    }

    private static Calendar calendar(Method method) {
        return new Calendar(
                method, "云岭镇第一书记服务团", SHANGHAI, List.of(meeting(method == Method.CANCEL)));
    }

    @Test
    void an_invitation_is_written_line_by_line() {
        String text = CalendarWriter.write(calendar(Method.REQUEST)).replace("\r\n ", "");

        assertThat(text.split("\r\n"))
                .contains(
                        "METHOD:REQUEST",
                        "TZID:Asia/Shanghai",
                        "TZOFFSETTO:+0800",
                        "UID:meeting-1@yunling",
                        "DTSTAMP:20261123T010000Z",
                        "SEQUENCE:2",
                        "DTSTART;TZID=Asia/Shanghai:20261202T143000",
                        "DTEND;TZID=Asia/Shanghai:20261202T163000",
                        "DESCRIPTION:议程:一、12号\\;二、\\n带上\\\\材料\\,准时",
                        "STATUS:CONFIRMED",
                        "ORGANIZER;CN=\"吴静\":mailto:wujing@zutuan.invalid",
                        "ATTENDEE;CN=\"李明'石桥'\";PARTSTAT=NEEDS-ACTION;RSVP=TRUE"
                                + ":mailto:liming@zutuan.invalid");
    }

    @Test
    void a_feed_names_who_convenes_and_nobody_else() {
        assertThat(CalendarWriter.write(calendar(Method.PUBLISH)))
                .contains("X-WR-CALNAME:云岭镇第一书记服务团", "ORGANIZER;CN=\"吴静\"")
                .doesNotContain("ATTENDEE");
    }

    @Test
    void a_cancellation_says_so_and_rings_no_more() {
        assertThat(CalendarWriter.write(calendar(Method.CANCEL)))
                .contains("METHOD:CANCEL", "STATUS:CANCELLED", "ATTENDEE")
                .doesNotContain("VALARM");
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void every_line_ends_rightly_and_is_short_whole_utf_8(Method method)
            throws CharacterCodingException {
        byte[] file = CalendarWriter.write(calendar(method)).getBytes(StandardCharsets.UTF_8);

        int from = 0;
        for (int at = 0; at < file.length; at++) {
            if (file[at] == '\n') {
                assertThat(file[at - 1]).isEqualTo((byte) '\r');
                byte[] line = Arrays.copyOfRange(file, from, at - 1);
                assertThat(line.length).isBetween(1, 75);
                StandardCharsets.UTF_8.newDecoder().decode(java.nio.ByteBuffer.wrap(line));
                from = at + 1;
            }
        }
        assertThat(from).isEqualTo(file.length);
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void another_program_reads_what_was_meant(Method method) throws IOException, ParserException {
        String text = CalendarWriter.write(calendar(method));
        keepForOtherCheckers(method.name(), text);

        var read = new CalendarBuilder().build(new StringReader(text));
        read.validate();
        VEvent event = read.<VEvent>getComponents("VEVENT").getFirst();
        assertThat(value(event, "SUMMARY")).isEqualTo(MEETING.summary());
        assertThat(value(event, "DESCRIPTION")).isEqualTo(MEETING.description());
        assertThat(value(event, "LOCATION")).isEqualTo(MEETING.location());
        DtStart<Temporal> start = event.getRequiredProperty("DTSTART");
        assertThat(Instant.from(start.getDate())).isEqualTo(Instant.parse("2026-12-02T06:30:00Z"));
    }

    private static String value(VEvent event, String name) {
        return event.getRequiredProperty(name).getValue();
    }

    /// Programs that are not written in Java read them after the tests.
    private static void keepForOtherCheckers(String name, String text) throws IOException {
        var folder = Files.createDirectories(Path.of("target", "ics"));
        Files.writeString(folder.resolve(name + ".ics"), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\nATTENDEE:mailto:x@y", "\nEND:VEVENT", "a\u0000b\u0007", "\ud83d"})
    void nothing_that_people_type_becomes_a_line_of_its_own(String typed) {
        var texts = new Texts("会" + typed, typed, typed);
        var meeting = meeting(false);
        var hostile =
                new Appointment(
                        meeting.identity(),
                        meeting.stamp(),
                        meeting.start(),
                        meeting.end(),
                        texts,
                        new People(null, List.of()),
                        false);

        String text =
                CalendarWriter.write(
                        new Calendar(Method.PUBLISH, typed, SHANGHAI, List.of(hostile)));
        assertThat(text.lines().filter(line -> line.startsWith("ATTENDEE"))).isEmpty();
        assertThat(text.lines().filter(line -> line.equals("END:VEVENT"))).hasSize(1);
        assertThat(text.chars().filter(c -> c < 32 && c != '\r' && c != '\n')).isEmpty();
    }

    @Test
    void a_zone_with_summer_time_gets_utc() {
        var berlin =
                new Calendar(
                        Method.PUBLISH, "x", ZoneId.of("Europe/Berlin"), List.of(meeting(false)));

        assertThat(CalendarWriter.write(berlin))
                .contains("DTSTART:20261202T133000Z")
                .doesNotContain("VTIMEZONE");
    }

    @Test
    void an_appointment_that_ends_before_it_starts_is_a_bug() {
        var right = meeting(false);

        assertThatThrownBy(() ->
                        new Appointment(
                                right.identity(),
                                right.stamp(),
                                right.start(),
                                right.start(),
                                right.texts(),
                                right.people(),
                                false))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
