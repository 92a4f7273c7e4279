package zutuan.bot.kernel.chinese.time;

/// How exactly a time was said.
public enum Grain {
    MINUTE,
    HOUR,
    PART_OF_DAY,
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    YEAR,
    UNKNOWN
}
