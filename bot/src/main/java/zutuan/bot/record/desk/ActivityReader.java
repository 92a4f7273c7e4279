package zutuan.bot.record.desk;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import zutuan.bot.kernel.chinese.heads.HeadReader;
import zutuan.bot.kernel.chinese.intent.Card;
import zutuan.bot.kernel.chinese.meaning.Context;
import zutuan.bot.kernel.chinese.slot.Link;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.record.model.Activity.Kind;
import zutuan.bot.record.reading.PastDays;

/// Reads what somebody tells that was done: which kind of thing, when, in which villages, with how
/// many people. Pure.
record ActivityReader(ZoneId zone) {
    private static final Set<String> VISIT = Set.of("入户", "走访", "慰问", "家访", "看望");
    private static final Set<String> VOLUNTEER =
            Set.of("志愿", "义务劳动", "清扫", "打扫", "大扫除", "义诊", "义剪");
    private static final Set<String> TRAINING =
            Set.of("培训", "讲课", "授课", "讲座", "宣讲", "技术课", "现场教", "教学", "院坝课", "学习班", "集中指导");

    /// What was said; null or empty is what was not said.
    record Told(
            @Nullable Kind kind,
            @Nullable LocalDate day,
            List<String> villages,
            HeadReader.Read heads) {
        Told {
            villages = List.copyOf(villages);
        }
    }

    Told read(String said, Heard heard) {
        var now = LocalDateTime.ofInstant(heard.speaker().now(), zone);
        var slots = heard.meanings().read(said, new Context(now, Card.NONE, true)).slots();
        var villages =
                slots.villages().stream()
                        .filter(Link::sure)
                        .map(link -> link.choices().getFirst().id())
                        .distinct()
                        .toList();
        var day = PastDays.day(slots.times(), now.toLocalDate());
        var heads = HeadReader.read(PastDays.without(said, slots.times()));
        return new Told(kind(said), day.orElse(null), villages, heads);
    }

    private static @Nullable Kind kind(String said) {
        if (VISIT.stream().anyMatch(said::contains)) {
            return Kind.VISIT;
        }
        if (VOLUNTEER.stream().anyMatch(said::contains)) {
            return Kind.VOLUNTEER;
        }
        return TRAINING.stream().anyMatch(said::contains) ? Kind.TRAINING : null;
    }
}
