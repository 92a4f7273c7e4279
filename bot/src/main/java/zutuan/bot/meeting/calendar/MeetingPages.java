package zutuan.bot.meeting.calendar;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import zutuan.adapters.Host;
import zutuan.bot.kernel.page.Pages;
import zutuan.bot.kernel.people.IdentityStore.Identity;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.store.Transaction;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.meeting.model.Invitation;
import zutuan.bot.meeting.model.Meeting;
import zutuan.bot.meeting.model.MeetingTexts;
import zutuan.bot.meeting.store.InvitationStore;
import zutuan.bot.meeting.store.MeetingStore;

/// `/meetings`: the next eight weeks of meetings, or a month, for members who have logged in on the
/// chat page.
public final class MeetingPages {
    private final Kit kit;
    private final MeetingStore meetings = new MeetingStore();
    private final InvitationStore invitations = new InvitationStore();
    private final MeetingTexts texts;
    private final Feed feed;

    public MeetingPages(Kit kit) {
        this.kit = kit;
        this.texts = new MeetingTexts(kit.settings().zone());
        this.feed = new Feed(kit);
    }

    public void register(Host host) {
        host.http("GET", "/meetings", request -> page(request, host));
        Pages.style(host, "/meetings/page.css", MeetingPages.class, "meetings.css");
    }

    private Host.Response page(Host.Request request, Host host) {
        var visitor = host.visitor(request);
        var roster = visitor.stream().flatMap(person -> roster(person).stream()).findFirst();
        if (visitor.isEmpty() || roster.isEmpty()) {
            return Pages.toChat();
        }
        var now = kit.clock().instant();
        var span = span(request.query("month"), now);
        var member = new Identity(roster.get().workspace(), visitor.get().id());
        // Writes the link's word the first time.
        String link = kit.database().write(tx -> feed.link(tx, member));
        String page =
                kit.database()
                        .read(tx -> {
                            var found =
                                    meetings.during(
                                            tx,
                                            member.workspace(),
                                            span.slot(kit.settings().zone()));
                            return new DaysPage(texts, span, now, own(tx, found, member))
                                    .write(found, link, visitor.get().name());
                        });
        return Pages.html(page);
    }

    private Map<Long, Invitation> own(Transaction tx, List<Meeting> meetings, Identity member) {
        var own = new HashMap<Long, Invitation>();
        for (var meeting : meetings) {
            invitations
                    .of(tx, meeting.ref(), member.memberId())
                    .ifPresent(invitation -> own.put(meeting.ref().number(), invitation));
        }
        return own;
    }

    private Span span(@Nullable String asked, Instant now) {
        try {
            return new Span.Month(YearMonth.parse(asked == null ? "" : asked));
        } catch (DateTimeException other) {
            return new Span.Weeks(LocalDate.ofInstant(now, kit.settings().zone()));
        }
    }

    private java.util.Optional<Roster> roster(Host.Person person) {
        return kit.settings().roster().stream()
                .filter(roster -> roster.member(person.id()).isPresent())
                .findFirst();
    }
}
