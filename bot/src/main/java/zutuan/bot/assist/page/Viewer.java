package zutuan.bot.assist.page;

import java.time.Instant;
import java.time.LocalDate;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.store.Transaction;

/// Who looks at the page, and when.
record Viewer(Transaction tx, Member member, Roster roster, Moment when) {
    /// The moment, and the day that it lies in.
    record Moment(Instant now, LocalDate today) {}

    String id() {
        return member.id();
    }

    Instant now() {
        return when.now();
    }

    LocalDate today() {
        return when.today();
    }
}
