package zutuan.bot.record.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import zutuan.bot.kernel.people.Permissions;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Choices;
import zutuan.bot.kernel.talk.Form;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Question;
import zutuan.bot.kernel.talk.Turn;
import zutuan.bot.kernel.talk.Undo;
import zutuan.bot.record.ledger.LedgerReader.Amount;
import zutuan.bot.record.ledger.LedgerReader.Line;
import zutuan.bot.record.model.LedgerEntry;
import zutuan.bot.record.model.RecordPermission;
import zutuan.bot.record.reading.Delicate;
import zutuan.bot.record.reading.DoubtReplies;
import zutuan.bot.record.reading.Plain;

/// Enters figures, and asks once for what is missing in them.
public final class LedgerDesk {
    /// So much is rather a slip of the finger.
    private static final BigDecimal MUCH = BigDecimal.valueOf(1_000_000);

    private final LedgerBook book;
    private final ZoneId zone;

    public LedgerDesk(Kit kit) {
        book = new LedgerBook(kit);
        zone = kit.settings().zone();
    }

    Answer enter(LedgerCommand.Said said, Turn turn) {
        var line = said.line();
        var doubt = doubt(line, turn);
        if (doubt.isPresent()) {
            return Answer.of(doubt.get());
        }
        String village =
                Optional.ofNullable(line.village())
                        .or(() -> Optional.ofNullable(turn.member().villageId()))
                        .orElse("");
        if (village.isEmpty()) {
            return said.form().ask(LedgerCommand.PLACE, LedgerReplies.WHICH_VILLAGE);
        }
        if (!mayEnter(village, turn)) {
            return Answer.of(LedgerReplies.notYours(village, turn.roster()));
        }
        return missing(said).orElseGet(() -> enter(village, said, turn));
    }

    /// Why it is not taken, whatever else is said.
    private Optional<String> doubt(Line line, Turn turn) {
        var doubts = line.doubts();
        return doubts.delicate()
                .filter(what -> what == Delicate.PHONE || turn.inGroup())
                .map(LedgerReplies::delicate)
                .or(() -> doubts.noTime().map(DoubtReplies::noTime))
                .or(() -> doubts.unlisted().map(name -> DoubtReplies.unlisted(name, turn.roster())))
                .or(() ->
                        doubts.negative() ? Optional.of(LedgerReplies.NEGATIVE) : Optional.empty())
                .or(() ->
                        line.amounts().getFirst().name().metric().isEmpty()
                                ? Optional.of(LedgerReplies.OF_WHAT)
                                : Optional.empty())
                .or(() ->
                        Optional.ofNullable(line.dated())
                                .filter(day -> day.first().isAfter(today(turn)))
                                .map(LedgerReplies::notYet));
    }

    private LocalDate today(Turn turn) {
        return LocalDate.ofInstant(turn.now(), zone);
    }

    static boolean mayEnter(String village, Turn turn) {
        var roles = Set.copyOf(turn.member().roles());
        return Permissions.allows(roles, RecordPermission.ENTER_ANY)
                || (Permissions.allows(roles, RecordPermission.ENTER)
                        && village.equals(turn.member().villageId()));
    }

    /// Asks for units, then for the day and the source at once; a source that was asked for and not
    /// said is left open.
    private static Optional<Answer> missing(LedgerCommand.Said said) {
        var line = said.line();
        var form = said.form();
        boolean unit = saidUnit(form).isPresent();
        var bare = line.amounts().stream().filter(one -> unit(one, form).isEmpty()).toList();
        if (!bare.isEmpty() && !unit) {
            String figures = bare.stream().map(Amount::said).collect(Collectors.joining("、"));
            return Optional.of(form.ask(LedgerCommand.UNIT, LedgerReplies.whichUnit(figures)));
        }
        boolean asked = form.part(LedgerCommand.MORE).isPresent();
        boolean noSource = line.source().isEmpty() && !asked;
        if (line.dated() == null || noSource) {
            String prompt = LedgerReplies.ofWhen(line.dated() == null, noSource);
            String so = form.part(LedgerCommand.MORE).map(more -> " " + more).orElse("");
            var kept = new Form(form.command(), form.said() + so, form.parts());
            return Optional.of(kept.ask(LedgerCommand.MORE, prompt));
        }
        return Optional.empty();
    }

    private static String unit(Amount amount, Form form) {
        return amount.unit().isEmpty()
                ? saidUnit(form).or(() -> Metrics.unit(amount.name())).orElse("")
                : amount.unit();
    }

    /// A number is none: 1 may have answered something else.
    private static Optional<String> saidUnit(Form form) {
        return form.part(LedgerCommand.UNIT)
                .filter(unit -> unit.codePoints().allMatch(Character::isIdeographic));
    }

    private Answer enter(String village, LedgerCommand.Said said, Turn turn) {
        boolean checked = said.form().part(LedgerCommand.CHECKED).isPresent();
        var odd = said.line().amounts().stream().filter(LedgerDesk::isOdd).toList();
        if (!odd.isEmpty() && !checked) {
            return isSure(odd, said.form());
        }
        var entered = new ArrayList<LedgerEntry>();
        var known = new ArrayList<LedgerEntry>();
        for (var amount : said.line().amounts()) {
            var name = new LedgerEntry.Name(village, amount.name().metric(), amount.name().item());
            var figure = figure(amount, said);
            book.same(name, figure, turn)
                    .ifPresentOrElse(known::add, () -> entered.add(book.enter(name, figure, turn)));
        }
        return entered.isEmpty()
                ? Answer.of(LedgerReplies.known(known, turn.roster()))
                        .about(known.getFirst().ref().subject())
                : answer(entered, turn);
    }

    private static boolean isOdd(Amount amount) {
        return amount.value().signum() == 0 || amount.value().compareTo(MUCH) >= 0;
    }

    private static Answer isSure(List<Amount> odd, Form form) {
        String figures = odd.stream().map(Amount::said).collect(Collectors.joining("、"));
        var options =
                List.of(
                        new Question.Option("没写错", form.with(LedgerCommand.CHECKED, "是").typed()),
                        new Question.Option("不记", ""));
        return Choices.yesOrNo(
                LedgerReplies.isSure(figures), new Question.Choice(LedgerReplies.TOPIC, options));
    }

    private static LedgerEntry.Figure figure(Amount amount, LedgerCommand.Said said) {
        String unit = unit(amount, said.form());
        String shown = amount.said() + (amount.unit().isEmpty() ? unit : "");
        var line = said.line();
        return new LedgerEntry.Figure(
                shown,
                amount.value(),
                unit,
                Objects.requireNonNull(line.dated()),
                Plain.of(line.source()),
                line.doubts().delicate().isPresent());
    }

    private Answer answer(List<LedgerEntry> entered, Turn turn) {
        var before = entered.stream().flatMap(one -> book.before(one, turn).stream()).toList();
        var card = LedgerReplies.entered(entered, before, turn.roster());
        String labels =
                entered.stream().map(one -> one.ref().label()).collect(Collectors.joining("、"));
        return Answer.of(card)
                .about(entered.getFirst().ref().subject())
                .undoneBy(new Undo("记台账" + labels, "/作废" + labels + " 撤销", "作废" + labels + " 理由"));
    }
}
