package zutuan.bot.kernel.jobs;

import java.util.List;

/// What a timer was told to keep: values in their order. They stand in rows one a line, so that an
/// earlier version of the program reads them as well.
public record JobData(List<String> values) {
    private static final String LINE = "\n";

    public JobData {
        values = List.copyOf(values);
    }

    public static JobData of(String... values) {
        return new JobData(List.of(values));
    }

    static JobData read(String written) {
        return of(written.split(LINE, -1));
    }

    String written() {
        return String.join(LINE, values);
    }

    public String text(int place) {
        return values.get(place);
    }

    public long number(int place) {
        return Long.parseLong(text(place));
    }

    public <E extends Enum<E>> E one(int place, Class<E> kinds) {
        return Enum.valueOf(kinds, text(place));
    }
}
