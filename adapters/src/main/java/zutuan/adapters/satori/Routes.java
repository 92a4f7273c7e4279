package zutuan.adapters.satori;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import zutuan.adapters.Address;
import zutuan.adapters.link.Json;
import zutuan.adapters.link.Recent;

/// How a conversation is reached, learned from what was heard. Safe for use by many threads.
///
/// Where several accounts are in one group, the first that hears something there speaks for all:
/// every message is handed in under that account, so that it is one message with one answer.
final class Routes {
    private static final int DIRECT = 1;
    private static final int MOST = 10_000;

    /// Platforms that want a referrer take an answer for some minutes.
    private static final Duration REFERRER_LIFE = Duration.ofMinutes(5);

    private final Logins logins;
    private final Function<String, Optional<String>> members;
    private final Map<String, String> speakers = Recent.map(MOST);
    private final Map<String, String> directChannels = Recent.map(MOST);
    private final Map<String, JsonNode> referrers = Recent.map(MOST, REFERRER_LIFE);

    Routes(Logins logins) {
        this(logins, _ -> Optional.empty());
    }

    /// `members` tells how the member of an account is called.
    Routes(Logins logins, Function<String, Optional<String>> members) {
        this.logins = logins;
        this.members = members;
    }

    /// How the member is called whom a platform's own id belongs to.
    Optional<String> member(Login heard, String id) {
        return members.apply(heard.scoped(id));
    }

    static boolean isDirect(JsonNode event) {
        return event.at("/channel/type").asInt() == DIRECT
                || event.at("/message/channel/type").asInt() == DIRECT;
    }

    /// Remembers how to answer an event of somebody else.
    void learn(Login heard, JsonNode event) {
        var channel = Json.text(event, "/channel/id", "/message/channel/id");
        var user = Json.text(event, "/user/id", "/message/user/id");
        if (channel.isEmpty() || user.isEmpty() || logins.isOurs(heard, user)) {
            return;
        }
        if (isDirect(event)) {
            directChannels.put(key(heard, heard.scoped(user)), channel);
        }
        if (event.path("referrer").isObject()) {
            referrers.put(key(heard, channel), event.path("referrer"));
        }
    }

    /// Who speaks in a group.
    Login speaker(Login heard, String channel) {
        var group = heard.scoped(channel);
        var account = speakers.computeIfAbsent(group, _ -> heard.account());
        var speaker = logins.find(account);
        if (speaker != null && speaker.online()) {
            return speaker;
        }
        speakers.put(group, heard.account());
        return heard;
    }

    @Nullable String directChannel(Login login, String person) {
        return directChannels.get(key(login, person));
    }

    void directChannel(Login login, String person, String channel) {
        directChannels.put(key(login, person), channel);
    }

    @Nullable JsonNode referrer(Login login, String channel) {
        return referrers.get(key(login, channel));
    }

    /// A channel in which somebody was heard. `direct` is a chat with one person.
    record Channel(Login login, String id, boolean direct) {}

    /// Every channel that is remembered whose account is there and can list its messages.
    List<Channel> channels() {
        var channels = new ArrayList<Channel>();
        speakers.forEach((group, account) -> add(channels, account, group, false));
        directChannels.forEach(
                (key, channel) -> add(channels, key.split("\n", 2)[0], channel, true));
        return channels;
    }

    private void add(List<Channel> channels, String account, String channel, boolean direct) {
        var login = logins.find(account);
        if (login != null && login.can("message.list")) {
            channels.add(new Channel(login, login.bare(channel), direct));
        }
    }

    /// The conversation was refused to this account: it may be out of the group, or the direct chat
    /// be another one by now.
    void forget(Login login, Address to) {
        directChannels.remove(key(login, to.conversation()));
        speakers.remove(login.scoped(to.conversation()), login.account());
    }

    private static String key(Login login, String conversation) {
        return login.account() + "\n" + conversation;
    }
}
