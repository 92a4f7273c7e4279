package zutuan.bot.meeting.visit;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import zutuan.bot.kernel.chinese.Phrases;
import zutuan.bot.kernel.chinese.time.TimeExpression;
import zutuan.bot.kernel.chinese.time.TimeReader;
import zutuan.bot.meeting.model.Visit;

/// Reads what is to become of a route: 去掉五味子园, 先去永兴农场, 第2站改到10点半, 加一站柳树坪村 11:00. Pure.
record RouteEditReader(TimeReader times) {
    private static final Phrases SAID = Phrases.beside(RouteEditReader.class, "visit.phrases");
    static final Pattern ARROW = SAID.get("arrow");

    private static final Pattern FILLER = SAID.get("filler");
    private static final Pattern WHOLE = SAID.get("whole");
    private static final Pattern ADD = SAID.get("add");
    private static final Pattern ADD_ONE = SAID.get("add_one");
    private static final Pattern DROP = SAID.get("drop");
    private static final Pattern SWAP = SAID.get("swap");
    private static final Pattern BEFORE = SAID.get("before");
    private static final Pattern FIRST = SAID.get("first");
    private static final Pattern MOVE = SAID.get("move");
    private static final Pattern AT = SAID.get("at");
    private static final Pattern SHIFT = SAID.get("shift");
    private static final Pattern REPLACE = SAID.get("replace");
    private static final Pattern HOSTING = SAID.get("hosting");
    private static final Pattern BETWEEN = SAID.get("between");
    private static final Pattern LATER = SAID.get("later");
    private static final Pattern TAIL = SAID.get("tail");

    /// What is to be changed, in the order said; empty if the words are not all about a route.
    Optional<List<RouteEdit>> read(String said) {
        String text = FILLER.matcher(said.strip()).replaceFirst("").strip();
        if (ARROW.matcher(text).find()) {
            String route = WHOLE.matcher(text).replaceFirst("").strip();
            return Optional.of(List.of(new RouteEdit.Whole(route)));
        }
        return several(text).or(() -> one(text).map(List::of));
    }

    private Optional<List<RouteEdit>> several(String text) {
        var edits = new ArrayList<RouteEdit>();
        for (String piece : BETWEEN.split(text, -1)) {
            var edit = one(FILLER.matcher(piece).replaceFirst("").strip());
            if (edit.isEmpty()) {
                return Optional.empty();
            }
            edits.add(edit.get());
        }
        return Optional.of(List.copyOf(edits));
    }

    private Optional<RouteEdit> one(String piece) {
        String text = TAIL.matcher(piece).replaceFirst("");
        return order(text).or(() -> stops(text)).or(() -> atStop(text));
    }

    /// Which stop comes before which.
    private static Optional<RouteEdit> order(String text) {
        return matched(SWAP, text)
                .<RouteEdit>map(m -> new RouteEdit.Swap(m.group(1), m.group(2)))
                .or(() ->
                        matched(BEFORE, text)
                                .map(m -> new RouteEdit.Before(m.group(1), m.group(2))))
                .or(() -> matched(FIRST, text).map(m -> new RouteEdit.Move(m.group(1), 0)))
                .or(() -> matched(MOVE, text).flatMap(RouteEditReader::move));
    }

    /// A stop more or less.
    private static Optional<RouteEdit> stops(String text) {
        return matched(DROP, text)
                .map(RouteEditReader::drop)
                .or(() -> matched(ADD_ONE, text).map(_ -> new RouteEdit.Add("")))
                .or(() -> matched(ADD, text).map(m -> new RouteEdit.Add(m.group(1).strip())));
    }

    /// When a stop is reached, or which one takes its place.
    private Optional<RouteEdit> atStop(String text) {
        return matched(AT, text)
                .flatMap(this::at)
                .or(() -> matched(SHIFT, text).flatMap(this::shift))
                .or(() -> matched(REPLACE, text).flatMap(this::replace));
    }

    private static Optional<MatchResult> matched(Pattern pattern, String text) {
        var match = pattern.matcher(text);
        return match.matches() ? Optional.of(match.toMatchResult()) : Optional.empty();
    }

    private static RouteEdit drop(MatchResult match) {
        return new RouteEdit.Drop(match.group(1) == null ? match.group(2) : match.group(1));
    }

    private static Optional<RouteEdit> move(MatchResult match) {
        if (match.group(2) != null) {
            return Visit.position(match.group(2))
                    .map(position -> new RouteEdit.Move(match.group(1), position));
        }
        int end = match.group(3) == null ? RouteEdit.Move.LAST : 0;
        return Optional.of(new RouteEdit.Move(match.group(1), end));
    }

    private Optional<RouteEdit> at(MatchResult match) {
        String stop = match.group(1);
        return clock(match.group(2).replaceFirst("[到去]$", ""))
                .map(time -> new RouteEdit.At(stop, time));
    }

    /// A time of day and nothing else.
    private Optional<LocalTime> clock(String text) {
        var said = times.read(text, StopReader.morning(LocalDate.EPOCH));
        return said.size() == 1
                        && said.getFirst() instanceof TimeExpression.Instant(var mention, var at)
                        && at.toLocalDate().equals(LocalDate.EPOCH)
                        && text.strip().length() == mention.text().length()
                ? Optional.of(at.toLocalTime())
                : Optional.empty();
    }

    private Optional<RouteEdit> shift(MatchResult match) {
        boolean later = LATER.matcher(match.group(2)).matches();
        return times.read(match.group(3), StopReader.morning(LocalDate.EPOCH)).stream()
                .filter(one -> one.mention().text().length() == match.group(3).strip().length())
                .flatMap(one ->
                        one instanceof TimeExpression.Duration(_, var iso) && iso.startsWith("PT")
                                ? Optional.of(Duration.parse(iso)).stream()
                                : Optional.<Duration>empty().stream())
                .<RouteEdit>map(
                        by -> new RouteEdit.Shift(match.group(1), later ? by : by.negated()))
                .findFirst();
    }

    private Optional<RouteEdit> replace(MatchResult match) {
        return HOSTING.matcher(match.group()).find()
                ? Optional.empty()
                : Optional.of(new RouteEdit.Replace(match.group(1), match.group(2).strip()));
    }
}
