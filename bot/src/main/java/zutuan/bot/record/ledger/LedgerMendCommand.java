package zutuan.bot.record.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Manual;
import zutuan.bot.kernel.talk.Reading;
import zutuan.bot.kernel.talk.Turn;
import zutuan.bot.record.model.LedgerEntry;
import zutuan.bot.record.reading.Numbered;
import zutuan.bot.record.reading.OnCard;

/// L5, 改L5 302头，数错了, 作废L5 理由: one figure, which is marked and never removed.
public final class LedgerMendCommand implements Command<LedgerMendCommand.Said> {
    private static final Set<String> LOOK = Set.of("", "看", "查", "台账", "看台账");
    private static final Set<String> CORRECT = Set.of("改", "更正", "修改", "改台账", "更正台账", "台账更正");
    private static final Set<String> WITHDRAW =
            Set.of("作废", "撤销", "撤", "删", "删除", "删掉", "撤回", "作废台账");
    private static final Set<String> WRONG = Set.of("错了", "数错了", "写错了", "记错了", "不对");

    private static final String SLIP = "刚才写错了";

    private final LedgerMending desk;
    private final LedgerReader reader;

    public LedgerMendCommand(Kit kit) {
        desk = new LedgerMending(kit);
        reader = new LedgerReader(kit.settings().zone());
    }

    /// What is wanted.
    public sealed interface Said {
        record Show(long number) implements Said {}

        record Correct(long number, String words, LedgerReader.Line line) implements Said {}

        record Withdraw(List<Long> numbers, String reason) implements Said {
            public Withdraw {
                numbers = List.copyOf(numbers);
            }
        }
    }

    @Override
    public Manual manual() {
        return new Manual(
                "改台账",
                "record_activity",
                "看、更正一条台账（旧数留着，注明写错了）",
                List.of("L5", "改L5 302头，上次数错了", "作废L5 重复上报"),
                null);
    }

    @Override
    public boolean takesSeveral() {
        return true;
    }

    @Override
    public Reading<Said> read(Heard heard) {
        return Numbered.in(heard.bare(), 'L')
                .map(one -> one.turned(WITHDRAW))
                .flatMap(one -> said(one, heard))
                .or(() -> onCard(heard))
                .<Reading<Said>>map(Reading.Understood::new)
                .orElseGet(Reading.NotMine::new);
    }

    private Optional<Said> said(Numbered one, Heard heard) {
        if (CORRECT.contains(one.before())) {
            return Optional.of(correct(one.number(), one.rest(), heard));
        }
        if (WITHDRAW.contains(one.before())) {
            var numbers = new ArrayList<>(List.of(one.number()));
            String rest = one.rest();
            var next = Numbered.in(rest, 'L');
            while (next.isPresent() && next.get().before().matches("[、,和]?")) {
                numbers.add(next.get().number());
                rest = next.get().rest();
                next = Numbered.in(rest, 'L');
            }
            return Optional.of(new Said.Withdraw(numbers, rest));
        }
        if (one.before().isEmpty() && WRONG.contains(one.rest())) {
            return Optional.of(correct(one.number(), one.rest(), heard));
        }
        return LOOK.contains(one.before()) && one.rest().isEmpty()
                ? Optional.of(new Said.Show(one.number()))
                : Optional.empty();
    }

    private Said correct(long number, String words, Heard heard) {
        return new Said.Correct(number, words, reader.readOne(words, heard));
    }

    private Optional<Said> onCard(Heard heard) {
        // Who puts right at once what they just wrote has said why.
        return OnCard.of(heard, LedgerEntry.KIND.code())
                .map(one ->
                        correct(
                                one.number(),
                                one.slip() ? one.words() + "，" + SLIP : one.words(),
                                heard));
    }

    @Override
    public Answer run(Said said, Turn turn) {
        return switch (said) {
            case Said.Show(var number) -> desk.show(number, turn);
            case Said.Correct(var number, var words, var line) ->
                    desk.correct(number, words, line, turn);
            case Said.Withdraw(var numbers, var reason) -> desk.withdraw(numbers, reason, turn);
        };
    }
}
