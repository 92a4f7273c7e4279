package zutuan.bot.kernel.chinese.time.grammar;

/// A part of the day with its bounds in hours.
public enum DayPart {
    DAWN(0, 6),
    EARLY(6, 9),
    MORNING(8, 12),
    NOON(12, 14),
    AFTERNOON(14, 18),
    DUSK(17, 19),
    EVENING(18, 24),
    NIGHT(22, 24),
    DAYTIME(8, 18),
    AM(0, 12),
    PM(12, 24);

    private static final int IMPOSSIBLE = -1;

    private final int from;
    private final int until;

    DayPart(int from, int until) {
        this.from = from;
        this.until = until;
    }

    public int from() {
        return from;
    }

    public int until() {
        return until;
    }

    /// The hour counted from midnight of the named day (晚上1点 = 25), or -1 if the part excludes it.
    public int place(int hour) {
        return switch (this) {
            case DAWN, AM -> hour == 12 ? 0 : within(hour, 0, 11);
            case EARLY, MORNING -> within(hour, 0, 12);
            case NOON -> hour <= 3 ? hour + 12 : within(hour, 10, 15);
            case AFTERNOON, PM -> hour >= 1 && hour <= 11 ? hour + 12 : within(hour, 12, 23);
            case DUSK -> hour >= 3 && hour <= 8 ? hour + 12 : within(hour, 15, 20);
            case EVENING, NIGHT -> evening(hour);
            case DAYTIME -> hour >= 1 && hour <= 5 ? hour + 12 : within(hour, 6, 19);
        };
    }

    private static int evening(int hour) {
        if (hour == 12 || hour <= 4) {
            return hour == 12 ? 24 : hour + 24;
        }
        return hour <= 11 ? hour + 12 : within(hour, 17, 24);
    }

    private static int within(int hour, int least, int most) {
        return hour >= least && hour <= most ? hour : IMPOSSIBLE;
    }

    /// Before this part as a deadline: 上午前 includes the morning, 晚上前 ends when the evening begins.
    public int bound() {
        return switch (this) {
            case DAWN, MORNING, AFTERNOON, DAYTIME, AM, PM -> until;
            case EARLY, NOON, DUSK, EVENING, NIGHT -> from;
        };
    }

    public boolean afterNoon() {
        return from >= 12;
    }
}
