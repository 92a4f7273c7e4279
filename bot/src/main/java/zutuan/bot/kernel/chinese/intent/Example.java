package zutuan.bot.kernel.chinese.intent;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// One labelled message of a corpus: a line of four tab-separated columns: text, intent, domain,
/// and the card replied to or nothing.
public record Example(String text, Intent intent, Domain domain, Card card) {
    /// Reads a line; a label that does not exist is a mistake in the table.
    public static Example parse(String line) {
        String[] columns = line.split("\t", -1);
        if (columns.length < 3) {
            throw new IllegalArgumentException("columns missing: " + line);
        }
        return new Example(
                columns[0],
                Intent.labelled(columns[1]).orElseThrow(() -> wrong(line)),
                Domain.of(columns[2]),
                Card.of(columns.length > 3 ? columns[3] : "").orElseThrow(() -> wrong(line)));
    }

    private static IllegalArgumentException wrong(String line) {
        return new IllegalArgumentException("unknown label: " + line);
    }

    /// The corpus the models are trained from: what is for the bot, problems told to nobody,
    /// chatter, and what else people put into a group.
    public static List<Example> corpus() {
        return Stream.of(
                        table("utterances.tsv").map(Example::parse),
                        table("reports.tsv").map(Example::report),
                        table("chatter.tsv").map(Example::parse),
                        table("group-talk.tsv").map(Example::talk))
                .flatMap(Function.identity())
                .toList();
    }

    private static Stream<String> table(String name) {
        return Resources.lines("/zutuan/bot/kernel/chinese/" + name).stream().skip(1);
    }

    /// A line of two columns: text and domain.
    private static Example report(String line) {
        String[] columns = line.split("\t", -1);
        return new Example(columns[0], Intent.REPORT_ISSUE, Domain.of(columns[1]), Card.NONE);
    }

    /// A line of two columns: text and register.
    private static Example talk(String line) {
        String text = line.split("\t", -1)[0].replace("\\n", "\n");
        return new Example(text, Intent.CHITCHAT, Domain.UNCLEAR, Card.NONE);
    }

    /// The names that the corpus uses; an installation has its own.
    public static Masks masks() {
        return new Masks(
                List.of(
                        "石桥", "柳树坪", "大湾", "红岩", "沙坝", "青冈", "竹园", "清河", "马鞍", "双河", "白果", "新华",
                        "高坪"),
                List.of());
    }
}
