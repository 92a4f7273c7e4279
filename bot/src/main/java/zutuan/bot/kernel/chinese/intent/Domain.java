package zutuan.bot.kernel.chinese.intent;

import java.util.Arrays;
import java.util.Locale;

/// The field of work a message belongs to; `code` is its name in corpora and output.
public enum Domain {
    INFRA,
    ENV,
    INDUSTRY,
    PARTY,
    TALENT,
    TOURISM,
    TOBACCO,
    LIVESTOCK,
    CROP,
    /// None of them, or nobody could tell.
    UNCLEAR;

    public String code() {
        return this == UNCLEAR ? "-" : name().toLowerCase(Locale.ROOT);
    }

    /// The domain of a code; an unknown code is unclear.
    public static Domain of(String code) {
        return Arrays.stream(values())
                .filter(domain -> domain.code().equals(code))
                .findFirst()
                .orElse(UNCLEAR);
    }
}
