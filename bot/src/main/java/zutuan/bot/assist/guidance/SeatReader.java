package zutuan.bot.assist.guidance;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zutuan.bot.assist.guidance.GuidanceForm.Label;
import zutuan.bot.kernel.chinese.Numerals;
import zutuan.bot.kernel.talk.Heard;

/// Reads who is signed up or taken away: `石桥报2户 老李家、老王家`, `报名 集1 2户`, `集1退1户 老李家`. A sentence that
/// names no session has to say how many households. Pure.
final class SeatReader {
    private static final List<String> SIGNING = List.of("加报", "再报", "多报", "报名", "报");

    /// Hold 报 in them, so they are looked for first.
    private static final List<String> UNDOING = List.of("取消报名", "撤销报名", "退报", "不报名了", "不报了");

    private static final List<String> LEAVING =
            List.of("退名", "退报", "撤名", "取消报名", "不去了", "来不了", "去不了", "少来", "退");
    private static final List<String> OWN = List.of("我们村", "我村", "本村", "咱们村", "我们", "我");
    private static final List<String> UNITS = List.of("户", "家", "个人", "人", "名", "位");
    private static final List<String> HOUSEHOLDS = List.of("户", "家");
    private static final List<String> QUESTIONS = List.of("吗", "呢", "?", "没有", "怎么报", "多少户", "几户");
    private static final int VILLAGE = 8;
    private static final int LONGEST = 200;

    private SeatReader() {}

    static Optional<SeatWish> read(Heard heard) {
        String text = heard.bare();
        if (text.length() > LONGEST || QUESTIONS.stream().anyMatch(text::endsWith)) {
            return Optional.empty();
        }
        var label = Label.in(text);
        Integer card = heard.numberOf(Guidance.KIND.code());
        long session = label.map(Label::number).orElse(card == null ? 0L : (long) card);
        String words =
                label.map(one -> text.substring(0, one.start()) + " " + text.substring(one.end()))
                        .orElse(text);
        return wish(session, GuidanceForm.trimmed(words), UNDOING, false)
                .or(() -> wish(session, GuidanceForm.trimmed(words), SIGNING, true))
                .or(() -> wish(session, GuidanceForm.trimmed(words), LEAVING, false));
    }

    private static Optional<SeatWish> wish(
            long session, String text, List<String> verbs, boolean signsUp) {
        for (String verb : verbs) {
            int at = text.indexOf(verb);
            if (at >= 0 && at <= VILLAGE) {
                String before = GuidanceForm.trimmed(text.substring(0, at));
                String behind = GuidanceForm.trimmed(text.substring(at + verb.length()));
                boolean more = signsUp && !verb.startsWith("报");
                return wish(session, new Said(before, behind, signsUp, more));
            }
        }
        return Optional.empty();
    }

    /// What stands before and behind the verb.
    private record Said(String before, String behind, boolean signsUp, boolean more) {}

    private static Optional<SeatWish> wish(long session, Said said) {
        var count = count(said.behind());
        boolean meant = session > 0 || count != null;
        if (!meant || said.before().length() > VILLAGE || said.before().contains(",")) {
            return Optional.empty();
        }
        return Optional.of(count == null ? named(session, said) : counted(session, said, count));
    }

    /// How many of which unit, and where the words for it stand.
    private record Count(int number, String unit, int start, int end) {}

    private static @Nullable Count count(String text) {
        for (var numeral : Numerals.find(text)) {
            int end = numeral.end() + (text.startsWith(" ", numeral.end()) ? 1 : 0);
            var unit = UNITS.stream().filter(one -> text.startsWith(one, end));
            String counted = unit.findFirst().orElse("");
            if (counted.isEmpty() || numeral.start() > VILLAGE) {
                return null;
            }
            boolean exact = numeral.whole() && !numeral.approximate();
            return new Count(
                    exact ? numeral.intValue() : Integer.MAX_VALUE,
                    HOUSEHOLDS.contains(counted) ? "户" : "人",
                    numeral.start(),
                    end + counted.length());
        }
        return null;
    }

    private static SeatWish counted(long session, Said said, Count count) {
        String before = own(said.before());
        String village =
                before.isEmpty()
                        ? own(GuidanceForm.trimmed(said.behind().substring(0, count.start())))
                        : before;
        var names = HouseholdName.split(said.behind().substring(count.end()).replaceFirst(":", ""));
        return new SeatWish(
                session, said.signsUp(), village, count.number(), names, count.unit(), said.more());
    }

    /// Only names were said, or nothing but the village.
    private static SeatWish named(long session, Said said) {
        var names = HouseholdName.split(said.behind());
        return new SeatWish(
                session, said.signsUp(), own(said.before()), null, names, "", said.more());
    }

    /// Empty for the speaker's own village.
    private static String own(String word) {
        return OWN.contains(word) ? "" : word;
    }
}
