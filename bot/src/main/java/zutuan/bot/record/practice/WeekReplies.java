package zutuan.bot.record.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.record.model.Adoption;
import zutuan.bot.record.model.Practice;

/// The week's line about practices.
final class WeekReplies {
    static final String ADOPTED = "推广：别的村试成的经验在本村办成了，按办成那天算；一个村推广一个经验算1个，没搞成的不算";

    private static final int MOST = 3;

    private WeekReplies() {}

    static Optional<String> line(
            List<Practice> told, List<Adoption> taken, List<Adoption> done, Roster roster) {
        var parts = new ArrayList<String>();
        if (!told.isEmpty()) {
            String labels =
                    some(
                            told.stream()
                                    .map(one ->
                                            one.ref().label()
                                                    + PracticeReplies.village(
                                                            roster, one.what().village()))
                                    .toList());
            parts.add("新经验%d个（%s）".formatted(told.size(), labels));
        }
        if (!taken.isEmpty()) {
            parts.add("新推广%d个（%s）".formatted(taken.size(), some(named(taken, roster))));
        }
        if (!done.isEmpty()) {
            parts.add("推广办成%d个（%s）".formatted(done.size(), some(named(done, roster))));
        }
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(String.join("，", parts) + "。看全部发：看经验");
    }

    static String adopted(Adoption one, Adoption.State.Done done, Roster roster) {
        String village = PracticeReplies.village(roster, one.task().village());
        String result = done.result().isEmpty() ? "" : "：" + done.result();
        return "%s推广%s%s".formatted(village, one.practice().label(), result);
    }

    private static List<String> named(List<Adoption> adoptions, Roster roster) {
        return adoptions.stream()
                .map(one ->
                        PracticeReplies.village(roster, one.task().village())
                                + "搞"
                                + one.practice().label())
                .toList();
    }

    private static String some(List<String> all) {
        return all.stream().limit(MOST).collect(Collectors.joining("、"))
                + (all.size() > MOST ? "等" : "");
    }
}
