package zutuan.bot.meeting.visit;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import zutuan.bot.kernel.chinese.time.TimeExpression;
import zutuan.bot.kernel.chinese.time.TimeReader;
import zutuan.bot.meeting.model.Visit;

/// Reads what is to become of a route: 去掉五味子园, 先去永兴农场, 第2站改到10点半, 加一站柳树坪村 11:00. Pure.
record RouteEditReader(TimeReader times) {
    static final Pattern ARROW = Pattern.compile("→|➡|[-=—]+>|>|再到|然后到");

    private static final String NUMBERED = "第?[\\d一二三四五六七八九十]{1,3}站";

    /// What may stand before 改到 or 不去了 and is no stop.
    private static final String NONE =
            "(?!我|你|他|她|咱|大家|可能|估计|时间|地点|日期|会议|会期|议程|纪要|人数|接待|讲解|名称|开会|因|由于|原因"
                    + "|[上下]午|早上|晚上|[今明后]天|下?周|从|\\d)";

    private static final String STOP =
            "(" + NUMBERED + "|" + NONE + "[^\\s,。;]{2,20}?)(?:这|那)?(?:一|个)*站?\\s*";
    private static final Pattern FILLER = Pattern.compile("^(?:把|将|请|麻烦|路线|改一下|调整一下|[的里,:\\s])+");
    private static final Pattern WHOLE =
            Pattern.compile("^(?:改路线|重排路线|调整路线|路线|重排|改成|改为|换成|调整为|[→:,\\s])+");
    private static final Pattern ADD =
            Pattern.compile(
                    "(?:在?[^\\s,]{1,20}?之?[后前]面?|中间)?(?:再|还要?|多)*"
                            + "(?:加上?|增加|添)(?:[一1]?个?(?:站|点|地方))?[:\\s]*(.{2,})");
    private static final Pattern ADD_ONE =
            Pattern.compile("(?:再|还要?|多)*(?:加上?|增加|添)[一1]?个?(?:站|点|地方)");
    private static final Pattern DROP =
            Pattern.compile(
                    "(?:去掉|删掉|删除|减掉|砍掉|不去|不看|跳过|取消(?=\\S+站))了?\\s*"
                            + STOP
                            + "(?:就|先)?[了吧]*|"
                            + STOP
                            + "(?:就|先)?(?:(?:不去|不看|去掉|删掉|取消|跳过)[了吧]+|去掉|删掉|取消)");
    private static final Pattern SWAP =
            Pattern.compile(
                    STOP
                            + "(?:和|跟|与|同|、)"
                            + STOP
                            + "(?:对调|互换|调换|对换|换一?下?|调一?下?)(?:顺序|先后|次序|位置|时间)?(?:一下)?[吧]?");
    private static final Pattern BEFORE =
            Pattern.compile("先(?:去|看|到)" + STOP + "[,\\s]*(?:再|后|然后|接着)(?:去|看|到)" + STOP);
    private static final Pattern FIRST = Pattern.compile("先(?:去|看|到)" + STOP);
    private static final Pattern MOVE =
            Pattern.compile(
                    STOP
                            + "(?:放|排|挪|提|调|移|改)到?在?(?:("
                            + NUMBERED
                            + ")|(最?前面?|最先|第一个?)"
                            + "|(?:最后|末尾))(?:面|一站|去|站)?");
    private static final Pattern AT =
            Pattern.compile(
                    STOP + "(?:的?(?:到达?)?时间)?(?:改到|改成|改为|改在|改|推迟到|提前到|挪到|定在|调到|换到)\\s*(.+)");
    private static final Pattern SHIFT = Pattern.compile(STOP + "(推迟|延后|顺延|往后推|提前|往前提)(.+)");
    private static final Pattern REPLACE = Pattern.compile(STOP + "(?:换成|改成|改为|换|改去)\\s*(.{2,})");
    private static final Pattern HOSTING = Pattern.compile("接待|讲解");
    private static final Pattern BETWEEN = Pattern.compile("[,;。]\\s*(?:再|然后|并且?|同时)?(?=\\S)");

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
        String text = piece.replaceFirst("[。!!吧啊\\s]+$", "");
        return matched(SWAP, text)
                .<RouteEdit>map(m -> new RouteEdit.Swap(m.group(1), m.group(2)))
                .or(() ->
                        matched(BEFORE, text)
                                .map(m -> new RouteEdit.Before(m.group(1), m.group(2))))
                .or(() -> matched(FIRST, text).map(m -> new RouteEdit.Move(m.group(1), 0)))
                .or(() -> matched(MOVE, text).flatMap(RouteEditReader::move))
                .or(() -> matched(DROP, text).map(RouteEditReader::drop))
                .or(() -> matched(ADD_ONE, text).map(_ -> new RouteEdit.Add("")))
                .or(() -> matched(ADD, text).map(m -> new RouteEdit.Add(m.group(1).strip())))
                .or(() -> matched(AT, text).flatMap(this::at))
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
        boolean later = match.group(2).matches("推迟|延后|顺延|往后推");
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
