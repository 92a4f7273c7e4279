package zutuan.bot.kernel.chinese.slot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SlotPropertyTest {
    private static final String SOUP =
            "李明王建张德福孙工老小石桥村清河社区书记支第一二三十百千万亿两半零〇几多来把斤亩公里元块户人个组号"
                    + "认领销号会Jj#12号12345678901380-  .,到至~百分之上近每的家明天周三点😀\u0000ａ１３８";

    private final SlotReader reader = DemoRoster.reader();

    @ParameterizedTest
    @ValueSource(longs = {7, 1949, 81_023})
    void soup_never_throws_and_slots_lie_in_the_message_without_overlap(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < 4_000; round++) {
            String text = soup(random, random.nextInt(40));
            Slots slots = DemoRoster.read(reader, text);
            var taken = new boolean[text.length()];
            for (Span span : spans(slots)) {
                assertThat(span.text())
                        .as("seed %d: %s", seed, text)
                        .isEqualTo(text.substring(span.start(), span.end()))
                        .isNotEmpty();
                for (int at = span.start(); at < span.end(); at++) {
                    assertThat(taken[at]).as("seed %d: %s at %d", seed, text, at).isFalse();
                    taken[at] = true;
                }
            }
        }
    }

    private static List<Span> spans(Slots slots) {
        var spans = new ArrayList<Span>();
        slots.people().forEach(link -> spans.add(link.span()));
        slots.villages().forEach(link -> spans.add(link.span()));
        slots.hamlets().forEach(hamlet -> spans.add(hamlet.span()));
        slots.quantities().forEach(quantity -> spans.add(quantity.span()));
        slots.phones().forEach(phone -> spans.add(phone.span()));
        slots.references().forEach(reference -> spans.add(reference.span()));
        return spans;
    }

    private static String soup(Random random, int length) {
        var text = new StringBuilder();
        for (int index = 0; index < length; index++) {
            text.append(SOUP.charAt(random.nextInt(SOUP.length())));
        }
        return text.toString();
    }

    /// Whoever is named by a full name, or by surname and title where nobody shares it, is found.
    @Test
    void everybody_of_the_roster_is_found_by_name() {
        for (Gazetteer.Person person : DemoRoster.gazetteer().people()) {
            Slots slots = DemoRoster.read(reader, "请" + person.name() + "明天到镇上来");
            assertThat(slots.people()).as(person.name()).hasSize(1);
            assertThat(slots.people().getFirst().sure()).isTrue();
            assertThat(slots.people().getFirst().choices().getFirst().id()).isEqualTo(person.id());
        }
        for (Gazetteer.Village village : DemoRoster.gazetteer().villages()) {
            for (String name : List.of(village.name(), village.shortNames().getFirst())) {
                Slots slots = DemoRoster.read(reader, "去" + name + "看看");
                assertThat(slots.villages()).as(name).hasSize(1);
                assertThat(slots.villages().getFirst().choices().getFirst().id())
                        .isEqualTo(village.id());
            }
        }
    }

    /// Of the chatter lines that name nobody of the roster, at most one in a hundred links to one.
    @Test
    void chatter_is_not_full_of_people_and_villages() {
        List<List<String>> lines = DemoRoster.rows("/zutuan/bot/kernel/chinese/chatter.tsv");
        var links = new ArrayList<String>();
        for (List<String> row : lines) {
            Slots slots = DemoRoster.read(reader, row.getFirst());
            boolean linked = !slots.people().isEmpty() || !slots.villages().isEmpty();
            if (linked && !namesSomebody(row.getFirst())) {
                links.add(row.getFirst());
            }
        }
        assertThat(lines).hasSizeGreaterThan(600);
        assertThat(links).hasSizeLessThanOrEqualTo(lines.size() / 100);
    }

    /// Lines that do mean a village or a secretary of the roster.
    private static boolean namesSomebody(String line) {
        return Stream.of("双河村", "红岩村", "红岩那个日出", "红岩的云海", "你们大湾", "马鞍那边", "青冈的醋", "张书记", "李书记")
                .anyMatch(line::contains);
    }
}
