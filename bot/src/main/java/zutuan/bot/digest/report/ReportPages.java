package zutuan.bot.digest.report;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import zutuan.adapters.Host;
import zutuan.bot.digest.model.DigestPermission;
import zutuan.bot.digest.quarter.QuarterWish;
import zutuan.bot.digest.quarter.QuarterWish.Found;
import zutuan.bot.digest.quarter.QuarterWords;
import zutuan.bot.digest.quarter.Reports;
import zutuan.bot.digest.quarter.Stretch;
import zutuan.bot.digest.quarter.Units;
import zutuan.bot.kernel.calendar.Quarter;
import zutuan.bot.kernel.page.Pages;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.people.Permissions;
import zutuan.bot.kernel.people.Role;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.talk.Figure.Item;
import zutuan.bot.kernel.talk.Kit;

/// `/report/2026-Q4`: a quarter's numbers and the things behind each, for first secretaries and the
/// town, logged in on the chat page; for village secretaries what they had a part in.
public final class ReportPages {
    private static final String PATH = "/report/";

    private final Kit kit;
    private final Reports reports;

    public ReportPages(Kit kit) {
        this.kit = kit;
        reports = new Reports(kit);
    }

    public void register(Host host) {
        host.http("GET", "/report", request -> page(request, host, QuarterWish.current()));
        Pages.style(host, PATH + "page.css", ReportPages.class, "report.css");
        host.http(
                "GET",
                PATH + "{quarter}",
                request -> page(request, host, wish(request.path("quarter"))));
    }

    public static String path(Quarter quarter) {
        return PATH + quarter.text();
    }

    /// Where on the page an item of a number stands.
    public static String anchor(String measure, Item item) {
        return measure + "-" + item.subject().text().replace(':', '-');
    }

    /// A word that names no quarter is a number that no year has.
    private static QuarterWish wish(String said) {
        return QuarterWords.find(said)
                .filter(cut -> cut.without(said).isBlank())
                .map(QuarterWords.Cut::wish)
                .orElseGet(() -> new QuarterWish.Numbered(null, 0));
    }

    private Host.Response page(Host.Request request, Host host, QuarterWish wish) {
        var visitor = host.visitor(request);
        var roster = visitor.flatMap(this::roster);
        if (visitor.isEmpty() || roster.isEmpty()) {
            return Pages.toChat();
        }
        var whole = mayRead(roster.get(), visitor.get());
        var own = roster.get().member(visitor.get().id()).filter(ReportPages::isSecretary);
        if (!whole && own.isEmpty()) {
            return Pages.refused(403, PageReplies.FORBIDDEN);
        }
        var current = Quarter.of(kit.clock().instant(), kit.settings().zone());
        return wish.from(current) instanceof Found.Here(var quarter)
                ? page(
                        roster.get(),
                        quarter,
                        whole ? Optional.empty() : own,
                        quarter.equals(current))
                : Pages.refused(404, PageReplies.UNKNOWN);
    }

    private static boolean mayRead(Roster roster, Host.Person person) {
        return roster.member(person.id())
                .filter(member ->
                        Permissions.allows(Set.copyOf(member.roles()), DigestPermission.REPORT))
                .isPresent();
    }

    /// Who has material of their own sees what it leads to.
    private static boolean isSecretary(Member member) {
        return member.is(Role.VILLAGE_SECRETARY);
    }

    private static boolean isOf(Item item, Member member) {
        String unit = Objects.requireNonNullElse(member.unit(), "");
        return item.parts().stream()
                .anyMatch(part -> part.isBy(member.id()) || Units.gave(unit, part));
    }

    /// All of it, or what one member had a part in.
    private Host.Response page(
            Roster roster, Quarter quarter, Optional<Member> whose, boolean isLast) {
        var all = reports.read(roster, Stretch.of(quarter));
        var report = whose.map(member -> all.only(item -> isOf(item, member))).orElse(all);
        return Pages.html(new ReportPage(report, quarter, whose.isPresent()).write(!isLast));
    }

    private Optional<Roster> roster(Host.Person person) {
        return kit.settings().roster().stream()
                .filter(roster -> roster.member(person.id()).isPresent())
                .findFirst();
    }
}
