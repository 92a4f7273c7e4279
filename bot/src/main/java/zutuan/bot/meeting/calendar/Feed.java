package zutuan.bot.meeting.calendar;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import zutuan.adapters.Host;
import zutuan.bot.kernel.event.Event;
import zutuan.bot.kernel.event.EventKind;
import zutuan.bot.kernel.ical.Appointment;
import zutuan.bot.kernel.ical.Calendar;
import zutuan.bot.kernel.ical.CalendarWriter;
import zutuan.bot.kernel.people.IdentityStore.Identity;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.store.Transaction;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.meeting.act.Invites;
import zutuan.bot.meeting.model.Meeting;
import zutuan.bot.meeting.model.MeetingTexts;
import zutuan.bot.meeting.store.FeedStore;
import zutuan.bot.meeting.store.MeetingStore;

/// A member's meetings as a calendar that phones subscribe to (`/cal/{token}.ics`). Safe for use by
/// many threads.
public final class Feed {
    static final EventKind REMOVED = EventKind.heard("member.removed");

    private static final Duration PAST = Duration.ofDays(60);
    private static final int TOKEN_BYTES = 20;

    private final FeedStore store = new FeedStore();
    private final SecureRandom random = new SecureRandom();
    private final Kit kit;
    private final MeetingStore meetings = new MeetingStore();

    public Feed(Kit kit) {
        this.kit = kit;
    }

    public void register(Host host) {
        host.http("GET", "/cal/{file}", this::answer);
    }

    /// The link that a member gives to the phone's calendar.
    String link(Transaction tx, Identity member) {
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = store.token(tx, member, HexFormat.of().formatHex(bytes));
        return kit.settings().server().address() + "/cal/" + token + ".ics";
    }

    void revoke(Transaction tx, Identity member) {
        store.revoke(tx, member);
    }

    /// Whoever leaves the service has no calendar; coming back revives no old link.
    public void on(Transaction tx, Event event) {
        if (event.is(REMOVED)) {
            revoke(tx, new Identity(event.workspace(), event.subject().id()));
        }
    }

    private Host.Response answer(Host.Request request) {
        String token = request.path("file").replaceFirst("\\.ics$", "");
        Optional<String> calendar = kit.database().read(tx -> calendar(tx, token));
        return calendar.map(text -> answer(request, text)).orElseGet(Feed::unknown);
    }

    private static Host.Response answer(Host.Request request, String text) {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        String tag = '"' + hash(body) + '"';
        var headers =
                List.of(new Host.Header("ETag", tag), new Host.Header("Cache-Control", "no-store"));
        return request.has(tag)
                ? new Host.Response(304, Calendar.CONTENT_TYPE, new byte[0], headers)
                : new Host.Response(200, Calendar.CONTENT_TYPE, body, headers);
    }

    private static Host.Response unknown() {
        return new Host.Response(
                404,
                "text/plain; charset=utf-8",
                "这个日历链接不对或已作废。请私聊机器人发：我的日历".getBytes(StandardCharsets.UTF_8),
                List.of());
    }

    private Optional<String> calendar(Transaction tx, String token) {
        return store.whose(tx, token)
                .flatMap(member ->
                        roster(member.workspace())
                                .filter(roster -> roster.member(member.memberId()).isPresent())
                                .map(roster -> CalendarWriter.write(calendar(tx, member, roster))));
    }

    private Calendar calendar(Transaction tx, Identity member, Roster roster) {
        var since = kit.clock().instant().minus(PAST);
        var appointments =
                meetings.of(tx, member.workspace(), member.memberId(), since).stream()
                        .map(meeting -> appointment(tx, meeting, roster))
                        .toList();
        return new Calendar(
                Calendar.Method.PUBLISH,
                roster.workspaceName(),
                kit.settings().zone(),
                appointments);
    }

    /// The stamp is that of the booking: the same meetings give the same file.
    private Appointment appointment(Transaction tx, Meeting meeting, Roster roster) {
        String organizer = meeting.origin().organizerId();
        var people =
                new Appointment.People(
                        new Appointment.Person(organizer, MeetingTexts.name(roster, organizer)),
                        List.of());
        return new Invites(kit).appointment(meeting, meeting.origin().at(), people, tx);
    }

    private Optional<Roster> roster(String workspace) {
        return kit.settings().roster().stream()
                .filter(roster -> roster.workspace().equals(workspace))
                .findFirst();
    }

    private static String hash(byte[] body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
