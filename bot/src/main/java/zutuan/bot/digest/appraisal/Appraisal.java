package zutuan.bot.digest.appraisal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import zutuan.bot.digest.quarter.Report;
import zutuan.bot.digest.quarter.Units;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.talk.Figure.Item;
import zutuan.bot.kernel.talk.Figure.Measure;
import zutuan.bot.kernel.talk.Figure.Part;
import zutuan.bot.kernel.talk.Figure.Role;

/// What of a report is one member's, and what is their unit's. Pure.
record Appraisal(Member member, Report report) {
    /// What members did, each of whose entries has ended and has a date.
    private static final List<Measure> DONE =
            List.of(
                    Measure.CLOSED,
                    Measure.SESSIONS,
                    Measure.ASSISTED,
                    Measure.SUPPLIED,
                    Measure.ADOPTED);

    /// Entries of one measure that were done in one part.
    record Section(Measure measure, Role role, List<Item> items) {}

    /// The member's own, also the empty ones of what everybody does.
    List<Section> own() {
        var all = new ArrayList<Section>();
        for (var measure : DONE) {
            for (var role : Role.values()) {
                var items = items(measure, part -> part.role() == role && part.isBy(member.id()));
                if (!items.isEmpty() || isUsual(measure, role)) {
                    all.add(new Section(measure, role, items));
                }
            }
        }
        return List.copyOf(all);
    }

    private static boolean isUsual(Measure measure, Role role) {
        return switch (role) {
            case LEAD, ASSISTANT -> measure == Measure.CLOSED;
            case KEEPER -> measure == Measure.SESSIONS;
            case ORGANIZER, GIVER, ADOPTER, PARTY -> false;
        };
    }

    /// What the unit gave: as an outside unit, or by others of it.
    List<Section> units() {
        return DONE.stream()
                .map(measure -> new Section(measure, Role.PARTY, items(measure, this::isUnits)))
                .filter(section -> !section.items().isEmpty())
                .toList();
    }

    private boolean isUnits(Part part) {
        return !part.isBy(member.id()) && Units.gave(unit().orElse(""), part);
    }

    Optional<String> unit() {
        return Optional.ofNullable(member.unit());
    }

    private List<Item> items(Measure measure, Predicate<Part> which) {
        return report.items(measure).stream()
                .filter(item -> item.parts().stream().anyMatch(which))
                .toList();
    }
}
