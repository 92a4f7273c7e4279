package zutuan.bot.kernel.chinese.intent;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One labelled sentence: a line of four tab-separated columns: text, `urgent` or `no`, the kind of
/// danger or the reason why it is none, and who wrote it – all of one writer are held back when it
/// is measured what others' sentences teach.
///
/// @param peril null where it is no danger
record DangerExample(String text, @Nullable Peril peril, String writer) {
    static DangerExample parse(String line) {
        String[] columns = line.split("\t", -1);
        if (columns.length != 4) {
            throw new IllegalArgumentException("four columns wanted: " + line);
        }
        String text = columns[0].replace("\\n", "\n");
        return switch (columns[1]) {
            case "urgent" -> new DangerExample(text, peril(columns[2]).orElseThrow(), columns[3]);
            case "no" -> new DangerExample(text, null, columns[3]);
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
