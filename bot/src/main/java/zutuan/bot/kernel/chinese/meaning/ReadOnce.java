package zutuan.bot.kernel.chinese.meaning;

import java.util.HashMap;
import java.util.Map;
import zutuan.bot.kernel.chinese.intent.Danger;
import zutuan.bot.kernel.chinese.intent.Domain;

/// The meanings of one message: what was read of it once is not read again, whoever asks. Made on
/// the thread that heard the message and handed over with it; not safe for use by several threads
/// at once.
public final class ReadOnce implements Meanings {
    private final Meanings meanings;
    private final Map<Said, Understanding> read = new HashMap<>();
    private final Map<String, Domain> fields = new HashMap<>();
    private final Map<String, Danger> dangers = new HashMap<>();

    private record Said(String text, Context context) {}

    public ReadOnce(Meanings meanings) {
        this.meanings = meanings;
    }

    @Override
    public Understanding read(String text, Context context) {
        return read.computeIfAbsent(
                new Said(text, context), said -> meanings.read(said.text(), said.context()));
    }

    @Override
    public Domain about(String problem) {
        return fields.computeIfAbsent(problem, meanings::about);
    }

    @Override
    public Danger danger(String problem) {
        return dangers.computeIfAbsent(problem, meanings::danger);
    }
}
