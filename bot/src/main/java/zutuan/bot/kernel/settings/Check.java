package zutuan.bot.kernel.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import zutuan.bot.kernel.people.Role;
import zutuan.bot.kernel.people.Roster;

/** What the {@code check} command says about a configuration. */
public final class Check {
    private Check() {}

    /** All mistakes, or a short summary; lines in Chinese for the technician. */
    public static List<String> describe(Loaded loaded) {
        return switch (loaded) {
            case Loaded.Ready(Settings settings) -> summary(settings);
            case Loaded.Mistakes(List<Mistake> mistakes) -> told(mistakes);
        };
    }

    private static List<String> told(List<Mistake> mistakes) {
        List<String> lines = new ArrayList<>();
        lines.add("配置有 " + mistakes.size() + " 处要改：");
        mistakes.forEach(mistake -> lines.add(mistake.toString()));
        lines.add("改好后请再运行一次 check。");
        return lines;
    }

    private static List<String> summary(Settings settings) {
        List<String> lines = new ArrayList<>();
        lines.add("配置没有问题。");
        settings.roster().forEach(roster -> lines.add(people(roster)));
        lines.add(holidays(settings.calendar().years()));
        ServerSettings server = settings.server();
        lines.add("网页：" + server.host() + ":" + server.port() + login(settings.demoLogin()));
        lines.add("数据库：" + settings.store().address());
        lines.add("平台：" + platforms(settings.platforms()));
        return lines;
    }

    private static String people(Roster roster) {
        return "%s（%s）：成员 %d 人（第一书记 %d、支书 %d）、村 %d 个、服务组 %d 个、站所 %d 个"
                .formatted(
                        roster.workspaceName(),
                        roster.workspace(),
                        roster.members().size(),
                        roster.with(Role.FIRST_SECRETARY).size(),
                        roster.with(Role.VILLAGE_SECRETARY).size(),
                        roster.villages().size(),
                        roster.teams().size(),
                        roster.stations().size());
    }

    private static String holidays(List<Integer> years) {
        if (years.isEmpty()) {
            return "节假日表：没有。时限只按周一至周五算；请把国务院通知的日期填入 holidays/年份.tsv";
        }
        boolean unbroken = years.getLast() - years.getFirst() == years.size() - 1;
        String span =
                unbroken && years.size() > 1
                        ? years.getFirst() + "–" + years.getLast()
                        : years.stream().map(String::valueOf).collect(Collectors.joining("、"));
        return "节假日表：" + span + "（其他年份只按周一至周五算）";
    }

    private static String login(boolean demo) {
        return demo ? "（演示登录已打开，仅本机）" : "";
    }

    private static String platforms(Map<String, PlatformSection> platforms) {
        return platforms.entrySet().stream()
                .map(entry -> entry.getKey() + (entry.getValue().enabled() ? "" : "（停用）"))
                .sorted()
                .collect(Collectors.joining("、"));
    }
}
