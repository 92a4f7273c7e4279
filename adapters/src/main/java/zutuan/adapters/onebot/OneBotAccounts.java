package zutuan.adapters.onebot;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import zutuan.adapters.Address;

/// The bot's accounts: which connection each one has, which groups it is in, and which one hears
/// and speaks in a group that several are in. Safe for use by many threads.
final class OneBotAccounts {
    /// By number: a shorter one is older.
    private static final Comparator<Session> OLDEST =
            Comparator.<Session>comparingInt(session -> session.account().length())
                    .thenComparing(Session::account);

    private final Map<String, Session> sessions = new HashMap<>();

    /// Stays when an account goes: it may come back.
    private final Map<String, Set<String>> groups = new HashMap<>();

    /// The newest connection of an account is the one that counts; returns the one it replaces. One
    /// that has ended meanwhile never counts.
    synchronized Optional<Session> enter(Session session) {
        if (session.api().isBroken()) {
            return Optional.empty();
        }
        groups.putIfAbsent(session.account(), new TreeSet<>());
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
        return groups.containsKey(account);
    }

    /// Of an account that is none of ours nothing is kept.
    private Set<String> groupsOf(String account) {
        return groups.getOrDefault(account, new TreeSet<>());
    }

    synchronized void joined(String account, String group) {
        groupsOf(account).add(group);
    }

    synchronized void left(String account, String group) {
        groupsOf(account).remove(group);
    }

    /// The groups that an account is known to be in.
    synchronized List<String> groups(String account) {
        return List.copyOf(groupsOf(account));
    }

    /// The account that hears and speaks in a group: the oldest that is connected and in it.
    synchronized Optional<Session> speaker(String group) {
        return sessions.values().stream()
                .filter(session -> session.isOnline() && isIn(session, group))
                .min(OLDEST);
    }

    private boolean isIn(Session session, String group) {
        return groupsOf(session.account()).contains(group);
    }

    /// Who can deliver to a conversation: the account it belongs to, else, in a group, the one that
    /// speaks there. A group that no account has heard of yet can be meant only for the only one.
    synchronized Optional<Session> reach(Address to) {
        var own = session(to.account());
        if (own.isPresent() || !to.isGroup()) {
            return own;
        }
        var only = sessions.values().stream().filter(_ -> sessions.size() == 1).findFirst();
        return speaker(to.conversation()).or(() -> only);
    }

    synchronized int count() {
        return sessions.size();
    }

    synchronized int online() {
        return (int) sessions.values().stream().filter(Session::isOnline).count();
    }
}
