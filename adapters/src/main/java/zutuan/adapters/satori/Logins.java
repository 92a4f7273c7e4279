package zutuan.adapters.satori;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import zutuan.adapters.link.Json;

/// The bot accounts behind one connection. Safe for use by many threads.
final class Logins {
    private static final int ONLINE = 1;
    private static final Pattern NAME = Pattern.compile("[!-~]{1,200}");

    private final Map<String, Login> byAccount = new ConcurrentHashMap<>();
    private final String onlyAccount;

    /// `onlyAccount` is the one self id to use, or empty for all.
    Logins(String onlyAccount) {
        this.onlyAccount = onlyAccount;
    }

    /// What the server had before is forgotten.
    void replace(JsonNode logins) {
        byAccount.clear();
        logins.forEach(this::put);
    }

    void put(JsonNode node) {
        var login = read(node);
        if (login != null) {
            byAccount.put(login.account(), login);
        }
    }

    void remove(JsonNode node) {
        var login = read(node);
        if (login != null) {
            byAccount.remove(login.account());
        }
    }

    /// The account that an event came to; null when it is none of those to use. One that the server
    /// has not told of is believed to be there.
    @Nullable Login heardBy(JsonNode event) {
        var login = read(account(event));
        if (login == null) {
            return null;
        }
        var known = byAccount.putIfAbsent(login.account(), login);
        return known == null ? login : known;
    }

    /// Old servers name the account beside the event's other fields.
    static JsonNode account(JsonNode event) {
        return event.has("login")
                ? event.path("login")
                : Json.object()
                        .put("platform", Json.text(event, "/platform"))
                        .put("self_id", Json.text(event, "/self_id"));
    }

    /// What is not said of an account stays as it was.
    private @Nullable Login read(JsonNode node) {
        var platform = Json.text(node, "/platform");
        var selfId = Json.text(node, "/user/id", "/self_id");
        // Both become headers of every call.
        if (!NAME.matcher(platform).matches()
                || !NAME.matcher(selfId).matches()
                || !(onlyAccount.isEmpty() || onlyAccount.equals(selfId))) {
            return null;
        }
        var fresh = new Login(platform, selfId, true, Set.of());
        var known = byAccount.getOrDefault(fresh.account(), fresh);
        var online =
                node.has("status") ? node.path("status").asInt(ONLINE) == ONLINE : known.online();
        var features = new HashSet<String>();
        node.path("features").forEach(feature -> features.add(feature.asText()));
        return new Login(
                platform, selfId, online, node.has("features") ? features : known.features());
    }

    @Nullable Login find(String account) {
        return byAccount.get(account);
    }

    boolean isOurs(Login heard, String userId) {
        return byAccount.containsKey(heard.scoped(userId));
    }

    List<String> online() {
        return byAccount.values().stream()
                .filter(Login::online)
                .map(Login::account)
                .sorted()
                .toList();
    }
}
