package zutuan.bot.kernel.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import zutuan.bot.Features;

/** A config directory that a test writes, with a small correct roster. */
record ConfigFolder(Path directory) {
    static final String ROSTER =
            """
            workspace: yunling
            name: 云岭镇
            villages:
              - {id: shiqiao, name: 石桥村, short: [石桥], neighbours: [hongyan]}
              - {id: hongyan, name: 红岩村}
            teams:
              - {id: huanjing, name: 环境整治组, lead: zhaoqiang, domains: [infra, env]}
            stations:
              - {id: tobacco, name: 烟站, duty: [sungong]}
            members:
              - {id: zhaoqiang, name: 赵强, roles: [第一书记, 镇干部], village: hongyan,
                 unit: 市住房和城乡建设局, teams: [huanjing], skills: [预算], phone: "13800000002"}
              - {id: sungong, name: 孙工, aliases: [孙建国], roles: [技术员], station: tobacco}
            """;

    ConfigFolder {
        write(directory, "bot.yaml", "");
        write(directory, "roster.yaml", ROSTER);
    }

    ConfigFolder with(String file, String text) {
        write(directory, file, text);
        return this;
    }

    Settings settings(Map<String, String> environment) {
        return switch (Features.ALL.settings(directory, environment)) {
            case Loaded.Ready(Settings settings) -> settings;
            case Loaded.Mistakes(List<Mistake> mistakes) -> throw new AssertionError(mistakes);
        };
    }

    List<Mistake> mistakes(Map<String, String> environment) {
        return switch (Features.ALL.settings(directory, environment)) {
            case Loaded.Ready _ -> List.of();
            case Loaded.Mistakes(List<Mistake> mistakes) -> mistakes;
        };
    }

    private static void write(Path directory, String file, String text) {
        Path path = directory.resolve(file);
        try {
            Files.createDirectories(directory.resolve("holidays"));
            Files.writeString(path, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
