package zutuan.bot.kernel.settings;

import java.util.Map;

/**
 * One connection to a chat platform.
 *
 * @param kind which adapter, such as webchat or onebot
 * @param workspace id of the workspace whose members talk there
 * @param group the platform's id of the group conversation
 * @param options what the adapter itself understands; holds no secret
 */
public record PlatformSection(
        String kind, boolean enabled, String workspace, String group, Map<String, String> options) {
    public PlatformSection {
        options = Map.copyOf(options);
    }
}
