package zutuan.adapters.webchat;

import java.util.List;
import java.util.Map;
import zutuan.adapters.PlatformProvider.InvalidOptions;
import zutuan.adapters.link.Options;

/// Options of the chat page. `botName` is what members write after `@`; `secureCookie` is for a bot
/// that is reached over HTTPS only.
record WebChatSettings(String botName, boolean secureCookie) {
    static WebChatSettings of(Map<String, String> given) throws InvalidOptions {
        var options = new Options("webchat", List.of("bot-name", "secure-cookie"), given);
        var name = options.text("bot-name", "组团助手", ".{1,20}", "机器人的名字要有 1 到 20 个字");
        return new WebChatSettings(name, options.flag("secure-cookie"));
    }
}
