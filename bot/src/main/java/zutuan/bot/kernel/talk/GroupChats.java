package zutuan.bot.kernel.talk;

import java.util.Optional;
import java.util.Set;
import zutuan.adapters.Address;

/// Where a workspace's members talk together.
public final class GroupChats {
    private final Set<String> ownPlatforms;

    /// `ownPlatforms` name the platforms whose group is called like the workspace.
    public GroupChats(Set<String> ownPlatforms) {
        this.ownPlatforms = Set.copyOf(ownPlatforms);
    }

    Optional<Address> of(String workspace) {
        return ownPlatforms.stream()
                .sorted()
                .findFirst()
                .map(platform -> new Address(platform, "bot", workspace, Address.Kind.GROUP));
    }
}
