package zutuan.bot.assist.ask;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zutuan.bot.assist.model.Field;
import zutuan.bot.assist.model.Trouble;
import zutuan.bot.kernel.chinese.intent.Card;
import zutuan.bot.kernel.chinese.intent.Domain;
import zutuan.bot.kernel.chinese.meaning.Context;
import zutuan.bot.kernel.chinese.meaning.Meanings;
import zutuan.bot.kernel.chinese.slot.Quantity;
import zutuan.bot.kernel.chinese.slot.Slots;
import zutuan.bot.kernel.people.Member;

/// Reads what is wrong where: crop or animal and stage by their words, the field by these or else
/// by the model, place and amount by the slots. Pure.
final class AskReader {
    /// More than a township has.
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);

    private static final Set<String> HEADS = Set.of("头", "只", "匹", "羽", "箱", "窝", "条");
    private static final Set<String> AREAS = Set.of("亩", "分", "公顷", "棵", "株", "袋", "窝");
    private static final Map<Field, Set<String>> UNITS =
            Map.of(Field.TOBACCO, AREAS, Field.LIVESTOCK, HEADS, Field.OTHER, AREAS);
    private static final String[] DIGITS = {"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};

    private AskReader() {}

    static NewHelp read(String said, Member asker, Meanings meanings, LocalDateTime now) {
        var slots = meanings.read(said, new Context(now, Card.NONE, true)).slots();
        var things = Things.in(bare(said, slots));
        var domain = meanings.about(said);
        var field = field(things, domain);
        String thing =
                things.stream()
                        .filter(one -> one.field() == field)
                        .findFirst()
                        .map(Things.Thing::name)
                        .orElse("");
        var amount = amount(slots, field);
        boolean plausible = amount.filter(one -> !isPlausible(one)).isEmpty();
        String text = amount.map(AskReader::text).orElse("");
        var trouble =
                new Trouble(
                        field,
                        thing,
                        Things.stage(said, field),
                        new Trouble.Spot(village(slots, asker.villageId()), hamlet(slots)),
                        plausible ? text : "");
        return new NewHelp(said, trouble, domain, meanings.danger(said), plausible ? "" : text);
    }

    /// Without the names of villages and people: 马鞍村 and 马春生 are no horses.
    private static String bare(String said, Slots slots) {
        String text = said.replaceAll("马上|马路|马虎|马马虎虎", " ");
        for (var link :
                Stream.concat(slots.villages().stream(), slots.people().stream()).toList()) {
            text = text.replace(link.span().text(), " ");
        }
        return text;
    }

    /// Named crops and animals of one field tell it; otherwise what the sentence is about.
    private static Field field(List<Things.Thing> things, Domain domain) {
        var named = things.stream().map(Things.Thing::field).distinct().toList();
        return named.size() == 1
                ? named.getFirst()
                : switch (domain) {
                    case TOBACCO -> Field.TOBACCO;
                    case LIVESTOCK -> Field.LIVESTOCK;
                    case CROP, INDUSTRY, INFRA, ENV, PARTY, TALENT, TOURISM -> Field.OTHER;
                    case UNCLEAR -> named.isEmpty() ? Field.OTHER : named.getFirst();
                };
    }

    private static @Nullable String village(Slots slots, @Nullable String own) {
        return slots.villages().stream()
                .findFirst()
                .map(link -> link.choices().getFirst().id())
                .orElse(own);
    }

    private static String hamlet(Slots slots) {
        return slots.hamlets().stream()
                .findFirst()
                .map(hamlet -> chinese(hamlet.number()) + "组")
                .orElse("");
    }

    private static String chinese(int number) {
        String tens = number < 10 ? "" : number < 20 ? "十" : DIGITS[number / 10 % 10] + "十";
        return tens + DIGITS[number % 10];
    }

    private static Optional<Quantity> amount(Slots slots, Field field) {
        var units = UNITS.getOrDefault(field, AREAS);
        return slots.quantities().stream().filter(one -> units.contains(one.unit())).findFirst();
    }

    private static boolean isPlausible(Quantity amount) {
        return amount.value().signum() > 0 && amount.upTo().compareTo(MOST) < 0;
    }

    private static String text(Quantity amount) {
        String upTo =
                amount.upTo().compareTo(amount.value()) == 0 ? "" : "-" + plain(amount.upTo());
        return plain(amount.value()) + upTo + amount.unit();
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }
}
