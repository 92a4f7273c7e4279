package zutuan.bot.assist.page;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import zutuan.adapters.Host;
import zutuan.bot.assist.desk.Office;
import zutuan.bot.assist.duty.DutyTable;
import zutuan.bot.assist.figures.MonthBook;
import zutuan.bot.assist.figures.Scopes;
import zutuan.bot.assist.visit.Rights;
import zutuan.bot.kernel.ical.Calendar;
import zutuan.bot.kernel.page.Pages;
import zutuan.bot.kernel.people.StandingStore;
import zutuan.bot.kernel.store.Transaction;
import zutuan.bot.kernel.talk.Kit;

/// `/assist`, for members who have logged in on the chat page. Safe for use by many threads.
public final class StationPages {
    private static final String PATH = "/assist";

    private final StandingStore standings = new StandingStore();
    private final Kit kit;
    private final Sources sources;

    public StationPages(Kit kit, Sources sources) {
        this.kit = kit;
        this.sources = sources;
    }

    /// What the page is read from.
    public record Sources(Office office, Rights rights, DutyTable duty, MonthBook months) {}

    public String link() {
        return kit.settings().server().address() + PATH;
    }

    public void register(Host host) {
        host.http("GET", PATH, request -> forMember(host, request, this::page));
        host.http("GET", PATH + "/duty.ics", request -> forMember(host, request, this::calendar));
        Pages.style(host, PATH + "/page.css", StationPages.class, "page.css");
        String script = "text/javascript; charset=utf-8";
        Pages.file(host, PATH + "/page.js", StationPages.class, "page.js", script);
    }

    /// A member's request for something to be read.
    private record Asking(Host host, Host.Request request, Host.Person person) {}

    private Host.Response forMember(
            Host host, Host.Request request, BiFunction<Asking, Viewer, Host.Response> answer) {
        var person = host.visitor(request);
        return person.flatMap(one ->
                        kit.database()
                                .read(tx ->
                                        viewer(tx, one)
                                                .map(viewer ->
                                                        answer.apply(
                                                                new Asking(host, request, one),
                                                                viewer))))
                .orElseGet(Pages::toChat);
    }

    private Optional<Viewer> viewer(Transaction tx, Host.Person person) {
        var now = kit.clock().instant();
        var when = new Viewer.Moment(now, sources.office().hours().date(now));
        return kit.settings().roster().stream()
                .map(roster -> standings.serving(tx, roster))
                .filter(roster -> roster.serves(person.id()))
                .findFirst()
                .flatMap(roster ->
                        roster.member(person.id())
                                .map(member -> new Viewer(tx, member, roster, when)));
    }

    private Host.Response page(Asking asking, Viewer viewer) {
        var office = sources.office();
        var seen = new Sight(office, sources.rights()).see(viewer);
        var pictures = new Pictures(asking.host(), asking.person());
        var cards = new CardHtml(office, viewer, pictures, new Steps(viewer, sources.rights()));
        var duty = new DutyHtml(sources.duty(), viewer).write();
        String page =
                new StationPage(office, viewer, cards, seen)
                        .write(duty, figures(asking.request().query("month"), viewer));
        return Pages.html(page);
    }

    private String figures(@Nullable String asked, Viewer viewer) {
        var now = month(viewer.now());
        var month = month(asked, now);
        var scope = new Scopes().of(viewer.member(), viewer.roster());
        var figures =
                sources.months()
                        .of(viewer.tx(), viewer.roster().workspace(), month, scope.fields());
        return new FiguresHtml(month, now).write(scope.name(), figures);
    }

    private YearMonth month(Instant now) {
        return YearMonth.from(now.atZone(kit.settings().zone()));
    }

    /// The present one instead of any that has not begun, or is none.
    private static YearMonth month(@Nullable String asked, YearMonth now) {
        try {
            var month = YearMonth.parse(asked == null ? "" : asked);
            return month.isAfter(now) ? now : month;
        } catch (DateTimeException other) {
            return now;
        }
    }

    private Host.Response calendar(Asking asking, Viewer viewer) {
        var plan = new DutyTable.Plan(viewer.tx(), viewer.roster(), viewer.now());
        return Pages.made(
                200, Calendar.CONTENT_TYPE, sources.duty().calendar(plan, viewer.member()));
    }
}
