package zutuan.bot.record.export;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import zutuan.adapters.Message;
import zutuan.bot.kernel.export.Csv;
import zutuan.bot.kernel.export.Export;
import zutuan.bot.kernel.export.Xlsx;
import zutuan.bot.kernel.people.RosterPermission;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Manual;
import zutuan.bot.kernel.talk.Reading;
import zutuan.bot.kernel.talk.Turn;

/// 导出经验, 导出台账 csv: a table as a file, for the administrator in a direct chat.
public final class TableCommand implements Command<TableCommand.Format> {
    private static final String CSV = "csv";

    private final Export export;
    private final String name;
    private final Kit kit;

    private TableCommand(Export export, String name, Kit kit) {
        this.export = export;
        this.name = name;
        this.kit = kit;
    }

    public static List<Command<?>> all(Kit kit) {
        return List.of(
                new TableCommand(RecordTables.PRACTICES, TableReplies.PRACTICES, kit),
                new TableCommand(RecordTables.LEDGER, TableReplies.LEDGER, kit));
    }

    /// The kind of file.
    public enum Format {
        XLSX,
        CSV
    }

    private String word() {
        return "导出" + name;
    }

    @Override
    public Manual manual() {
        return new Manual(
                word(),
                "digest_query",
                TableReplies.summary(name),
                List.of(word(), word() + " " + CSV),
                RosterPermission.EXPORT);
    }

    @Override
    public Reading<Format> read(Heard heard) {
        String said = heard.bare().toLowerCase(Locale.ROOT);
        if (!said.startsWith(word())) {
            return new Reading.NotMine<>();
        }
        return switch (said.substring(word().length()).strip()) {
            case "", "表格", "xlsx", "excel" -> new Reading.Understood<>(Format.XLSX);
            case CSV -> new Reading.Understood<>(Format.CSV);
            default -> new Reading.NotMine<>();
        };
    }

    @Override
    public Answer run(Format format, Turn turn) {
        if (turn.inGroup()) {
            return Answer.of(TableReplies.notHere(word()));
        }
        ZoneId zone = kit.settings().zone();
        var table = export.source().table(turn.tx(), turn.roster(), zone);
        String day = LocalDate.ofInstant(turn.now(), zone).toString();
        var file =
                switch (format) {
                    case XLSX ->
                            kit.files()
                                    .keepFor(
                                            turn,
                                            TableReplies.fileName(name, day, "xlsx"),
                                            Xlsx.CONTENT_TYPE,
                                            Xlsx.write(List.of(table)));
                    case CSV ->
                            kit.files()
                                    .keepFor(
                                            turn,
                                            TableReplies.fileName(name, day, CSV),
                                            Csv.CONTENT_TYPE,
                                            Csv.write(table));
                };
        return Answer.of(Message.text(TableReplies.exported(name, table.rows().size())).with(file));
    }
}
