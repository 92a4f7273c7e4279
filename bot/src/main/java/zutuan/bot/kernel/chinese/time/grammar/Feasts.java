package zutuan.bot.kernel.chinese.time.grammar;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which day of the solar or lunar year a festival is.
public final class Feasts {
    private static final Map<String, int[]> SOLAR =
            Map.ofEntries(
                    Map.entry("元旦", new int[] {1, 1}),
                    Map.entry("情人节", new int[] {2, 14}),
                    Map.entry("妇女节", new int[] {3, 8}),
                    Map.entry("植树节", new int[] {3, 12}),
                    Map.entry("劳动节", new int[] {5, 1}),
                    Map.entry("青年节", new int[] {5, 4}),
                    Map.entry("儿童节", new int[] {6, 1}),
                    Map.entry("建党节", new int[] {7, 1}),
                    Map.entry("建军节", new int[] {8, 1}),
                    Map.entry("教师节", new int[] {9, 10}),
                    Map.entry("国庆", new int[] {10, 1}),
                    Map.entry("平安夜", new int[] {12, 24}),
                    Map.entry("圣诞", new int[] {12, 25}));
    private static final Map<String, int[]> LUNAR =
            Map.ofEntries(
                    Map.entry("春节", new int[] {1, 1}),
                    Map.entry("龙抬头", new int[] {2, 2}),
                    Map.entry("三月三", new int[] {3, 3}),
                    Map.entry("六月六", new int[] {6, 6}),
                    Map.entry("元宵", new int[] {1, 15}),
                    Map.entry("端午", new int[] {5, 5}),
                    Map.entry("七夕", new int[] {7, 7}),
                    Map.entry("中元", new int[] {7, 15}),
                    Map.entry("中秋", new int[] {8, 15}),
                    Map.entry("重阳", new int[] {9, 9}),
                    Map.entry("腊八", new int[] {12, 8}),
                    Map.entry("小年", new int[] {12, 23}));
    private static final Set<String> OFFICIAL = Set.of("元旦", "春节", "清明", "劳动节", "端午", "中秋", "国庆");

    private Feasts() {}

    /// The name as the term tables write it: 清明节 is the solar term 清明.
    public static String canonical(String name) {
        return name.equals("清明节") ? "清明" : name;
    }

    /// Festivals that people have days off for.
    public static Set<String> official() {
        return OFFICIAL;
    }

    public static boolean isOfficial(String name) {
        return OFFICIAL.contains(canonical(name));
    }

    /// The festival's day in this solar year, or for lunar ones in the lunar year that begins in
    /// it.
    public static @Nullable LocalDate date(String name, int year) {
        int[] solar = SOLAR.get(name);
        if (solar != null) {
            return LocalDate.of(year, solar[0], solar[1]);
        }
        int[] lunar = LUNAR.get(name);
        if (lunar != null) {
            return LunarDates.date(year, lunar[0], lunar[1]);
        }
        return switch (name) {
            case "除夕" -> firstDay(year + 1).minusDays(1);
            case "清明节" -> LunarDates.term(year, "清明");
            case "丰收节" -> LunarDates.term(year, "秋分");
            default -> null;
        };
    }

    private static LocalDate firstDay(int year) {
        LocalDate date = LunarDates.date(year, 1, 1);
        return date == null ? LocalDate.of(year, 1, 1) : date;
    }

    /// The yearly rule of a festival; null for those that follow a solar term.
    static @Nullable String rule(String name) {
        int[] solar = SOLAR.get(name);
        if (solar != null) {
            return "FREQ=YEARLY;BYMONTH=" + solar[0] + ";BYMONTHDAY=" + solar[1];
        }
        int[] lunar = LUNAR.get(name);
        return lunar == null ? null : YearlyGrammar.lunarRule(lunar[0], lunar[1]);
    }
}
