package zutuan.bot.meeting.rsvp;

import java.util.regex.Pattern;
import zutuan.bot.kernel.chinese.Numeral;
import zutuan.bot.kernel.chinese.Numerals;
import zutuan.bot.kernel.chinese.Phrases;

/// How late somebody comes: 20分钟, 一个半小时, 一刻钟. Pure.
final class Lateness {
    private static final int USUALLY = 15;
    private static final int HOUR = 60;
    private static final Pattern AMOUNT =
            Phrases.beside(Lateness.class, "rsvp.phrases").get("amount");

    private Lateness() {}

    /// In minutes; what is usual if it is not said.
    static int minutes(String said) {
        var amount = AMOUNT.matcher(said.replace("个半", "半").replace("个把", "一"));
        int sum = 0;
        while (amount.find() && !amount.group().isEmpty()) {
            sum += part(amount.group(1), amount.group(2));
        }
        return sum == 0 ? USUALLY : sum;
    }

    private static int part(String amount, String unit) {
        int one =
                switch (unit) {
                    case "小时", "钟头" -> HOUR;
                    case "刻", "刻钟" -> 15;
                    default -> 1;
                };
        boolean half = amount.endsWith("半");
        String whole = half ? amount.substring(0, amount.length() - 1) : amount;
        int number =
                Numerals.find(whole).stream()
                        .findFirst()
                        .map(Numeral::intValue)
                        .orElse(half ? 0 : 1);
        return number * one + (half ? Math.max(one, HOUR) / 2 : 0);
    }
}
