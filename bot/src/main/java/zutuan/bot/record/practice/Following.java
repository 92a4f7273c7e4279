package zutuan.bot.record.practice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import zutuan.bot.kernel.event.Event;
import zutuan.bot.kernel.event.EventKind;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.store.Transaction;
import zutuan.bot.kernel.talk.Duty;
import zutuan.bot.kernel.talk.Topic;
import zutuan.bot.record.model.Adoption;
import zutuan.bot.record.store.AdoptionStore;
import zutuan.bot.record.store.PracticeStore;

/// The adoptions that a member has in hand: what their own list shows, and what somebody else takes
/// over when they leave.
public record Following(PracticeStore practices, AdoptionStore adoptions, ZoneId zone) {
    private static final EventKind HANDED_OVER = EventKind.heard("member.handed_over");

    public List<Duty> duties(Transaction tx, Roster roster, Member member) {
        return adoptions.ownedBy(tx, roster.workspace(), member.id()).stream()
                .map(adoption -> duty(tx, adoption))
                .toList();
    }

    private Duty duty(Transaction tx, Adoption adoption) {
        var practice = practices.find(tx, adoption.practice()).orElseThrow();
        var end = end(adoption.task().due());
        return new Duty(Duty.Kind.TO_DO, AdoptionReplies.duty(adoption, practice), end);
    }

    private Instant end(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone).toInstant().minusMillis(1);
    }

    public List<Topic> held(Transaction tx, Roster roster, String memberId) {
        return adoptions.ownedBy(tx, roster.workspace(), memberId).stream()
                .map(adoption ->
                        new Topic(
                                adoption.subject(),
                                AdoptionReplies.title(adoption.practice()),
                                practices.find(tx, adoption.practice()).orElseThrow().what().did(),
                                Topic.Standing.NEW,
                                memberId,
                                Set.of(adoption.task().village())))
                .toList();
    }

    public void on(Transaction tx, Event event) {
        if (event.is(HANDED_OVER) && event.subject().is(Adoption.SUBJECT)) {
            String to = event.details().getOrDefault("to", "");
            adoptions.handOn(tx, event.workspace(), event.subject().number(), to);
        }
    }
}
