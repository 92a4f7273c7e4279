package zutuan.bot.record.desk;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zutuan.bot.kernel.chinese.heads.HeadReader;
import zutuan.bot.kernel.chinese.intent.Card;
import zutuan.bot.kernel.chinese.meaning.Context;
import zutuan.bot.kernel.chinese.slot.Link;
import zutuan.bot.kernel.chinese.time.TimeExpression;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.record.model.Activity.Kind;
import zutuan.bot.record.reading.DoubtReplies;
import zutuan.bot.record.reading.PastDays;

/// Reads what somebody tells that was done: which kind of thing, when, in which villages, with how
/// many people. Pure.
record ActivityReader(ZoneId zone) {
    private static final Set<String> VISIT = Set.of("入户", "走访", "慰问", "家访", "看望");
    private static final Set<String> VOLUNTEER =
            Set.of("志愿", "义务劳动", "清扫", "打扫", "大扫除", "义诊", "义剪");
    private static final Set<String> TRAINING =
            Set.of("培训", "讲课", "授课", "讲座", "宣讲", "技术课", "现场教", "教学", "院坝课", "学习班", "集中指导");

    private static final Pattern OURS = Pattern.compile("(?:我们?|咱们?|俺们?|本)(?:两|三|几)?村");

    /// With whom something is done; 和红岩村支书一起 is with a person, who has no place.
    private static final Pattern WITH = Pattern.compile(".*(?:和|跟|与|同|联合|会同|协同)$", Pattern.DOTALL);

    private static final Pattern PERSON = Pattern.compile("^(?:的|两委|村委|支书|书记|第一书记|干部|村干部|主任)");
    private static final Pattern JOINTLY = Pattern.compile("一起|一道|一同|联合|共同|合办|合搞|同搞|联办");

    /// More than one at once: 3场, and not 第3场.
    private static final Pattern SEVERAL =
            Pattern.compile(
                    "(?<!第)(?<!\\d)(?:[2-9]|\\d{2,}|两|[二三四五六七八九十]+)(?:场(?!次)|次(?=培训|走访|活动))");

    /// What was said; null or empty is what was not said. `doubt` is why it cannot be taken as it
    /// is.
    record Told(
            @Nullable Kind kind,
            @Nullable LocalDate day,
            List<String> villages,
            HeadReader.Read heads,
            Optional<String> doubt) {
        Told {
            villages = List.copyOf(villages);
        }
    }

    Told read(String said, Heard heard) {
        var now = LocalDateTime.ofInstant(heard.speaker().now(), zone);
        var slots = heard.meanings().read(said, new Context(now, Card.NONE, true)).slots();
        var named = slots.villages().stream().filter(Link::sure).toList();
        var own = isWithOurs(said, named) ? ours(heard) : Stream.<String>empty();
        var villages =
                Stream.concat(own, named.stream().map(link -> link.choices().getFirst().id()))
                        .distinct()
                        .toList();
        var day = PastDays.day(slots.times(), now.toLocalDate());
        var heads = HeadReader.read(PastDays.without(said, slots.times()));
        return new Told(kind(said), day.orElse(null), villages, heads, doubt(said, slots.times()));
    }

    private static Optional<String> doubt(String said, List<TimeExpression> times) {
        boolean several = SEVERAL.matcher(said).find() || PastDays.separate(times) > 1;
        return PastDays.invalid(times)
                .map(DoubtReplies::noTime)
                .or(() -> several ? Optional.of(RecordReplies.SEVERAL) : Optional.empty());
    }

    private static Stream<String> ours(Heard heard) {
        return Stream.ofNullable(heard.speaker().member().villageId());
    }

    /// Whether the speaker's village is one of those, named or not: 我们村和红岩村, 和红岩村一起.
    private static boolean isWithOurs(String said, List<Link> named) {
        return OURS.matcher(said).find()
                || (!named.isEmpty()
                        && JOINTLY.matcher(said).find()
                        && isPartner(said, named.getFirst().span().text()));
    }

    private static boolean isPartner(String said, String village) {
        int at = said.indexOf(village);
        return at >= 0
                && WITH.matcher(said.substring(0, at)).matches()
                && !PERSON.matcher(said.substring(at + village.length())).find();
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
