package zutuan.bot.kernel.media;

import java.time.Instant;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import zutuan.bot.kernel.store.Transaction;

/// Tells which kept pictures and files are still spoken of.
@FunctionalInterface
public interface MediaUse {
    Pattern REFERENCE = Pattern.compile("(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])");

    /// What was merely said before `since` no longer counts.
    List<String> references(Transaction tx, Instant since);

    /// All references in a text, whatever it is made of.
    static Stream<String> in(String text) {
        return REFERENCE.matcher(text).results().map(MatchResult::group);
    }
}
