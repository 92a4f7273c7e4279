package zutuan.bot.record.export;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import zutuan.bot.kernel.export.Export;
import zutuan.bot.kernel.export.Table;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.people.Village;
import zutuan.bot.kernel.store.Transaction;
import zutuan.bot.record.model.Adoption;
import zutuan.bot.record.model.Dated;
import zutuan.bot.record.model.LedgerEntry;
import zutuan.bot.record.model.Practice;
import zutuan.bot.record.store.AdoptionStore;
import zutuan.bot.record.store.LedgerStore;
import zutuan.bot.record.store.PracticeStore;

/// What can be taken out: each practice with a row for every village that takes it over, and every
/// figure of the ledger, mistaken ones too.
public final class RecordTables {
    public static final Export PRACTICES = new Export("practices", "行经验", RecordTables::practices);
    public static final Export LEDGER = new Export("ledger", "条台账", RecordTables::ledger);

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private RecordTables() {}

    private static Table practices(Transaction tx, Roster roster, ZoneId zone) {
        var adoptions = new AdoptionStore().all(tx, roster.workspace());
        var rows = new ArrayList<List<String>>();
        for (var practice : new PracticeStore().all(tx, roster.workspace())) {
            var own = practice(practice, roster, zone);
            var its =
                    adoptions.stream()
                            .filter(one -> one.practice().equals(practice.ref()))
                            .toList();
            if (its.isEmpty()) {
                rows.add(own);
            }
            its.forEach(one -> rows.add(joined(own, adoption(one, roster, zone))));
        }
        return new Table(TableReplies.PRACTICES, TableReplies.PRACTICE_HEADER, rows);
    }

    private static List<String> joined(List<String> some, List<String> more) {
        var all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    private static List<String> practice(Practice practice, Roster roster, ZoneId zone) {
        var what = practice.what();
        return List.of(
                practice.ref().label(),
                village(roster, what.village()),
                what.did(),
                what.result(),
                what.day().map(Dated::text).orElse(what.figures() ? TableReplies.NO_DAY : ""),
                name(roster, practice.origin().memberId()),
                time(practice.origin().at(), zone),
                TableReplies.state(practice));
    }

    private static List<String> adoption(Adoption adoption, Roster roster, ZoneId zone) {
        var ended =
                switch (adoption.state()) {
                    case Adoption.State.Open() -> List.of("", "");
                    case Adoption.State.Done(var result, _, var at) ->
                            List.of(result, time(at, zone));
                    case Adoption.State.Dropped(var reason, _, var at) ->
                            List.of(reason, time(at, zone));
                };
        return List.of(
                village(roster, adoption.task().village()),
                name(roster, adoption.task().ownerId()),
                adoption.task().due().toString(),
                TableReplies.state(adoption.state()),
                ended.getFirst(),
                ended.getLast());
    }

    private static Table ledger(Transaction tx, Roster roster, ZoneId zone) {
        var rows =
                new LedgerStore()
                        .all(tx, roster.workspace()).stream()
                                .map(entry -> entry(entry, roster, zone))
                                .toList();
        return new Table(TableReplies.LEDGER, TableReplies.LEDGER_HEADER, rows);
    }

    private static List<String> entry(LedgerEntry entry, Roster roster, ZoneId zone) {
        var figure = entry.figure();
        return List.of(
                entry.ref().label(),
                village(roster, entry.name().village()),
                entry.name().metric(),
                entry.name().item(),
                figure.said(),
                figure.amount().toPlainString(),
                figure.unit(),
                figure.dated().text(),
                figure.source(),
                name(roster, entry.origin().memberId()),
                time(entry.origin().at(), zone),
                entry.fault().map(LedgerEntry.Mistake::reason).orElse(""),
                entry.fault()
                        .flatMap(LedgerEntry.Mistake::replacement)
                        .map(LedgerEntry.KIND::label)
                        .orElse(""));
    }

    private static String time(Instant at, ZoneId zone) {
        return TIME.format(at.atZone(zone));
    }

    private static String village(Roster roster, String id) {
        return roster.village(id).map(Village::name).orElse(id);
    }

    private static String name(Roster roster, String id) {
        return roster.member(id).map(Member::name).orElse(id);
    }
}
