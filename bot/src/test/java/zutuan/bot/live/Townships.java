package zutuan.bot.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Configurations with many small townships, each with its group and one member.
final class Townships {
    private Townships() {}

    static String workspace(int number) {
        return "zhen" + number;
    }

    static String member(int number) {
        return "liming" + number;
    }

    /// One township with that many members, all in its one group.
    static Path single(Path config, int members) throws IOException {
        var people =
                IntStream.range(0, members)
                        .mapToObj(number ->
                                "  - {id: %s, name: 李明%d, roles: [第一书记], village: cun}%n"
                                        .formatted(member(number), number))
                        .collect(Collectors.joining());
        var roster =
                """
                workspace: zhen0
                name: 云岭镇
                villages: [{id: cun, name: 红岩村}]
                teams: [{id: huanjing, name: 环境整治组, lead: zhaoqiang, domains: [infra, env]}]
                stations: []
                members:
                  - {id: zhaoqiang, name: 赵强, roles: [第一书记], village: cun, teams: [huanjing]}
                """;
        Files.writeString(config.resolve("zhen0.yaml"), roster + people);
        return withBot(config, "zhen0.yaml");
    }

    static Path write(Path config, int count) throws IOException {
        for (int number = 0; number < count; number++) {
            Files.writeString(config.resolve("zhen%d.yaml".formatted(number)), small(number));
        }
        var files =
                IntStream.range(0, count)
                        .mapToObj("zhen%d.yaml"::formatted)
                        .collect(Collectors.joining(", "));
        return withBot(config, files);
    }

    private static String small(int number) {
        return """
        workspace: %s
        name: 第%d镇
        villages: [{id: cun%d, name: 红岩村}]
        teams: []
        stations: []
        members:
          - {id: %s, name: 李明%d, roles: [第一书记, 管理员], village: cun%d}
        """
                .formatted(workspace(number), number, number, member(number), number, number);
    }

    /// The group of a platform entry is one township's; the chat page serves them all. The flood
    /// guard is out of the way.
    private static Path withBot(Path config, String rosters) throws IOException {
        var bot =
                """
                rosters: [%s]
                chat: {messagesPerMinutePerMember: 10000, mentionHoldSeconds: 600}
                platforms:
                  webchat: {kind: webchat, workspace: zhen0, group: group}
                """
                        .formatted(rosters);
        Files.writeString(config.resolve("bot.yaml"), bot);
        return config;
    }
}
