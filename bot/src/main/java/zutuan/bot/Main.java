package zutuan.bot;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.slf4j.LoggerFactory;
import zutuan.adapters.PlatformProvider.InvalidOptions;
import zutuan.adapters.link.Threads;
import zutuan.bot.kernel.settings.Check;
import zutuan.bot.kernel.settings.Loaded;
import zutuan.bot.kernel.settings.Settings;
import zutuan.bot.kernel.store.MediaApart;
import zutuan.bot.kernel.store.NewerSchema;
import zutuan.bot.kernel.store.StoreUnavailable;
import zutuan.bot.kernel.web.PortTaken;
import zutuan.bot.transcript.Replay;

/// Starts what the command line names; the only place that writes to the console.
public final class Main {
    private static final int FAILED = 1;
    private static final int MISUSED = 2;
    private static final Duration START_PATIENCE = Duration.ofSeconds(5);

    /// Their output is read by programs, line by line.
    private static final Set<String> FILTERS = Set.of("understand", "similar");

    private static final String NO_LOCALE = "系统语言环境不是 UTF-8，请先执行 export LC_ALL=C.UTF-8";

    private static final String FAIL_FAST = "--fail-fast";

    private final PrintStream out =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    private final PrintStream err =
            new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);

    private Main() {}

    public static void main(String[] args) {
        int status = new Main().run(args);
        if (status != 0) {
            System.exit(status);
        }
    }

    private int run(String[] args) {
        if (Arguments.isGarbled(args)) {
            return complain(MISUSED, "参数里的中文读不出来：" + NO_LOCALE + "；人名也可以写花名册里的编号（id）");
        }
        try {
            return run(Arguments.parse(args));
        } catch (Arguments.Wrong wrong) {
            return complain(MISUSED, wrong.getMessage() + "。" + usage());
        } catch (InvalidPathException unreadable) {
            return complain(MISUSED, "路径里的中文读不出来：" + NO_LOCALE + "，或换成英文路径");
        } catch (InvalidOptions mistake) {
            return complain(MISUSED, "bot.yaml " + mistake.key() + ":" + mistake.getMessage());
        } catch (StoreUnavailable | NewerSchema | MediaApart | PortTaken trouble) {
            var cause = trouble.getCause();
            String detail = cause == null ? "" : "(" + cause.getMessage() + ")";
            return complain(FAILED, trouble.getMessage() + detail);
        } catch (IOException unreadable) {
            return complain(FAILED, "读写不了文件：" + unreadable.getMessage());
        }
    }

    private static String usage() {
        var exports =
                Features.ALL.exports().stream()
                        .map(export ->
                                " | export %s --to 文件.xlsx [--format xlsx|csv]"
                                        .formatted(export.name()))
                        .collect(Collectors.joining());
        return "用法：java -jar bot.jar [--config 目录] [serve | replay [--fail-fast] 文件… | check | rehearse | backup 目标文件"
                + exports
                + " | export --examples --to 文件.tsv | code 姓名"
                + " | understand [--at 2026-09-09T10:00] [--roster 文件] [--explain]"
                + " | similar --cases 文件.tsv [--top 3]]（后两个从标准输入逐行读）";
    }

    private int run(Arguments arguments) throws Arguments.Wrong, InvalidOptions, IOException {
        useLogConfiguration(arguments);
        return switch (arguments.subcommand()) {
            case "understand" -> understand(arguments);
            case "similar" -> similar(arguments);
            case "check" -> check(arguments);
            case "rehearse" -> rehearse(arguments);
            case "serve", "replay", "backup", "code", "export" -> configured(arguments);
            default -> throw new Arguments.Wrong("不认识 " + arguments.subcommand());
        };
    }

    private int understand(Arguments arguments) throws Arguments.Wrong, IOException {
        var options = UnderstandCommandLine.options(arguments);
        var roster = options.value(UnderstandCommandLine.ROSTER).map(Path::of);
        return switch (Features.ALL.settings(arguments.config(), System.getenv(), roster)) {
            case Loaded.Mistakes(var mistakes) -> {
                mistakes.forEach(err::println);
                yield MISUSED;
            }
            case Loaded.Ready(var settings) -> {
                var at = UnderstandCommandLine.at(options, Operations.present(settings));
                boolean explain = options.has(UnderstandCommandLine.EXPLAIN);
                try (var sense = Sense.loaded(settings)) {
                    var reader =
                            Comprehension.of(
                                    settings,
                                    sense.judges().get(),
                                    settings.roster().getFirst(),
                                    Rehearsed.commands(settings),
                                    Features.ALL.subjects());
                    new UnderstandCommandLine(reader, at, explain).run(System.in, out);
                }
                yield 0;
            }
        };
    }

    private int similar(Arguments arguments) throws Arguments.Wrong, IOException {
        var loaded = Features.ALL.settings(arguments.config(), System.getenv());
        // Texts can be compared anywhere: without settings, by their characters.
        try (var sense =
                loaded instanceof Loaded.Ready(var settings)
                        ? Sense.loaded(settings)
                        : Sense.PLAIN) {
            SimilarCommandLine.of(arguments, sense.sentences()).run(System.in, out);
        }
        return 0;
    }

    private int check(Arguments arguments) {
        var loaded = Features.ALL.settings(arguments.config(), System.getenv());
        Check.describe(loaded).forEach(out::println);
        return loaded instanceof Loaded.Ready ? 0 : MISUSED;
    }

    private int rehearse(Arguments arguments) throws InvalidOptions, IOException {
        var environment = WarmUp.environment(System.getenv());
        return switch (Features.ALL.settings(arguments.config(), environment)) {
            case Loaded.Mistakes(var mistakes) -> {
                mistakes.forEach(err::println);
                yield MISUSED;
            }
            case Loaded.Ready(var settings) -> {
                WarmUp.run(settings);
                out.println("试运行正常");
                yield 0;
            }
        };
    }

    private int configured(Arguments arguments)
            throws Arguments.Wrong, InvalidOptions, IOException {
        return switch (Features.ALL.settings(arguments.config(), System.getenv())) {
            case Loaded.Mistakes(var mistakes) -> {
                mistakes.forEach(err::println);
                yield MISUSED;
            }
            case Loaded.Ready(var settings) -> run(arguments, settings);
        };
    }

    private int run(Arguments arguments, Settings settings)
            throws Arguments.Wrong, InvalidOptions, IOException {
        return switch (arguments.subcommand()) {
            case "replay" -> replay(arguments.operands(), settings);
            case "backup" -> backup(operand(arguments, "backup 后面要写目标文件"), settings);
            case "export" ->
                    export(ExportCommandLine.of(arguments, Features.ALL.exports()), settings);
            case "code" -> code(operand(arguments, "code 后面要写姓名"), settings);
            default -> serve(settings);
        };
    }

    private static String operand(Arguments arguments, String missing) throws Arguments.Wrong {
        if (arguments.operands().size() != 1) {
            throw new Arguments.Wrong(missing);
        }
        return arguments.operands().getFirst();
    }

    /// The hook comes first: a server that is told to stop while it starts is closed like any other
    /// once it has started.
    private int serve(Settings settings) throws InvalidOptions {
        // Of threads that are not ours: a line like any other.
        var log = LoggerFactory.getLogger(Main.class);
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) ->
                Threads.tell(log, "thread ended name={}", thread.getName(), thrown));
        var starting = new CompletableFuture<Application>();
        Runtime.getRuntime()
                .addShutdownHook(
                        Thread.ofPlatform().name("shutdown").unstarted(() -> stop(starting)));
        try {
            var application = Application.start(settings);
            starting.complete(application);
            out.println(
                    "组团助手已启动:http://%s:%d/"
                            .formatted(settings.server().host(), application.port()));
            return 0;
        } finally {
            starting.cancel(false); // without effect on one that has started
        }
    }

    private static void stop(CompletableFuture<Application> starting) {
        try {
            starting.get(START_PATIENCE.toSeconds(), TimeUnit.SECONDS).close();
        } catch (CancellationException | ExecutionException | TimeoutException _) {
            // Nothing has started; what was begun is undone when the database is opened again.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private int replay(List<String> operands, Settings settings)
            throws Arguments.Wrong, IOException {
        boolean failFast = operands.contains(FAIL_FAST);
        var files = operands.stream().filter(operand -> !operand.equals(FAIL_FAST)).toList();
        if (files.isEmpty()) {
            throw new Arguments.Wrong("replay 后面要写文件");
        }
        for (String file : files) {
            if (!Files.isReadable(Path.of(file)) || Files.isDirectory(Path.of(file))) {
                throw new Arguments.Wrong("读不了文件 " + file);
            }
        }
        var paths = files.stream().map(Path::of).toList();
        return Replay.run(paths, failFast, settings, out) ? 0 : FAILED;
    }

    private int backup(String target, Settings settings) {
        Operations.backup(settings, Path.of(target));
        out.println("已备份到 " + target);
        return 0;
    }

    private int export(ExportCommandLine export, Settings settings)
            throws Arguments.Wrong, IOException {
        int rows = Operations.export(settings, export);
        out.println("已导出%d%s到 %s".formatted(rows, export.rows(), export.target()));
        return 0;
    }

    private int code(String name, Settings settings) throws Arguments.Wrong {
        var code = Operations.code(settings, name);
        if (code.isEmpty()) {
            throw new Arguments.Wrong("花名册里没有“%s”，请写全名".formatted(name));
        }
        out.println("%s的登录码：%s，24小时内有效，只能用一次".formatted(name, code.get()));
        return 0;
    }

    private int complain(int status, String line) {
        err.println(line);
        return status;
    }

    private static void useLogConfiguration(Arguments arguments) {
        var file = arguments.config().resolve("logback.xml");
        if (System.getProperty("logback.configurationFile") == null && Files.isReadable(file)) {
            System.setProperty("logback.configurationFile", file.toString());
        }
        if (FILTERS.contains(arguments.subcommand())) {
            System.setProperty("zutuan.log", "System.err");
        }
    }
}
