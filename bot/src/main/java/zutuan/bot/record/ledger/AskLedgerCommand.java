package zutuan.bot.record.ledger;

import java.util.List;
import java.util.Set;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Manual;
import zutuan.bot.kernel.talk.Reading;
import zutuan.bot.kernel.talk.Turn;
import zutuan.bot.record.model.RecordPermission;

/// 问台账 石桥村 存栏 牛: the figure that is known, or somebody of the village is asked for it, once.
public final class AskLedgerCommand implements Command<AskLedgerCommand.Wanted> {
    private static final String NAME = "问台账";
    private static final Set<String> ALL = Set.of("全镇", "各村", "所有村", "每个村");

    private final LedgerAsking desk;
    private final LedgerReader reader;

    public AskLedgerCommand(Kit kit) {
        desk = new LedgerAsking(kit);
        reader = new LedgerReader(kit.settings().zone());
    }

    /// What is wanted, and whether of all villages.
    public record Wanted(LedgerReader.Line line, Metrics.Name name, boolean all) {}

    @Override
    public Manual manual() {
        return new Manual(
                NAME,
                "digest_query",
                "要一个村（或全镇）的数：知道的直接给，不知道的私下问村里一次",
                List.of("问台账 石桥村 存栏 牛", "问台账 全镇 烤烟面积"),
                RecordPermission.ENTER_ANY);
    }

    @Override
    public Reading<Wanted> read(Heard heard) {
        if (!heard.bare().startsWith(NAME)) {
            return new Reading.NotMine<>();
        }
        String behind = heard.bare().substring(NAME.length());
        boolean typed =
                behind.isEmpty()
                        || behind.matches("(?s)[\\s:：].*")
                        || ALL.stream().anyMatch(behind::startsWith);
        if (heard.isTalk() && !typed) {
            return new Reading.NotMine<>();
        }
        String said = heard.bare().substring(NAME.length()).replaceAll("[?？。]", "").strip();
        var all = ALL.stream().filter(said::startsWith).findFirst();
        String words = all.map(word -> said.substring(word.length()).strip()).orElse(said);
        var line = reader.read(words, heard);
        var name = Metrics.read(line.words(), Metrics.Name.NONE);
        return name.metric().isEmpty()
                ? new Reading.Asks<>(Answer.of(LedgerReplies.ASK_WHAT))
                : new Reading.Understood<>(new Wanted(line, name, all.isPresent()));
    }

    @Override
    public Answer run(Wanted wanted, Turn turn) {
        return desk.ask(wanted, turn);
    }
}
