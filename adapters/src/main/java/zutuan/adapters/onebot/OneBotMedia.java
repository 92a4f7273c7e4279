package zutuan.adapters.onebot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zutuan.adapters.link.ApiOutcome;
import zutuan.adapters.link.Json;
import zutuan.adapters.link.download.Attachments;
import zutuan.adapters.link.download.Downloads;
import zutuan.adapters.link.download.HostPort;
import zutuan.adapters.link.download.Reach;
import zutuan.adapters.link.download.Reach.Resolver;

/// Fetches what members sent. Where a file lies is asked of the implementation first.
final class OneBotMedia implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String GROUP_FILE = "group-file";
    private static final String PRIVATE_FILE = "private-file";

    /// Where Tencent keeps what members send.
    private static final Set<HostPort> TENCENT =
            Stream.of("qpic.cn", "qq.com", "qq.com.cn", "myqcloud.com")
                    .map(host -> new HostPort(host, 0))
                    .collect(Collectors.toUnmodifiableSet());

    private final Downloads downloads;
    private final Attachments attachments;
    private final OneBotAccounts accounts;

    /// Pictures come from Tencent, and from `hosts` wherever these are.
    OneBotMedia(Set<HostPort> hosts, OneBotAccounts accounts) {
        var reach = Reach.below(TENCENT, hosts, Resolver.system());
        downloads = new Downloads(reach, PATIENCE);
        attachments = new Attachments(downloads);
        this.accounts = accounts;
    }

    /// A file in a group's folder: group, kind of store and id; only the id may hold a slash.
    static String groupFile(String group, JsonNode file) {
        var place = String.join("/", group, Json.text(file, "busid"), Json.text(file, "id"));
        return GROUP_FILE + ":" + place;
    }

    static String privateFile(String account, String id) {
        return PRIVATE_FILE + ":" + account + "/" + id;
    }

    /// What goes wrong is an [IOException] with a line for the member.
    byte[] fetch(String reference, int maxBytes) throws IOException {
        try {
            return attachments.load(address(reference), maxBytes);
        } catch (IOException | IllegalArgumentException failure) {
            throw Attachments.lost(failure);
        }
    }

    private String address(String reference) throws IOException {
        return switch (reference.split(":", 2)[0]) {
            case GROUP_FILE -> groupFile(reference.split("[:/]", 4));
            case PRIVATE_FILE -> privateFile(reference.split("[:/]", 3));
            default -> reference;
        };
    }

    private String groupFile(String[] parts) throws IOException {
        var asked = Json.object().put("file_id", parts[3]);
        asked.set("group_id", OneBotEncoder.id(parts[1]));
        if (!parts[2].isEmpty()) {
            asked.set("busid", OneBotEncoder.id(parts[2]));
        }
        return locate("get_group_file_url", asked, accounts.speaker(parts[1]));
    }

    private String privateFile(String[] parts) throws IOException {
        var asked = Json.object().put("file_id", parts[2]);
        return locate("get_private_file_url", asked, accounts.session(parts[1]));
    }

    private static String locate(String action, ObjectNode asked, Optional<Session> session)
            throws IOException {
        if (session.isPresent()
                && session.get().api().call(action, asked, PATIENCE)
                        instanceof ApiOutcome.Answer(var data)) {
            return Json.text(data, "url");
        }
        throw new IOException("nobody says where the file is");
    }

    @Override
    public void close() {
        downloads.close();
    }
}
