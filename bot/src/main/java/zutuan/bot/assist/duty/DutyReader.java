package zutuan.bot.assist.duty;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import zutuan.bot.kernel.chinese.time.Dates;
import zutuan.bot.kernel.chinese.time.TimeExpression;
import zutuan.bot.kernel.chinese.time.TimeReader;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.people.Station;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Named;
import zutuan.bot.kernel.talk.NamedPeople;

/// Reads what somebody wants of the plan of duty. A sentence means it only if nothing is left of it
/// once stations, days, people and the words of the trade are taken out. Pure.
final class DutyReader {
    private static final int MOST_DAYS = 31;
    private static final Set<String> WHO =
            Set.of(
                    "谁值班", "哪个值班", "哪位值班", "谁当班", "哪个当班", "值班是谁", "值班的是谁", "谁在值班", "是谁值班", "哪个在值班",
                    "轮到谁值班", "轮到哪个值班", "谁值班啊", "值班的谁", "谁的班");
    private static final Set<String> TABLE =
            Set.of("值班表", "看值班表", "的值班表", "值班安排", "查值班表", "看看值班表", "看一下值班表");
    private static final List<String> CHANGING =
            words("值班 当班 排班 改由 改成 换成 改为 安排 由 请 让 来 改 和 跟 与 的 是 都 到 至 、 , 。 :");
    private static final List<String> NOBODY = words("没有人 无人 没人 不安排人 停班");
    private static final List<String> TURNING =
            words("按周轮换 按周轮流 每周轮换 每人一周 一人一周 轮流 轮换 值班 排班 起 从 开始 按 由 和 跟 的 、 , 。 :");
    private static final List<String> SWAPPING =
            words("想跟 想和 对调 调换 换班 换一下 我 和 跟 与 同 换 的班 值班 班 的 一下 想 要 在 、 , 。");

    private final TimeReader times;

    DutyReader(TimeReader times) {
        this.times = times;
    }

    private static List<String> words(String line) {
        return Stream.of(line.split(" ", -1))
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /// A sentence taken apart: what it names, and what is left of it.
    private record Parts(
            List<Station> stations, List<LocalDate> days, List<Member> people, String rest) {
        boolean leaves(List<String> known) {
            String left = rest;
            for (String word : known) {
                left = left.replace(word, "");
            }
            return left.isBlank();
        }

        boolean says(List<String> some) {
            return some.stream().anyMatch(rest::contains);
        }
    }

    Optional<DutyWish> read(Heard heard, LocalDateTime now) {
        var parts = parts(heard.bare().replaceFirst("[??。!呢呀啊吗]+$", ""), heard, now);
        String rest = parts.rest().replaceAll("[\\s,。、]", "");
        var today = now.toLocalDate();
        var day = parts.days().stream().findFirst().orElse(today);
        if (WHO.contains(rest) && parts.people().isEmpty()) {
            var days = parts.days().stream().filter(one -> !one.isBefore(today)).toList();
            boolean ahead = parts.days().size() > 1 && !days.isEmpty();
            return Optional.of(new DutyWish.Who(parts.stations(), ahead ? days : List.of(day)));
        }
        if (TABLE.contains(rest) && parts.people().isEmpty()) {
            return Optional.of(new DutyWish.Table(parts.stations(), day));
        }
        return swap(parts, heard).or(() -> turn(parts, today)).or(() -> change(own(parts, heard)));
    }

    /// 明天我值班, told to the bot by one of a station: the station and the member are the speaker's.
    private static Parts own(Parts parts, Heard heard) {
        var member = heard.speaker().member();
        var station =
                DutyTable.stations(heard.speaker().roster()).stream()
                        .filter(one -> DutyBook.all(heard.speaker().roster(), one).contains(member))
                        .findFirst();
        boolean asks = heard.text().matches(".*[吗么??]\\s*");
        boolean meant =
                station.isPresent()
                        && !heard.isTalk()
                        && !asks
                        && !parts.days().isEmpty()
                        && parts.people().isEmpty()
                        && parts.rest().contains("我");
        return meant
                ? new Parts(
                        parts.stations().isEmpty() ? List.of(station.get()) : parts.stations(),
                        parts.days(),
                        List.of(member),
                        parts.rest().replaceFirst("我", ""))
                : parts;
    }

    private static Optional<DutyWish> swap(Parts parts, Heard heard) {
        boolean meant =
                (parts.rest().contains("我") || (!heard.isTalk() && parts.rest().contains("班")))
                        && parts.says(List.of("换", "对调"))
                        && parts.people().size() == 1
                        && parts.leaves(SWAPPING)
                        && !parts.people().contains(heard.speaker().member());
        return meant
                ? Optional.of(new DutyWish.Swap(parts.people().getFirst(), parts.days()))
                : Optional.empty();
    }

    private static Optional<DutyWish> turn(Parts parts, LocalDate today) {
        boolean meant =
                parts.stations().size() == 1
                        && !parts.people().isEmpty()
                        && parts.says(List.of("轮", "一周"))
                        && parts.rest().contains("班")
                        && parts.leaves(TURNING);
        var from = parts.days().stream().findFirst().orElse(today);
        return meant
                ? Optional.of(new DutyWish.Turn(parts.stations().getFirst(), parts.people(), from))
                : Optional.empty();
    }

    private static Optional<DutyWish> change(Parts parts) {
        boolean nobody = parts.says(NOBODY);
        var known = Stream.concat(NOBODY.stream(), CHANGING.stream()).toList();
        boolean meant =
                parts.stations().size() == 1
                        && parts.says(List.of("值班", "当班", "排班", "停班"))
                        && (nobody || !parts.people().isEmpty())
                        && parts.leaves(known);
        return meant
                ? Optional.of(
                        new DutyWish.Change(
                                parts.stations().getFirst(),
                                parts.days(),
                                nobody ? List.of() : parts.people()))
                : Optional.empty();
    }

    private Parts parts(String said, Heard heard, LocalDateTime now) {
        var roster = heard.speaker().roster();
        var text = new StringBuilder(said);
        var days = new ArrayList<LocalDate>();
        var found = times.read(said, now);
        for (var time : found) {
            days.addAll(days(time));
            blank(text, time.mention().start(), time.mention().end());
        }
        var stations = stations(text, roster);
        var people = new ArrayList<Member>();
        for (var mention : NamedPeople.in(text.toString(), roster)) {
            if (mention.named() instanceof Named.One(_, var member)) {
                people.add(member);
                blank(text, mention.start(), mention.end());
            }
        }
        return new Parts(
                stations,
                days.stream().distinct().limit(MOST_DAYS).toList(),
                people.stream().distinct().toList(),
                text.toString());
    }

    private static List<Station> stations(StringBuilder text, Roster roster) {
        var stations = new ArrayList<Station>();
        for (var station : roster.stations()) {
            int at = text.indexOf(station.name());
            if (at >= 0) {
                stations.add(station);
                blank(text, at, at + station.name().length());
            }
        }
        return List.copyOf(stations);
    }

    private static void blank(StringBuilder text, int start, int end) {
        text.replace(start, end, " ".repeat(end - start));
    }

    private static List<LocalDate> days(TimeExpression time) {
        return time.candidates().getFirst().dates().stream()
                .flatMap(Dates::stream)
                .limit(MOST_DAYS)
                .toList();
    }
}
