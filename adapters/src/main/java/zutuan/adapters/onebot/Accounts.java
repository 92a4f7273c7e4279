package zutuan.adapters.onebot;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import zutuan.adapters.Address;

/// The bot's accounts: which connection each one has, which groups it is in, and which one hears
/// and speaks in a group that several are in. Safe for use by many threads.
final class Accounts {
    /// By number: a shorter one is older.
    private static final Comparator<String> OLDEST =
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

    private final Map<String, Session> sessions = new HashMap<>();
    private final Map<String, Set<String>> members = new HashMap<>();
    private final Set<String> known = new HashSet<>();

    /// The newest connection of an account is the one that counts; returns the one it replaces. One
    /// that has ended meanwhile never counts.
    synchronized Optional<Session> enter(Session session) {
        if (session.api().isBroken()) {
            return Optional.empty();
        }
        known.add(session.account());
        var old = sessions.put(session.account(), session);
        return Optional.ofNullable(old).filter(one -> one != session);
    }

    synchronized void leave(Session session) {
        sessions.remove(session.account(), session);
    }

    /// Whether this connection is the one that counts.
    synchronized boolean isCurrent(Session session) {
        return sessions.get(session.account()) == session;
    }

    synchronized Optional<Session> session(String account) {
        return Optional.ofNullable(sessions.get(account));
    }

    /// Whether an account is, or was, one of ours.
    synchronized boolean isOurs(String account) {
        return known.contains(account);
    }

    synchronized void joined(String account, String group) {
        members.computeIfAbsent(group, _ -> new HashSet<>()).add(account);
    }

    synchronized void left(String account, String group) {
        members.getOrDefault(group, new HashSet<>()).remove(account);
    }

    /// The groups that an account is known to be in.
    synchronized List<String> groups(String account) {
        return members.entrySet().stream()
                .filter(group -> group.getValue().contains(account))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /// The account that hears and speaks in a group: the oldest that is connected and in it.
    synchronized Optional<Session> speaker(String group) {
        return members.getOrDefault(group, Set.of()).stream()
                .filter(account -> isUp(sessions.get(account)))
                .min(OLDEST)
                .map(sessions::get);
    }

    private static boolean isUp(@Nullable Session session) {
        return session != null && session.isOnline();
    }

    /// Who can deliver to a conversation: the account it belongs to, else, in a group, the one that
    /// speaks there.
    synchronized Optional<Session> reach(Address to) {
        var own = sessions.get(to.account());
        if (own != null || !to.isGroup()) {
            return Optional.ofNullable(own);
        }
        return speaker(to.conversation()).or(this::only);
    }

    /// A group that no account has heard of yet can be meant only for the only account.
    private Optional<Session> only() {
        return sessions.size() == 1 ? sessions.values().stream().findFirst() : Optional.empty();
    }

    synchronized int count() {
        return sessions.size();
    }

    synchronized int online() {
        return (int) sessions.values().stream().filter(Session::isOnline).count();
    }
}
