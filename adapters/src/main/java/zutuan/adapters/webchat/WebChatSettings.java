package zutuan.adapters.webchat;

import java.util.Map;
import java.util.Set;
import zutuan.adapters.PlatformProvider.InvalidOptions;

/// Options of the chat page. `botName` is what members write after `@`; `secureCookie` is for a bot
/// that is reached over HTTPS only.
record WebChatSettings(String botName, boolean secureCookie) {
    private static final Set<String> KEYS = Set.of("bot-name", "secure-cookie");

    static WebChatSettings of(Map<String, String> options) throws InvalidOptions {
        for (var key : options.keySet()) {
            if (!KEYS.contains(key)) {
                throw new InvalidOptions(key, "webchat 没有这个选项,可用的是 bot-name 和 secure-cookie");
            }
        }
        return new WebChatSettings(
                name(options.getOrDefault("bot-name", "组团助手")),
                yesOrNo(options.getOrDefault("secure-cookie", "false")));
    }

    private static String name(String value) throws InvalidOptions {
        if (value.isBlank() || value.length() > 20) {
            throw new InvalidOptions("bot-name", "机器人的名字要有 1 到 20 个字");
        }
        return value.strip();
    }

    private static boolean yesOrNo(String value) throws InvalidOptions {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new InvalidOptions("secure-cookie", "请写 true 或 false");
        };
    }
}
