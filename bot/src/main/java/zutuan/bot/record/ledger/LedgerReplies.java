package zutuan.bot.record.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import zutuan.adapters.Message;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.people.Village;
import zutuan.bot.record.model.Dated;
import zutuan.bot.record.model.LedgerEntry;
import zutuan.bot.record.model.LedgerRequest;
import zutuan.bot.record.reading.Delicate;

/// Every word about the ledger.
final class LedgerReplies {
    static final String TOPIC = "记台账";
    static final String WHICH_VILLAGE = "是哪个村的数？回村名，如：石桥村";
    static final String NEGATIVE = "数不能是负的，请核对后再发。减少了多少，请写减少以后的数";
    static final String OF_WHAT = "是什么的数？请写上，如：台账 石桥村 存栏 牛320头 11月20日 畜牧站统计";
    static final String WHY = "为什么不对？回一句理由，如：上次数错了（旧数留着，注明写错了）";
    static final String ASK_WHAT = "要哪个村的什么数？如：问台账 石桥村 存栏 牛，或：问台账 全镇 烤烟面积";

    private static final int MOST = 15;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd", Locale.ROOT);
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("uuuu年M月", Locale.ROOT);

    private LedgerReplies() {}

    static String village(Roster roster, String id) {
        return roster.village(id).map(Village::name).orElse(id);
    }

    private static String name(Roster roster, String memberId) {
        return roster.member(memberId).map(Member::name).orElse("已离任成员");
    }

    static String dated(Dated dated) {
        return switch (dated.text().length()) {
            case 4 -> dated.text() + "年";
            case 7 -> MONTH.format(YearMonth.parse(dated.text()));
            default -> dated.text();
        };
    }

    private static String source(LedgerEntry entry) {
        String source = entry.figure().source();
        return source.isEmpty() ? "未注明来源" : source;
    }

    /// `320头（2026-11-20，畜牧站统计）`.
    private static String figure(LedgerEntry entry) {
        return "%s（%s，%s）"
                .formatted(entry.figure().said(), dated(entry.figure().dated()), source(entry));
    }

    /// `L5 石桥村 存栏 牛：320头（2026-11-20，畜牧站统计）`.
    private static String line(LedgerEntry entry, Roster roster) {
        return "%s %s %s：%s"
                .formatted(
                        entry.ref().label(),
                        village(roster, entry.name().village()),
                        entry.name().shown(),
                        figure(entry));
    }

    private static String lines(List<LedgerEntry> entries, Roster roster) {
        return entries.stream().map(one -> line(one, roster)).collect(Collectors.joining("\n"));
    }

    static String entered(List<LedgerEntry> entered, List<LedgerEntry> before, Roster roster) {
        String label = entered.getFirst().ref().label();
        String older = before.isEmpty() ? "" : "\n原有的数留着：\n" + lines(before, roster);
        String delicate = entered.getFirst().figure().delicate() ? "\n这类数只给本村和镇里私下看，不进群。" : "";
        return "已记台账：\n%s%s%s\n写错了发：改%s 新的数，理由；看历次发：台账 %s %s"
                .formatted(
                        lines(entered, roster),
                        older,
                        delicate,
                        label,
                        village(roster, entered.getFirst().name().village()),
                        entered.getFirst().name().metric());
    }

    static String known(List<LedgerEntry> known, Roster roster) {
        return "这个数已经记过，没有重复记：\n%s\n要更正发：改%s 新的数，理由"
                .formatted(lines(known, roster), known.getFirst().ref().label());
    }

    static String newest(String village, List<LedgerEntry> all, Roster roster) {
        String name = village(roster, village);
        if (all.isEmpty()) {
            return "%s还没有台账。要记发：台账 %s 存栏 牛320头 11月20日 畜牧站统计".formatted(name, name);
        }
        String lines =
                all.stream()
                        .limit(MOST)
                        .map(one -> "· %s：%s".formatted(one.name().shown(), figure(one)))
                        .collect(Collectors.joining("\n"));
        String more = all.size() > MOST ? "\n还有%d项".formatted(all.size() - MOST) : "";
        return "%s台账，最新的数：\n%s%s\n看一项历次的数发：台账 %s %s"
                .formatted(name, lines, more, name, all.getFirst().name().metric());
    }

    /// The history of what these words name, in a village.
    record Of(String village, String words) {}

    static String history(Of of, List<LedgerEntry> all, Roster roster) {
        String village = village(roster, of.village());
        if (all.isEmpty()) {
            return "%s台账里没有“%s”。看有哪些发：台账 %s".formatted(village, of.words(), village);
        }
        String lines =
                all.stream()
                        .limit(MOST)
                        .map(one ->
                                "· %s %s：%s%s"
                                        .formatted(
                                                one.ref().label(),
                                                one.name().shown(),
                                                figure(one),
                                                fault(one)))
                        .collect(Collectors.joining("\n"));
        String more = all.size() > MOST ? "\n更早的还有%d条".formatted(all.size() - MOST) : "";
        return "%s %s，历次的数：\n%s%s".formatted(village, of.words(), lines, more);
    }

    private static String fault(LedgerEntry entry) {
        return entry.fault()
                .map(fault ->
                        "，写错了（%s）%s"
                                .formatted(
                                        fault.reason(),
                                        fault.replacement()
                                                .map(better ->
                                                        "，见" + LedgerEntry.KIND.label(better))
                                                .orElse("")))
                .orElse("");
    }

    static String inAll(String words, List<LedgerEntry> all, Roster roster) {
        return all.isEmpty()
                ? "台账里没有“%s”。要问各村发：问台账 全镇 %s".formatted(words, words)
                : "“%s”，各村最新的数：\n".formatted(words)
                        + all.stream()
                                .map(one ->
                                        "· %s %s：%s"
                                                .formatted(
                                                        village(roster, one.name().village()),
                                                        one.name().shown(),
                                                        figure(one)))
                                .collect(Collectors.joining("\n"));
    }

    static String counts(List<LedgerEntry> all, Roster roster) {
        if (all.isEmpty()) {
            return "还没有台账。要记发：台账 石桥村 存栏 牛320头 11月20日 畜牧站统计";
        }
        var counts = new LinkedHashMap<String, Integer>();
        all.forEach(one -> counts.merge(one.name().village(), 1, Integer::sum));
        return "台账：\n"
                + counts.entrySet().stream()
                        .map(one ->
                                "· %s %d项".formatted(village(roster, one.getKey()), one.getValue()))
                        .collect(Collectors.joining("\n"))
                + "\n看一个村发：台账 石桥村；看一项各村的数发：台账 存栏";
    }

    static String shown(LedgerEntry entry, Roster roster, ZoneId zone) {
        var day = LocalDate.ofInstant(entry.origin().at(), zone);
        return "%s。%s于%s录入%s"
                .formatted(
                        line(entry, roster),
                        name(roster, entry.origin().memberId()),
                        DAY.format(day),
                        fault(entry));
    }

    // --- Asked and refused ---

    static String delicate(Delicate what) {
        return switch (what) {
            case PHONE -> "台账里不记电话号码，请去掉再发";
            case INCOME, DISABILITY -> "%s不在群里记，也不在群里看，请私聊我发".formatted(what.title());
        };
    }

    static String notYet(Dated dated) {
        return "%s还没到，请写已经有的数和它的日期，如：11月20日".formatted(dated(dated));
    }

    static String notYours(String village, Roster roster) {
        return "%s的台账由本村支书、第一书记或镇干部来记；看可以发：台账 %s"
                .formatted(village(roster, village), village(roster, village));
    }

    static String whichUnit(String figures) {
        return "%s是什么单位？回一个字就行，如：头、亩、户".formatted(figures);
    }

    static String ofWhen(boolean day, boolean source) {
        String asked = day && source ? "是哪天的数、谁统计的" : day ? "没看出日期，是哪天的数" : "是谁统计的";
        String example = day && source ? "11月20日 畜牧站统计" : day ? "11月20日" : "畜牧站统计";
        return "%s？回一句就行，如：%s".formatted(asked, example);
    }

    static String isSure(String figures) {
        return "%s，这个数没写错吧？".formatted(figures);
    }

    static String unknown(long number) {
        return "没有台账%s。看本村的发：台账".formatted(LedgerEntry.KIND.label(number));
    }

    static String marked(LedgerEntry entry) {
        return "台账%s已经注明写错了%s，改不了；要记新的发：台账 …"
                .formatted(
                        entry.ref().label(),
                        entry.fault()
                                .flatMap(LedgerEntry.Mistake::replacement)
                                .map(better -> "（见" + LedgerEntry.KIND.label(better) + "）")
                                .orElse(""));
    }

    static String unclear(LedgerEntry entry) {
        return "没看出要改成多少，请这样写：改%s 302头，上次数错了".formatted(entry.ref().label());
    }

    static String otherUnit(LedgerEntry entry, String said) {
        return "%s是%s：%s，改成%s单位对不上，没有改。请核对编号再发；单位本来写错的，先发：作废%s 单位写错了"
                .formatted(
                        entry.ref().label(),
                        entry.name().shown(),
                        entry.figure().said(),
                        said,
                        entry.ref().label());
    }

    static String asBefore(LedgerEntry entry) {
        return "这个数台账里已经有，没有改动。看历次发：%s".formatted(entry.ref().label());
    }

    static String corrected(LedgerEntry before, LedgerEntry after, String reason, Roster roster) {
        return "已更正：\n%s\n原来的%s留着，注明写错了（%s）"
                .formatted(line(after, roster), before.ref().label(), reason);
    }

    static String withdrawn(String labels) {
        return "台账%s已注明写错了，留着备查，不再当最新的数".formatted(labels);
    }

    // --- Asking villages ---

    static String isKnown(List<LedgerEntry> known, Roster roster) {
        return lines(known, roster);
    }

    static String isAsked(LedgerRequest request, Roster roster, ZoneId zone) {
        return "%s %s：%s已问过%s，等回话"
                .formatted(
                        village(roster, request.name().village()),
                        request.name().shown(),
                        DAY.format(request.at().atZone(zone)),
                        name(roster, request.asked().ofId()));
    }

    static String nobody(LedgerEntry.Name name, Roster roster) {
        return "%s %s：台账里没有，村里也没有可问的人".formatted(village(roster, name.village()), name.shown());
    }

    static String asks(LedgerEntry.Name name, Member whom, Roster roster) {
        return "%s %s：台账里没有一年以内的数，已私下问%s，回了就告诉您"
                .formatted(village(roster, name.village()), name.shown(), whom.name());
    }

    static Message asked(LedgerRequest request, Member by, Roster roster) {
        String name = request.name().shown();
        String village = village(roster, request.name().village());
        return Message.text(
                "%s想要%s的数：%s。回复这条写上数和单位、哪天的、谁统计的就行；或者发：台账 %s %s 数和单位 日期 谁统计的。问这一次，以后不再问"
                        .formatted(by.name(), village, name, village, name));
    }

    static Message hasCome(LedgerEntry entry, Roster roster) {
        return Message.text("您要的数有了：\n" + line(entry, roster));
    }
}
