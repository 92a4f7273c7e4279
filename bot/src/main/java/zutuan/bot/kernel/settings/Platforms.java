package zutuan.bot.kernel.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import zutuan.bot.kernel.people.Roster;

/** Reads the chat platforms. */
final class Platforms {
    private static final List<String> SECRET_WORDS =
            List.of("secret", "token", "password", "aeskey", "privatekey");

    private Platforms() {}

    static Map<String, PlatformSection> read(Section top, List<Roster> rosters) {
        Map<String, PlatformSection> platforms = new LinkedHashMap<>();
        Map<String, Section> sections = top.named("platforms");
        if (sections.isEmpty()) {
            String workspace = rosters.isEmpty() ? "" : rosters.getFirst().workspace();
            return Map.of(
                    "webchat", new PlatformSection("webchat", true, workspace, "group", Map.of()));
        }
        sections.forEach((name, section) -> platforms.put(name, platform(name, section, rosters)));
        return platforms;
    }

    private static PlatformSection platform(String name, Section section, List<Roster> rosters) {
        String fallback = rosters.size() == 1 ? rosters.getFirst().workspace() : "";
        var platform =
                new PlatformSection(
                        section.text("kind", name),
                        section.yesNo("enabled", true),
                        section.text("workspace", fallback),
                        section.text("group", ""),
                        section.free("options"));
        checkWorkspace(platform, section, rosters);
        checkSecrets(name, platform, section);
        section.close();
        return platform;
    }

    private static void checkWorkspace(
            PlatformSection platform, Section section, List<Roster> rosters) {
        List<String> known = rosters.stream().map(Roster::workspace).toList();
        if (!known.isEmpty() && !known.contains(platform.workspace())) {
            section.mistake(
                    "workspace",
                    "花名册里没有服务团“"
                            + platform.workspace()
                            + "”;"
                            + Suggestion.forUnknown(platform.workspace(), known));
        }
    }

    private static void checkSecrets(String name, PlatformSection platform, Section section) {
        for (String option : platform.options().keySet()) {
            String word = option.toLowerCase(Locale.ROOT);
            if (SECRET_WORDS.stream().anyMatch(word::endsWith)) {
                String variable = variable(name, option);
                section.section("options")
                        .mistake(
                                option,
                                "密钥不写进文件；请删去这一行，改设环境变量 "
                                        + variable
                                        + "（或 "
                                        + variable
                                        + "_FILE 指向密钥文件）");
            }
        }
    }

    /** 「wecom, corpSecret」 → ZUTUAN_WECOM_CORP_SECRET. */
    private static String variable(String name, String option) {
        String words = (name + "_" + option).replaceAll("([a-z0-9])([A-Z])", "$1_$2");
        return "ZUTUAN_" + words.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_");
    }
}
