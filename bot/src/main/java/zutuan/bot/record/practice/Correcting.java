package zutuan.bot.record.practice;

import java.util.Optional;
import zutuan.bot.record.model.Practice.What;
import zutuan.bot.record.practice.PracticeReader.Told;
import zutuan.bot.record.reading.Plain;

/// A practice put right. Pure.
sealed interface Correcting {
    record Corrected(What what) implements Correcting {}

    /// It was asked of when the figures are, and no day was said.
    record NoDay() implements Correcting {}

    record Unclear() implements Correcting {}

    /// `words` say with a first word what they change; without, a mere day or village says it
    /// itself.
    static Correcting of(What was, String words, Told told) {
        var day = behind(words, "数字日期", "数据日期", "日期");
        if (day.isPresent()) {
            return told.dated() == null ? new NoDay() : new Corrected(dated(was, told));
        }
        var result = behind(words, "成效", "效果", "结果");
        if (result.isPresent()) {
            return new Corrected(result(was, result.get(), told));
        }
        var did = behind(words, "做法", "内容");
        if (did.isPresent()) {
            return new Corrected(
                    new What(
                            was.village(),
                            Plain.of(did.get()),
                            was.result(),
                            was.figures() || told.figures(),
                            was.dated()));
        }
        return bare(was, words, told);
    }

    private static Correcting bare(What was, String words, Told told) {
        boolean onlyDay = told.dated() != null && told.did().isEmpty();
        if (onlyDay) {
            return new Corrected(dated(was, told));
        }
        String village = told.village();
        return village != null && words.length() <= PLACE
                ? new Corrected(
                        new What(village, was.did(), was.result(), was.figures(), was.dated()))
                : new Unclear();
    }

    /// So long is a village with a word before it.
    int PLACE = 8;

    private static What dated(What was, Told told) {
        return new What(was.village(), was.did(), was.result(), was.figures(), told.dated());
    }

    private static What result(What was, String result, Told told) {
        return new What(
                was.village(),
                was.did(),
                Plain.of(result),
                was.figures() || told.figures(),
                told.dated() == null ? was.dated() : told.dated());
    }

    private static Optional<String> behind(String words, String... labels) {
        for (String label : labels) {
            if (words.startsWith(label)) {
                return Optional.of(
                        words.substring(label.length()).replaceFirst("^[\\s:是为改成]+", "").strip());
            }
        }
        return Optional.empty();
    }
}
