package zutuan.bot.issue.list;

import java.util.List;
import java.util.regex.Pattern;
import zutuan.adapters.Block;
import zutuan.adapters.Message;
import zutuan.bot.issue.desk.Registry;
import zutuan.bot.issue.store.HelpStore;
import zutuan.bot.issue.store.IssueListStore;
import zutuan.bot.kernel.export.Csv;
import zutuan.bot.kernel.export.Table;
import zutuan.bot.kernel.export.Xlsx;
import zutuan.bot.kernel.people.RosterPermission;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Files;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Manual;
import zutuan.bot.kernel.talk.Reading;
import zutuan.bot.kernel.talk.Turn;

/// 导出问题: all issues as a workbook, or as csv, for the administrator in a direct chat.
public final class ExportCommand implements Command<ExportCommand.Format> {
    private static final Pattern TYPED =
            Pattern.compile("/?\\s*导出(?:全部|所有)?问题\\s*(csv|CSV)?\\s*(?:表格?)?");

    private final Registry registry;
    private final Files files;

    public ExportCommand(Registry registry, Files files) {
        this.registry = registry;
        this.files = files;
    }

    /// The kind of file.
    enum Format {
        XLSX,
        CSV
    }

    @Override
    public Manual manual() {
        return new Manual(
                "导出问题",
                "digest_query",
                "把问题导出成表格（私聊）",
                List.of("导出问题", "导出问题 csv"),
                RosterPermission.EXPORT);
    }

    @Override
    public Reading<Format> read(Heard heard) {
        var match = TYPED.matcher(heard.text());
        return match.matches()
                ? new Reading.Understood<>(match.group(1) == null ? Format.XLSX : Format.CSV)
                : new Reading.NotMine<>();
    }

    @Override
    public Answer run(Format format, Turn turn) {
        if (turn.inGroup()) {
            return Answer.of(ExportReplies.NOT_HERE);
        }
        var export =
                new IssueExport(new IssueListStore(), new HelpStore(), registry.deadlines().zone());
        var table = export.table(turn.tx(), turn.roster());
        String day = registry.deadlines().date(turn.now()).toString();
        var file =
                switch (format) {
                    case XLSX -> xlsx(turn, table, ExportReplies.fileName(day, "xlsx"));
                    case CSV -> csv(turn, table, ExportReplies.fileName(day, "csv"));
                };
        return Answer.of(Message.text(ExportReplies.exported(table.rows().size())).with(file));
    }

    private Block.File xlsx(Turn turn, Table table, String name) {
        return files.keepFor(turn, name, Xlsx.CONTENT_TYPE, Xlsx.write(List.of(table)));
    }

    private Block.File csv(Turn turn, Table table, String name) {
        return files.keepFor(turn, name, Csv.CONTENT_TYPE, Csv.write(table));
    }
}
