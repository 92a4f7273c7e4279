package zutuan.bot.issue.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import zutuan.bot.kernel.people.Roster;

/// One who helped to solve an issue: a member by id, or an outside party by name.
///
/// `elsewhere` says that the helper is of another village or unit than the village that had the
/// problem – the group exists so that such help comes.
public record Help(
        String helper,
        Kind kind,
        @Nullable String villageId,
        @Nullable String unit,
        boolean elsewhere) {
    public enum Kind {
        LEAD,
        ASSIST,
        /// A unit outside the chat.
        PARTY
    }

    /// Everybody who helped with an issue. Pure.
    public static List<Help> with(Issue issue, Roster roster) {
        var helps = new ArrayList<Help>();
        issue.lead().ifPresent(lead -> helps.add(by(lead, Kind.LEAD, issue, roster)));
        issue.assistants().stream()
                .filter(assistant -> !issue.isLedBy(assistant))
                .forEach(assistant -> helps.add(by(assistant, Kind.ASSIST, issue, roster)));
        var waiting = issue.course().waiting();
        if (waiting != null) {
            helps.add(party(waiting.party()));
        }
        return List.copyOf(helps);
    }

    public static Help party(String name) {
        return new Help(name, Kind.PARTY, null, name, true);
    }

    private static Help by(String memberId, Kind kind, Issue issue, Roster roster) {
        var member = roster.member(memberId);
        var village = member.map(found -> found.villageId()).orElse(null);
        var unit = member.map(found -> found.unit()).orElse(null);
        boolean elsewhere = !Objects.equals(village, issue.nature().place().villageId());
        return new Help(memberId, kind, village, unit, elsewhere && member.isPresent());
    }
}
