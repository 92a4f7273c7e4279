package zutuan.bot.assist.guidance;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zutuan.bot.assist.guidance.Guidance.Quota;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.people.Village;

/// Every sentence about who is signed up for a session. What a group reads has no telephone number.
record SeatReplies(GuidanceReplies guidances) {
    static final String WHICH = "是哪一场？";

    static String joined(Guidance guidance, List<Seat> seats, boolean masked) {
        var named =
                seats.stream()
                        .filter(seat -> !seat.name().isEmpty())
                        .map(seat -> masked ? HouseholdName.masked(seat.name()) : seat.name())
                        .toList();
        int nameless = seats.size() - named.size();
        String rest = nameless == 0 ? "" : nameless + unit(guidance) + "没写名字";
        return Stream.concat(named.stream(), Stream.of(rest))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("、"));
    }

    private static String unit(Guidance guidance) {
        return guidance.plan().quota().unit();
    }

    /// Everybody, a village a line, and who waits.
    String list(Guidance guidance, List<Seat> seats, Roster roster, boolean masked) {
        if (seats.isEmpty()) {
            return "还没有人报名";
        }
        var in = seats.stream().filter(seat -> !seat.waiting()).toList();
        var waiting = seats.stream().filter(Seat::waiting).toList();
        String lines =
                roster.villages().stream()
                        .map(village -> line(guidance, village, in, masked))
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.joining("\n"));
        String queue = waiting.isEmpty() ? "" : "\n排队：" + queue(guidance, waiting, roster, masked);
        return "已报%d%s\n%s%s".formatted(in.size(), unit(guidance), lines, queue);
    }

    private static String line(Guidance guidance, Village village, List<Seat> in, boolean masked) {
        var own = of(village, in);
        return own.isEmpty()
                ? ""
                : "%s %d%s：%s"
                        .formatted(
                                village.name(),
                                own.size(),
                                unit(guidance),
                                joined(guidance, own, masked));
    }

    private static List<Seat> of(Village village, List<Seat> seats) {
        return seats.stream().filter(seat -> seat.villageId().equals(village.id())).toList();
    }

    private static String queue(
            Guidance guidance, List<Seat> waiting, Roster roster, boolean masked) {
        return waiting.stream()
                .map(seat -> village(seat, roster) + joined(guidance, List.of(seat), masked))
                .collect(Collectors.joining("、"));
    }

    private static String village(Seat seat, Roster roster) {
        return roster.village(seat.villageId()).map(Village::name).orElse("");
    }

    // --- Signed up ---

    String signedUp(
            Guidance guidance, Village village, List<Seat> added, List<Seat> all, boolean masked) {
        var in = added.stream().filter(seat -> !seat.waiting()).toList();
        var waiting = added.stream().filter(Seat::waiting).toList();
        var own = of(village, all);
        long taken = own.stream().filter(seat -> !seat.waiting()).count();
        String label = guidance.ref().label();
        String first =
                in.isEmpty()
                        ? ""
                        : "%s %s报上%d%s：%s。"
                                .formatted(
                                        label,
                                        village.name(),
                                        in.size(),
                                        unit(guidance),
                                        joined(guidance, in, masked));
        String then =
                waiting.isEmpty()
                        ? ""
                        : "%s %s名额满了，排队%d%s：%s，%s；有人退出就补上，会告诉您。"
                                .formatted(
                                        label,
                                        village.name(),
                                        waiting.size(),
                                        unit(guidance),
                                        joined(guidance, waiting, masked),
                                        place(before(waiting.getFirst(), all), guidance));
        return "%s%s%s共%d%s%s"
                .formatted(
                        first,
                        then,
                        village.name(),
                        taken,
                        unit(guidance),
                        most(guidance.plan().quota()));
    }

    private static String place(long before, Guidance guidance) {
        return before == 0 ? "排在最前" : "前面还有%d%s".formatted(before, unit(guidance));
    }

    private static long before(Seat seat, List<Seat> all) {
        return all.stream()
                .filter(other -> other.waiting() && other.number() < seat.number())
                .filter(other -> other.villageId().equals(seat.villageId()))
                .count();
    }

    private static String most(Quota quota) {
        return quota.perVillage() == 0 ? "" : "，每村" + quota.perVillage() + quota.unit();
    }

    String already(Guidance guidance, Village village, List<Seat> own, boolean masked) {
        String label = guidance.ref().label();
        return "%s %s已经报过：%s，没有重复记。要加请发：%s加报1%s"
                .formatted(
                        label,
                        village.name(),
                        joined(guidance, own, masked),
                        label,
                        unit(guidance));
    }

    String nothingOpen() {
        return "现在没有可以报名的集中指导。看近期的请发：集中指导";
    }

    String closed(Guidance guidance) {
        return "%s已经开始了，不能再报、再退".formatted(guidance.ref().label());
    }

    String whichVillage(Guidance guidance) {
        return "是哪个村的？请写村名，如：%s 石桥报名 2户".formatted(guidance.ref().label());
    }

    String unknownVillage(Guidance guidance, String word) {
        return "花名册里没有“%s”这个村，没有记。请写村名，如：%s 石桥报名 2户".formatted(word, guidance.ref().label());
    }

    String notYours(Village village) {
        return "%s的报名由本村的支书、第一书记来报".formatted(village.name());
    }

    String howMany(Guidance guidance, Village village) {
        return "%s报几户、哪几家？如：%s报名 2户 老李家、老王家".formatted(village.name(), guidance.ref().label());
    }

    String nobody(Guidance guidance) {
        return "0户就不用报。要退请发：退名 %s 老李家".formatted(guidance.ref().label());
    }

    String tooMany(Guidance guidance, int most) {
        return "一次最多报%d户，请核对；这一场名额：%s"
                .formatted(most, GuidanceReplies.quota(guidance.plan().quota()));
    }

    String moreNames(int count, int names) {
        return "写的是%d户，名字却有%d个，没有记。请核对后再发一次".formatted(count, names);
    }

    // --- Taken away ---

    String nobodyToTake(Guidance guidance) {
        return "%s没有您能退的报名。看名单请发：%s名单".formatted(guidance.ref().label(), guidance.ref().label());
    }

    String notSignedUp(Guidance guidance, List<String> missing, List<Seat> mine, boolean masked) {
        String names = missing.stream().map(HouseholdName::masked).collect(Collectors.joining("、"));
        return "%s里没有“%s”，报了名的是：%s"
                .formatted(guidance.ref().label(), names, joined(guidance, mine, masked));
    }

    String whom(Guidance guidance, List<Seat> mine, boolean masked) {
        return "退哪一家？报了名的是：%s。请发：退名 %s 老李家"
                .formatted(joined(guidance, mine, masked), guidance.ref().label());
    }

    String left(
            Guidance guidance, List<Seat> gone, List<Seat> moved, Roster roster, boolean masked) {
        String up = moved.isEmpty() ? "" : "。补上：" + queue(guidance, moved, roster, true);
        return "%s退了%d%s：%s%s"
                .formatted(
                        guidance.ref().label(),
                        gone.size(),
                        unit(guidance),
                        joined(guidance, gone, masked),
                        up);
    }

    String movedUp(Guidance guidance, List<Seat> seats, Roster roster) {
        return "%s有人退出，%s补上了。来不了请发：退名 %s 老李家"
                .formatted(
                        guidances.line(guidance, roster),
                        queue(guidance, seats, roster, false),
                        guidance.ref().label());
    }
}
