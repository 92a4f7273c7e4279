package zutuan.bot.kernel.talk.notice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import zutuan.adapters.Address;
import zutuan.bot.kernel.settings.PlatformSection;
import zutuan.bot.kernel.store.Transaction;

/// Where a workspace's members talk together: one group on each platform.
///
/// On the bot's own platforms the group is called like the workspace. On others it is the group
/// that the configuration names, otherwise the first in which a member was heard; either way the
/// bot's account there is learned from what is heard.
public final class GroupChats {
    private final Set<String> ownPlatforms;
    private final Map<String, PlatformSection> sections;
    private final GroupChatStore store = new GroupChatStore();

    public GroupChats(Set<String> ownPlatforms, Map<String, PlatformSection> sections) {
        this.ownPlatforms = Set.copyOf(ownPlatforms);
        this.sections = Map.copyOf(sections);
    }

    /// The bot's own platforms last: members who have another are met there.
    List<Address> of(Transaction tx, String workspace) {
        var all = new ArrayList<>(store.of(tx, workspace));
        all.removeIf(address -> !mayBe(address, workspace));
        ownPlatforms.stream()
                .sorted()
                .map(platform -> new Address(platform, "bot", workspace, Address.Kind.GROUP))
                .forEach(all::add);
        return List.copyOf(all);
    }

    /// A member of the workspace spoke there.
    public void heard(Transaction tx, String workspace, Address at, Instant now) {
        if (at.isGroup() && !ownPlatforms.contains(at.platform()) && mayBe(at, workspace)) {
            store.learn(tx, workspace, at, now);
        }
    }

    private boolean mayBe(Address at, String workspace) {
        var section = sections.get(at.platform());
        return section == null
                || (section.workspace().equals(workspace)
                        && (section.group().isEmpty()
                                || section.group().equals(at.conversation())));
    }
}
