package zutuan.adapters.onebot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import zutuan.adapters.link.ApiClient;
import zutuan.adapters.link.ApiOutcome;
import zutuan.adapters.link.Json;

/// Fetches what members sent. Addresses come from outside, so only known hosts are asked, and no
/// redirect is followed. What goes wrong is an [IOException] with a line for the member.
final class OneBotMedia implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String GROUP_FILE = "group-file:";
    private static final String PRIVATE_FILE = "private-file:";
    private static final String BASE64 = "base64://";

    private final ApiClient http = new ApiClient(URI.create("http://127.0.0.1/"), PATIENCE);
    private final Set<String> hosts;
    private final Accounts accounts;

    /// Pictures come from `hosts` and what lies below them.
    OneBotMedia(Set<String> hosts, Accounts accounts) {
        this.hosts = hosts;
        this.accounts = accounts;
    }

    /// A file in a group's folder: group, kind of store and id; only the id may hold a slash.
    static String groupFile(String group, JsonNode file) {
        return GROUP_FILE + group + "/" + Json.text(file, "busid") + "/" + Json.text(file, "id");
    }

    static String privateFile(String account, String id) {
        return PRIVATE_FILE + account + "/" + id;
    }

    byte[] fetch(String reference, int maxBytes) throws IOException {
        if (reference.startsWith(BASE64)) {
            return decoded(reference.substring(BASE64.length()), maxBytes);
        }
        if (reference.startsWith(GROUP_FILE)) {
            return download(groupFile(reference.substring(GROUP_FILE.length())), maxBytes);
        }
        return download(
                reference.startsWith(PRIVATE_FILE)
                        ? privateFile(reference.substring(PRIVATE_FILE.length()))
                        : reference,
                maxBytes);
    }

    private static byte[] decoded(String base64, int maxBytes) throws IOException {
        if (base64.length() / 4 * 3L > maxBytes + 3L) {
            throw new IOException("文件太大,请压缩后再发。");
        }
        try {
            return Base64.getMimeDecoder().decode(base64);
        } catch (IllegalArgumentException damaged) {
            throw new IOException("这个文件没有取到,请重新发一次。", damaged);
        }
    }

    private String groupFile(String reference) throws IOException {
        var parts = reference.split("/", 3);
        var asked = Json.object().put("file_id", parts[2]);
        asked.set("group_id", OneBotEncoder.id(parts[0]));
        if (!parts[1].isEmpty()) {
            asked.set("busid", OneBotEncoder.id(parts[1]));
        }
        return locate("get_group_file_url", asked, accounts.speaker(parts[0]));
    }

    private String privateFile(String reference) throws IOException {
        var parts = reference.split("/", 2);
        var asked = Json.object().put("file_id", parts[1]);
        return locate("get_private_file_url", asked, accounts.session(parts[0]));
    }

    private static String locate(String action, ObjectNode asked, Optional<Session> session)
            throws IOException {
        var reply = session.map(Session::api).map(api -> api.call(action, asked, PATIENCE));
        if (reply.orElse(null) instanceof ApiOutcome.Answer(var data)) {
            return Json.text(data, "url");
        }
        throw new IOException("这个文件没有取到,请重新发一次。");
    }

    private byte[] download(String address, int maxBytes) throws IOException {
        try {
            var uri = URI.create(address);
            if (isKnown(uri)) {
                return http.download(uri, maxBytes);
            }
        } catch (IOException | IllegalArgumentException failure) {
            throw new IOException("这个文件没有取到(或者太大),请重新发一次。", failure);
        }
        throw new IOException("这个文件存放的地方不在允许的范围内,请换一种方式发。");
    }

    private boolean isKnown(URI uri) {
        var host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
        var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        return Set.of("http", "https").contains(scheme)
                && hosts.stream()
                        .anyMatch(known -> host.equals(known) || host.endsWith("." + known));
    }

    @Override
    public void close() {
        http.close();
    }
}
