package zutuan.bot;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import zutuan.bot.kernel.chinese.meaning.Decision;
import zutuan.bot.kernel.chinese.meaning.Understanding;
import zutuan.bot.kernel.chinese.slot.Link;
import zutuan.bot.kernel.chinese.time.TimeExpression;

/// An understanding for people: what was decided and why, a few lines.
final class UnderstandingText {
    private UnderstandingText() {}

    static String of(Understanding understanding) {
        var lines = new ArrayList<String>();
        var slots = understanding.slots();
        lines.add(understanding.text());
        lines.add("  决定：" + decision(understanding.decision()));
        lines.add(
                "  意图："
                        + understanding.ranking().top(3).stream()
                                .map(one ->
                                        "%s %.2f"
                                                .formatted(one.intent().label(), one.probability()))
                                .collect(Collectors.joining(",")));
        lines.add("  类别：" + understanding.domain().code());
        slots.times().forEach(time -> lines.add("  时间：" + time(time)));
        slots.people().forEach(person -> lines.add("  人：" + link(person)));
        slots.villages().forEach(village -> lines.add("  村：" + link(village)));
        slots.hamlets().forEach(hamlet -> lines.add("  组：" + hamlet.number()));
        slots.quantities()
                .forEach(one ->
                        lines.add(
                                "  数量：%s%s%s"
                                        .formatted(
                                                one.approximate() ? "约" : "",
                                                one.value().toPlainString(),
                                                one.unit())));
        slots.references().forEach(one -> lines.add("  编号：" + one.number()));
        return String.join("\n", lines);
    }

    private static String decision(Decision decision) {
        return switch (decision) {
            case RUN -> "直接办";
            case DRAFT -> "出草稿，点一下确认";
            case ASK -> "问一句";
            case SILENT -> "不作声";
        };
    }

    private static String time(TimeExpression time) {
        var parts = new ArrayList<String>(List.of(time.mention().text(), time.kind()));
        for (var value : new String[] {time.start(), time.end(), time.rrule(), time.duration()}) {
            if (value != null) {
                parts.add(value);
            }
        }
        parts.addAll(time.mention().assumed());
        return String.join(" ", parts);
    }

    private static String link(Link link) {
        String names =
                link.choices().stream().map(Link.Choice::name).collect(Collectors.joining("、"));
        return link.sure() ? names : names + "（要问）";
    }
}
