package zutuan.bot.record.reading;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import zutuan.bot.kernel.chinese.Tables;
import zutuan.bot.kernel.chinese.slot.Phone;

/// What may not be read by everybody: incomes and disability, and nobody's phone number at all. The
/// words stand in `delicate.tsv`. Pure.
public enum Delicate {
    INCOME("收入"),
    DISABILITY("残疾情况"),
    /// Nowhere, not even alone with the bot: it is no figure and no practice.
    PHONE("电话号码");

    private static final List<List<String>> WORDS = Tables.rows(Delicate.class, "delicate.tsv");

    private final String title;

    Delicate(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /// What of it words hold.
    public static Optional<Delicate> in(String words) {
        String plain = words.replaceAll("\\s", "");
        if (Phone.isIn(words)) {
            return Optional.of(PHONE);
        }
        return WORDS.stream()
                .filter(row -> Arrays.stream(row.get(1).split(" ", -1)).anyMatch(plain::contains))
                .map(row -> Delicate.valueOf(row.getFirst()))
                .findFirst();
    }
}
