package zutuan.adapters.satori;

import java.util.Set;

/// One bot account that the server has. `platform` and `selfId` are the server's names; `features`
/// are the methods it can do, or empty when the server does not say.
record Login(String platform, String selfId, boolean online, Set<String> features) {
    Login {
        features = Set.copyOf(features);
    }

    /// What the bot calls this account.
    String account() {
        return scoped(selfId);
    }

    /// What the bot calls a person of this login's platform.
    String scoped(String id) {
        return platform + ":" + id;
    }

    /// The platform's own id of such a person.
    String bare(String scoped) {
        return scoped.startsWith(platform + ":") ? scoped.substring(platform.length() + 1) : scoped;
    }

    boolean can(String method) {
        return features.isEmpty() || features.contains(method);
    }
}
