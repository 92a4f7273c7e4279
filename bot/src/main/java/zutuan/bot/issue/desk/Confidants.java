package zutuan.bot.issue.desk;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zutuan.bot.issue.model.InCharge;
import zutuan.bot.issue.model.Issue;
import zutuan.bot.kernel.people.Directory;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.people.StandingStore;
import zutuan.bot.kernel.store.Transaction;
import zutuan.bot.kernel.talk.Machinery;

/// Who may be told of what may be an epidemic: the vets and the town, and who reported it of their
/// own report; nobody else, also not in another's place.
public record Confidants(List<Roster> rosters, Machinery machinery, InstantSource clock) {
    public Confidants {
        rosters = List.copyOf(rosters);
    }

    /// Who is told as always; who is told themselves, since another stands in for them; and the
    /// vets and the town `instead` of those who are not told.
    record Split(
            List<Member> usual, List<Member> inPerson, List<Member> instead, List<Member> missed) {}

    /// What is being told: of which issue, at whose instance (null for the bot's own).
    record Matter(Transaction tx, Issue issue, @Nullable String actorId) {}

    /// If nobody else can be told, even those are who are away.
    Split split(Matter matter, List<Member> members) {
        var roster =
                new StandingStore()
                        .serving(matter.tx(), roster(matter.issue().report().ref().workspace()));
        var usual = safe(matter, members, roster);
        var missed = members.stream().filter(one -> !usual.contains(one)).toList();
        var reporter = missed.stream().filter(one -> reported(matter, one)).toList();
        var lost = missed.stream().filter(one -> !reported(matter, one)).toList();
        var instead = lost.isEmpty() ? List.<Member>of() : instead(matter, members, roster);
        boolean silent = !lost.isEmpty() && usual.isEmpty() && instead.isEmpty();
        var away = silent ? entrusted(matter, lost, roster) : Stream.<Member>empty();
        var inPerson =
                Stream.concat(reporter.stream(), away)
                        .filter(one -> direct(matter.tx(), roster.workspace(), one).isPresent())
                        .distinct()
                        .toList();
        return new Split(usual, inPerson, instead, lost);
    }

    private List<Member> safe(Matter matter, List<Member> members, Roster roster) {
        return members.stream()
                .filter(one ->
                        reader(matter.tx(), roster, one)
                                .filter(reader -> mayRead(matter, reader, one, roster))
                                .isPresent())
                .toList();
    }

    private static boolean mayRead(Matter matter, Member reader, Member told, Roster roster) {
        return InCharge.entrusted(reader, roster)
                || (reader.equals(told) && reported(matter, reader));
    }

    private static boolean reported(Matter matter, Member member) {
        return matter.issue().report().reporterId().equals(member.id());
    }

    private List<Member> instead(Matter matter, List<Member> members, Roster roster) {
        var heard =
                members.stream().flatMap(one -> reader(matter.tx(), roster, one).stream()).toList();
        return alarmed(matter.tx(), roster, matter.actorId()).stream()
                .filter(one -> !members.contains(one))
                .filter(one -> reader(matter.tx(), roster, one).filter(heard::contains).isEmpty())
                .toList();
    }

    private static Stream<Member> entrusted(Matter matter, List<Member> lost, Roster roster) {
        return Stream.concat(lost.stream(), InCharge.alarmed(roster).stream())
                .filter(one -> InCharge.entrusted(one, roster))
                .filter(one -> !one.id().equals(matter.actorId()));
    }

    /// The vets and the town as far as they can be told, but not who has caused it.
    public List<Member> alarmed(Transaction tx, Roster roster, @Nullable String actorId) {
        return InCharge.alarmed(roster).stream()
                .filter(one -> !one.id().equals(actorId))
                .filter(one ->
                        reader(tx, roster, one)
                                .filter(reader -> InCharge.entrusted(reader, roster))
                                .isPresent())
                .toList();
    }

    /// Who hears of it then, each once: those or who stands in for them, or else who is away.
    public List<Member> hearers(Transaction tx, Roster roster, @Nullable String actorId) {
        var readers =
                alarmed(tx, roster, actorId).stream()
                        .flatMap(one -> reader(tx, roster, one).stream())
                        .distinct()
                        .toList();
        return readers.isEmpty()
                ? InCharge.alarmed(roster).stream()
                        .filter(one -> !one.id().equals(actorId))
                        .filter(one -> direct(tx, roster.workspace(), one).isPresent())
                        .toList()
                : readers;
    }

    private Optional<Member> reader(Transaction tx, Roster roster, Member member) {
        return machinery
                .directory()
                .recipient(tx, roster.workspace(), member.id(), clock.instant())
                .map(Directory.Recipient::reader);
    }

    private Optional<Directory.Recipient> direct(Transaction tx, String workspace, Member member) {
        return machinery.directory().reader(tx, workspace, member.id());
    }

    Roster roster(String workspace) {
        return rosters.stream()
                .filter(one -> one.workspace().equals(workspace))
                .findFirst()
                .orElseThrow();
    }
}
