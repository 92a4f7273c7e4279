package zutuan.bot.kernel.talk;

import java.util.List;
import zutuan.bot.kernel.people.Member;

/// Whom a word such as 王书记 means. `said` is the word.
public sealed interface Named {
    String said();

    /// Exactly one member.
    record One(String said, Member member) implements Named {}

    /// Several members; whoever speaks has to be asked, see [NamedPeople#whichOne].
    record Several(String said, List<Member> members) implements Named {
        public Several {
            members = List.copyOf(members);
        }
    }

    /// Nobody on the roster.
    record Nobody(String said) implements Named {}
}
