package zutuan.bot.kernel.chinese.meaning;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import zutuan.bot.kernel.chinese.Tables;

/// Tells the form of a message in its normal form. Pure.
final class GenreReader {
    private static final int CHAT_LINE = 40;
    private static final int OFFICE_WORDS = 2;

    private static final Map<String, Pattern> SIGNS =
            Tables.rows(GenreReader.class, "genre.tsv").stream()
                    .collect(
                            Collectors.toUnmodifiableMap(
                                    List::getFirst, row -> Pattern.compile(row.getLast())));

    private static final Pattern HEAD = signs("head");
    private static final Pattern CIRCULAR = signs("circular");
    private static final Pattern MOURNING = signs("mourning");
    private static final Pattern LOST = signs("lost");
    private static final Pattern FORWARDED = signs("forwarded");
    private static final Pattern LINK = signs("link");
    private static final Pattern FILE = signs("file");
    private static final Pattern POINT = signs("point");
    private static final Pattern SIGNED = signs("signed");
    private static final Pattern OFFICE = signs("office");
    private static final Pattern QUOTED = signs("quoted");
    private static final Pattern TOLD = signs("told");
    private static final Pattern SOLVED = signs("solved");
    private static final Pattern AGAIN = signs("again");
    private static final Pattern PRICED = signs("priced");

    private GenreReader() {}

    private static Pattern signs(String name) {
        return Objects.requireNonNull(SIGNS.get(name), name);
    }

    static Genre read(String normal) {
        String text = normal.strip();
        if (HEAD.matcher(text).find() || MOURNING.matcher(text).find()) {
            return Genre.HEADED;
        }
        if (LOST.matcher(text).find()) {
            return Genre.LOST;
        }
        if (FORWARDED.matcher(text).find()) {
            return Genre.FORWARDED;
        }
        if (LINK.matcher(text).find()) {
            return Genre.LINK;
        }
        return FILE.matcher(text).find() ? Genre.FILE : styled(text);
    }

    private static Genre styled(String text) {
        if (POINT.matcher(text).results().limit(3).count() == 3) {
            return Genre.LISTED;
        }
        if (SIGNED.matcher(text).find()) {
            return Genre.SIGNED;
        }
        boolean circular = CIRCULAR.matcher(text).find();
        long office = OFFICE.matcher(text).results().limit(OFFICE_WORDS).count();
        boolean wordy = office == OFFICE_WORDS && text.length() > CHAT_LINE;
        return wordy || circular ? Genre.OFFICIAL : told(text);
    }

    private static Genre told(String text) {
        if (QUOTED.matcher(text).find()) {
            return Genre.QUOTED;
        }
        if (PRICED.matcher(text).find()) {
            return Genre.PRICED;
        }
        if (SOLVED.matcher(text).find() && !AGAIN.matcher(text).find()) {
            return Genre.SOLVED;
        }
        return TOLD.matcher(text).find() ? Genre.TOLD : Genre.PLAIN;
    }
}
