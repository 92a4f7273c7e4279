package zutuan.bot.assist.guidance;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Households to be signed up or taken away. `session` is 0 where none was named, `village` the
/// word for one or empty for the speaker's own, `count` null where only names were said, `unit`
/// what it counts (户 or 人); `more` says that they come on top of those signed up before.
record SeatWish(
        long session,
        boolean signsUp,
        String village,
        @Nullable Integer count,
        List<String> names,
        String unit,
        boolean more) {
    SeatWish {
        names = List.copyOf(names);
    }

    SeatWish of(long number) {
        return new SeatWish(number, signsUp, village, count, names, unit, more);
    }

    /// The typed form that reads back, of one session.
    String typed(long number) {
        String what = (count == null ? "" : count + unit) + (names.isEmpty() ? "" : " " + named());
        String verb = signsUp ? (more ? "加报" : "报名") : "退名";
        return (Guidance.KIND.label(number) + " " + village + verb + " " + what).strip();
    }

    private String named() {
        return String.join("、", names);
    }
}
