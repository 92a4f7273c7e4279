package zutuan.bot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import zutuan.bot.kernel.export.Csv;
import zutuan.bot.kernel.export.Export;
import zutuan.bot.kernel.export.Table;
import zutuan.bot.kernel.export.Xlsx;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.settings.Settings;
import zutuan.bot.kernel.store.Database;
import zutuan.bot.kernel.talk.dialogue.LessonStore;

/// `export NAME --to FILE [--format xlsx|csv] [--workspace ID]`: a table of a feature (`issues`),
/// of one workspace, as a file. The file's ending says the format where none is named, and a file
/// that is there stays as it is. The server may be running.
///
/// `export --examples --to FILE.tsv`: what members taught the bot, a line each: the label of what
/// was meant, and the masked sentence, as the corpus has them.
record ExportCommandLine(What what, Path target, Format format, Optional<String> workspace) {
    private static final String TO = "--to";
    private static final String FORMAT = "--format";
    private static final String WORKSPACE = "--workspace";

    /// What is written.
    sealed interface What {
        /// What one row of it is called, after its number.
        String rows();

        /// What a feature exports.
        record OfFeature(Export export) implements What {
            @Override
            public String rows() {
                return export.rows();
            }
        }

        /// What members taught.
        record Examples() implements What {
            @Override
            public String rows() {
                return "条例句";
            }
        }
    }

    /// The kind of file.
    enum Format {
        XLSX,
        CSV,
        TSV
    }

    static ExportCommandLine of(Arguments arguments, List<Export> exports) throws Arguments.Wrong {
        var operands = arguments.operands();
        var what = what(operands.isEmpty() ? "" : operands.getFirst(), exports);
        var options =
                CommandOptions.parse(
                        operands.subList(1, operands.size()),
                        Set.of(TO, FORMAT, WORKSPACE),
                        Set.of());
        var target =
                options.value(TO)
                        .map(Path::of)
                        .orElseThrow(() -> new Arguments.Wrong("export 要写 --to 文件"));
        if (Files.exists(target)) {
            throw new Arguments.Wrong("目标文件已存在，请换一个名字：" + target);
        }
        String word = options.value(FORMAT).orElseGet(() -> ending(target));
        var format = what instanceof What.Examples ? Format.TSV : format(word);
        return new ExportCommandLine(what, target, format, options.value(WORKSPACE));
    }

    private static What what(String word, List<Export> exports) throws Arguments.Wrong {
        if (word.equals("--examples") || word.equals("examples")) {
            return new What.Examples();
        }
        var named = exports.stream().filter(export -> export.name().equals(word)).findFirst();
        if (named.isEmpty()) {
            var names = exports.stream().map(Export::name).collect(Collectors.joining("、"));
            throw new Arguments.Wrong("export 后面要写导出什么：%s 或 --examples".formatted(names));
        }
        return new What.OfFeature(named.get());
    }

    private static String ending(Path target) {
        String name = target.toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static Format format(String word) throws Arguments.Wrong {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "xlsx" -> Format.XLSX;
            case "csv" -> Format.CSV;
            default -> throw new Arguments.Wrong("--format 要写 xlsx 或 csv");
        };
    }

    /// What one row of it is called, after its number.
    String rows() {
        return what.rows();
    }

    /// Writes the file; the number of rows in it.
    int run(Settings settings, Database database) throws Arguments.Wrong, IOException {
        return switch (what) {
            case What.OfFeature(var export) -> table(export, settings, database);
            case What.Examples() -> examples(database);
        };
    }

    private int examples(Database database) throws IOException {
        var lessons = database.read(tx -> new LessonStore().all(tx));
        var lines =
                lessons.stream()
                        .map(lesson ->
                                lesson.label() + "\t" + lesson.said().replaceAll("[\t\n]", " "))
                        .toList();
        Files.write(target, lines, StandardOpenOption.CREATE_NEW);
        return lines.size();
    }

    private int table(Export export, Settings settings, Database database)
            throws Arguments.Wrong, IOException {
        var roster = roster(settings.roster());
        ZoneId zone = settings.zone();
        var table = database.read(tx -> export.source().table(tx, roster, zone));
        Files.write(target, content(table), StandardOpenOption.CREATE_NEW);
        return table.rows().size();
    }

    private byte[] content(Table table) {
        return switch (format) {
            case XLSX -> Xlsx.write(List.of(table));
            case CSV, TSV -> Csv.write(table);
        };
    }

    private Roster roster(List<Roster> all) throws Arguments.Wrong {
        String id = workspace.orElseGet(() -> all.getFirst().workspace());
        return all.stream()
                .filter(roster -> roster.workspace().equals(id))
                .findFirst()
                .orElseThrow(() -> new Arguments.Wrong("花名册里没有服务团“%s”".formatted(id)));
    }
}
