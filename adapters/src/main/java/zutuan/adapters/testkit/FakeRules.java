package zutuan.adapters.testkit;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import zutuan.adapters.Capabilities;
import zutuan.adapters.Delivery;
import zutuan.adapters.Outgoing;

/// What the fake platform never takes, as a real one would not.
final class FakeRules {
    private FakeRules() {}

    static Optional<Delivery> refusal(
            Outgoing outgoing, String name, Capabilities capabilities, Set<String> left) {
        var to = outgoing.to();
        if (!to.platform().equals(name) || left.contains(to.conversation())) {
            return Optional.of(new Delivery.Refused("机器人不在该会话中"));
        }
        var bytes = outgoing.message().plain().getBytes(StandardCharsets.UTF_8).length;
        return bytes > capabilities.maxBytes()
                ? Optional.of(new Delivery.Refused("内容超过 " + capabilities.maxBytes() + " 字节"))
                : Optional.empty();
    }
}
