package zutuan.bot.kernel.chinese.slot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class SlotReaderTest {
    private final SlotReader reader = DemoRoster.reader();

    /// slots.tsv was written by hand before the reader's answers were looked at.
    @Test
    void every_line_of_the_table_is_read_as_written() {
        var failures = new ArrayList<String>();
        for (List<String> row : DemoRoster.rows("slots.tsv")) {
            List<String> got = columns(read(row.getFirst()));
            if (!got.equals(row.subList(1, row.size()))) {
                failures.add(row + "\n  got " + got);
            }
        }
        assertThat(failures).as(String.join("\n", failures)).isEmpty();
    }

    private static List<String> columns(Slots slots) {
        return List.of(
                joined(slots.people().stream().map(SlotReaderTest::link)),
                joined(slots.villages().stream().map(SlotReaderTest::link)),
                joined(slots.hamlets().stream().map(hamlet -> "" + hamlet.number())),
                joined(slots.quantities().stream().map(SlotReaderTest::amount)),
                joined(slots.phones().stream().map(Phone::digits)),
                joined(slots.references().stream().map(SlotReaderTest::number)));
    }

    private static String joined(Stream<String> parts) {
        return parts.collect(Collectors.joining(" "));
    }

    private static String link(Link link) {
        String names =
                link.choices().stream().map(Link.Choice::name).collect(Collectors.joining(","));
        return (link.sure() ? "" : "?") + names;
    }

    private static String amount(Quantity quantity) {
        boolean spread = quantity.upTo().compareTo(quantity.value()) != 0;
        return (quantity.approximate() ? "≈" : "")
                + quantity.value()
                + (spread ? "~" + quantity.upTo() : "")
                + quantity.unit();
    }

    private static String number(Reference reference) {
        String kind =
                switch (reference.kind()) {
                    case "help" -> "J";
                    case "meeting" -> "会";
                    default -> "";
                };
        return kind + reference.number();
    }

    @Test
    void amounts_of_one_kind_compare_in_one_unit() {
        assertThat(read("3吨").quantities().getFirst().normal()).isEqualByComparingTo("3000");
        assertThat(read("六十斤").quantities().getFirst().normal()).isEqualByComparingTo("30");
        assertThat(read("两公里半").quantities().getFirst().normal()).isEqualByComparingTo("2500");
        assertThat(read("四里路").quantities().getFirst().normal()).isEqualByComparingTo("2000");
        assertThat(read("7分地").quantities().getFirst().normal()).isEqualByComparingTo("0.7");
    }

    @Test
    void slots_are_masked_by_one_character_each() {
        assertThat(read("下周三下午三点请孙工到石桥村七组看三十亩烟,电话13800000001").masked()).isEqualTo("Ⓣ请Ⓟ到ⓋⒽ看Ⓠ烟,电话Ⓕ");
        assertThat(read("12号问题怎么样了").masked()).isEqualTo("Ⓝ问题怎么样了");
    }

    @Test
    void spans_point_into_the_message_as_it_was_typed() {
        Slots slots = read("ⅩⅤ 石桥村 ３０斤");
        assertThat(slots.villages().getFirst().span()).isEqualTo(new Span(3, 6, "石桥村"));
        assertThat(slots.quantities().getFirst().span()).isEqualTo(new Span(7, 10, "３０斤"));
    }

    @Test
    void a_name_wins_over_a_weekday_inside_it() {
        var person = new Gazetteer.Person("zhouyiming", "周一民", List.of(), List.of("支书"), null);
        SlotReader other = DemoRoster.reader(new Gazetteer(List.of(person), List.of()));
        Slots slots = DemoRoster.read(other, "周一民主任明天来");
        assertThat(slots.people().getFirst().choices().getFirst().name()).isEqualTo("周一民");
        assertThat(slots.times()).hasSize(1);
    }

    @Test
    void two_people_of_one_name_are_never_picked_from() {
        var first = new Gazetteer.Person("a", "李国庆", List.of(), List.of("支书"), "shiqiao");
        var second = new Gazetteer.Person("b", "李国庆", List.of(), List.of("支书"), "dawan");
        SlotReader other = DemoRoster.reader(new Gazetteer(List.of(first, second), List.of()));
        for (String said : List.of("李国庆来", "李国青来", "国庆书记来", "李书记来", "找老李")) {
            Link link = DemoRoster.read(other, said).people().getFirst();
            assertThat(link.sure()).as(said).isFalse();
            assertThat(link.choices()).as(said).hasSize(2);
        }
    }

    @Test
    void villages_that_sound_alike_are_never_picked_from() {
        var first = new Gazetteer.Village("a", "高坪村", List.of("高坪"));
        var second = new Gazetteer.Village("b", "高平村", List.of("高平"));
        SlotReader other = DemoRoster.reader(new Gazetteer(List.of(), List.of(first, second)));
        assertThat(DemoRoster.read(other, "高平村停水").villages().getFirst().sure()).isTrue();
        assertThat(DemoRoster.read(other, "高评村停水").villages().getFirst().sure()).isFalse();
    }

    @Test
    void a_phone_number_is_not_printed() {
        assertThat(read("13800000017").toString()).doesNotContain("138000").contains("***17");
    }

    private Slots read(String text) {
        return DemoRoster.read(reader, text);
    }
}
