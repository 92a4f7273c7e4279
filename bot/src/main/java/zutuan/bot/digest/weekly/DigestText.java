package zutuan.bot.digest.weekly;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import zutuan.adapters.Block;
import zutuan.bot.kernel.calendar.Week;
import zutuan.bot.kernel.talk.Summary;
import zutuan.bot.kernel.talk.Summary.Kind;
import zutuan.bot.kernel.talk.Summary.Part;

/// A week in words: as many entries as fit into what a group reads, and always every count.
final class DigestText {
    /// Characters, with everything that a platform without buttons writes out.
    private static final int MOST = 600;

    /// How many entries of what is pressing, and of everything else, are tried to fit.
    private static final int[][] ROOMS = {
        {10, 8}, {8, 6}, {6, 5}, {6, 4}, {5, 3}, {4, 2}, {3, 1}, {2, 1}, {1, 0}, {0, 0}
    };

    /// What an empty week has none of.
    private static final Set<Kind> STANDING = Set.of(Kind.OPEN);

    private static final Set<Kind> PRESSING = Set.of(Kind.OVERDUE, Kind.AHEAD);
    private static final int MOST_BUTTONS = 4;

    private final Week week;
    private final List<Part> parts;
    private final List<String> lines;

    DigestText(Week week, List<Summary> summaries) {
        this.week = week;
        parts =
                summaries.stream()
                        .flatMap(summary -> summary.parts().stream())
                        .filter(part -> !part.entries().isEmpty())
                        .sorted(Comparator.comparing(Part::kind))
                        .toList();
        lines = summaries.stream().flatMap(summary -> summary.lines().stream()).toList();
    }

    boolean isEmpty() {
        return lines.isEmpty() && parts.stream().map(Part::kind).allMatch(STANDING::contains);
    }

    String written(Mark mark, String reason) {
        if (isEmpty()) {
            return WeeklyReplies.emptyWeek(week, mark, count(Kind.OPEN));
        }
        int room = MOST - buttons().map(WeeklyReplies::length).orElse(0);
        String text = "";
        for (int[] most : ROOMS) {
            text = written(mark, reason, most[0], most[1]);
            if (WeeklyReplies.length(text) <= room) {
                return text;
            }
        }
        return WeeklyReplies.cut(text, room);
    }

    private String written(Mark mark, String reason, int pressing, int others) {
        var all = new ArrayList<String>();
        all.add(WeeklyReplies.head(week, mark, reason));
        for (var part : parts) {
            int most =
                    STANDING.contains(part.kind())
                            ? 0
                            : PRESSING.contains(part.kind()) ? pressing : others;
            all.add(WeeklyReplies.part(part, isAlone(part), most));
        }
        all.addAll(lines);
        return String.join("\n", all);
    }

    /// Whether a part is the only one of its kind: then it goes without saying what is counted.
    private boolean isAlone(Part part) {
        return parts.stream().filter(other -> other.kind() == part.kind()).count() == 1;
    }

    private int count(Kind kind) {
        return of(kind).stream().mapToInt(part -> part.entries().size()).sum();
    }

    List<Part> of(Kind kind) {
        return parts.stream().filter(part -> part.kind() == kind).toList();
    }

    /// Every number opens its entries.
    Optional<Block.Buttons> buttons() {
        var buttons =
                parts.stream()
                        .map(Part::kind)
                        .distinct()
                        .limit(MOST_BUTTONS)
                        .map(kind -> WeeklyReplies.button(week, kind))
                        .toList();
        return buttons.isEmpty() ? Optional.empty() : Optional.of(new Block.Buttons(buttons));
    }
}
