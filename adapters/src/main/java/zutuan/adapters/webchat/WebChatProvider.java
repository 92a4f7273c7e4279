package zutuan.adapters.webchat;

import java.util.Map;
import zutuan.adapters.Host;
import zutuan.adapters.Platform;
import zutuan.adapters.PlatformProvider;

/// Makes the chat page that comes with the bot.
public final class WebChatProvider implements PlatformProvider {
    @Override
    public String kind() {
        return "webchat";
    }

    @Override
    public Platform create(String name, Map<String, String> options, Host host)
            throws InvalidOptions {
        return new WebChatPlatform(name, WebChatSettings.of(options), host);
    }
}
