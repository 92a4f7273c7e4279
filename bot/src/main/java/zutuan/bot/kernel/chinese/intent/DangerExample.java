package zutuan.bot.kernel.chinese.intent;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One labelled sentence: a line of three tab-separated columns: text, `urgent` or `no`, and the
/// kind of danger or the reason why it is none.
///
/// @param peril null where it is no danger
record DangerExample(String text, @Nullable Peril peril) {
    static DangerExample parse(String line) {
        String[] columns = line.split("\t", -1);
        if (columns.length != 3) {
            throw new IllegalArgumentException("three columns wanted: " + line);
        }
        String text = columns[0].replace("\\n", "\n");
        return switch (columns[1]) {
            case "urgent" -> new DangerExample(text, peril(columns[2]).orElseThrow());
            case "no" -> new DangerExample(text, null);
            default -> throw new IllegalArgumentException("unknown label: " + line);
        };
    }

    private static Optional<Peril> peril(String label) {
        return Peril.labelled(label);
    }

    static List<DangerExample> corpus() {
        return Resources.lines("/zutuan/bot/kernel/chinese/danger.tsv").stream()
                .skip(1)
                .map(DangerExample::parse)
                .toList();
    }
}
