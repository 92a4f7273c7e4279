package zutuan.bot.kernel.settings;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import zutuan.bot.kernel.calendar.HolidayTable;
import zutuan.bot.kernel.calendar.HolidayTable.Parsed;
import zutuan.bot.kernel.calendar.WorkCalendar;
import zutuan.bot.kernel.settings.Yaml.Mapping;

/** The files of one config directory. What cannot be read becomes a mistake. */
final class ConfigFiles {
    private static final String HOLIDAYS = "holidays";

    private final Path directory;
    private final Mistakes mistakes;

    ConfigFiles(Path directory, Mistakes mistakes) {
        this.directory = directory;
        this.mistakes = mistakes;
    }

    /** A YAML file by its path below the config directory. */
    Optional<Mapping> yaml(String file) {
        return text(file).flatMap(text -> new YamlReader(file, mistakes).read(text));
    }

    private Optional<String> text(String file) {
        try {
            String text = Files.readString(directory.resolve(file));
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (NoSuchFileException e) {
            mistakes.add(file, "", "找不到这个文件；应放在 " + directory + " 里，或用 --config 指明配置目录");
        } catch (CharacterCodingException e) {
            mistakes.add(file, "", "不是 UTF-8 编码；请用编辑器“另存为 UTF-8”后再试");
        } catch (IOException | InvalidPathException e) {
            mistakes.add(file, "", "读不出来；请检查它是不是文件，以及运行服务的用户有没有读取权限");
        }
        return Optional.empty();
    }

    /** All holiday tables; none is fine, the calendar then says that it covers no year. */
    WorkCalendar calendar() {
        Map<Integer, HolidayTable> tables = new TreeMap<>();
        for (String name : holidayFiles()) {
            Integer year =
                    name.endsWith(".tsv")
                            ? Numbers.within(name.substring(0, name.length() - 4), 2000, 2100)
                            : null;
            if (year == null) {
                mistakes.add(HOLIDAYS + "/" + name, "", "文件名应是“年份.tsv”，如 2026.tsv；不用的请移走");
            } else {
                table(HOLIDAYS + "/" + name, year).ifPresent(table -> tables.put(year, table));
            }
        }
        return WorkCalendar.of(tables);
    }

    private Optional<HolidayTable> table(String file, int year) {
        Optional<String> text = text(file);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        List<String> lines = text.get().lines().toList();
        return switch (HolidayTable.parse(file, year, lines)) {
            case Parsed.Read(HolidayTable table) -> Optional.of(table);
            case Parsed.Refused(List<String> faults) -> {
                faults.forEach(this::addFault);
                yield Optional.empty();
            }
        };
    }

    private void addFault(String fault) {
        int space = fault.indexOf(' ');
        mistakes.add(fault.substring(0, space), "", fault.substring(space + 1));
    }

    private List<String> holidayFiles() {
        Path folder = directory.resolve(HOLIDAYS);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> String.valueOf(entry.getFileName())).sorted().toList();
        } catch (IOException | DirectoryIteratorException e) {
            mistakes.add(HOLIDAYS, "", "这个文件夹读不出来；请检查读取权限");
            return List.of();
        }
    }
}
