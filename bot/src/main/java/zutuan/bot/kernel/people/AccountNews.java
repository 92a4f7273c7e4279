package zutuan.bot.kernel.people;

import zutuan.bot.kernel.people.IdentityStore.Identity;
import zutuan.bot.kernel.store.Transaction;

/// Tells people what concerns their accounts.
public interface AccountNews {
    /// Somebody is about to log in on the chat page as this person.
    void loggedIn(Transaction tx, Identity who);

    /// So many wrong codes were tried that somebody should know.
    void guessed(Transaction tx);
}
