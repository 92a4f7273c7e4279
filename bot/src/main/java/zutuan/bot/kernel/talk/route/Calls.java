package zutuan.bot.kernel.talk.route;

import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.talk.NamedPeople;

/// Whom an @ calls: in the middle of a sentence it names a member like the plain name does. At the
/// beginning it says to whom the sentence goes, and stays.
final class Calls {
    private Calls() {}

    static String named(String text, Roster roster) {
        int at = text.indexOf('@', 1);
        if (at < 0) {
            return text;
        }
        var plain = new StringBuilder(text.substring(0, at));
        while (at >= 0) {
            int next = text.indexOf('@', at + 1);
            String part = text.substring(at, next < 0 ? text.length() : next);
            plain.append(isMember(part.substring(1), roster) ? part.substring(1) : part);
            at = next;
        }
        return plain.toString();
    }

    private static boolean isMember(String text, Roster roster) {
        return NamedPeople.in(text, roster).stream().anyMatch(mention -> mention.start() == 0);
    }
}
