package zutuan.bot.kernel.talk;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import zutuan.bot.kernel.event.Subject;
import zutuan.bot.kernel.people.Roster;

/// A feature's part of a number of a report: what it counts, by which definition, and each thing
/// that is counted. There is no number without its items; what several features count of one
/// measure adds up.
public record Figure(Measure measure, String definition, List<Item> items) {
    public Figure {
        items = List.copyOf(items);
    }

    /// What is counted, in the order in which it is told.
    public enum Measure {
        /// 场次.
        SESSIONS,
        /// 研究解决: solved after it was taken up by all together.
        STUDIED,
        /// 人次, by category.
        ATTENDANCE,
        /// 办结.
        CLOSED,
        /// What was closed with help from another village or unit.
        HELPED,
        /// Closed by itself, because nobody confirmed it.
        UNCONFIRMED,
        /// 超期 at the end.
        OVERDUE,
        /// 新增.
        REPORTED,
        /// Help from technicians that helped.
        ASSISTED,
        /// 需求.
        NEEDS,
        /// 需求 that were met.
        MET,
        /// What a unit or member gave and was used.
        SUPPLIED,
        /// 推广: what worked in one village and was taken up in another.
        ADOPTED
    }

    /// One thing that is counted: its name among members (12号), when it was, what it is in a short
    /// line that a group may read. `people` are those who came, by category – the empty one for
    /// whoever was not told apart –, and `parts` who had a part in it.
    public record Item(
            Subject subject,
            String label,
            Instant at,
            String text,
            SequencedMap<String, Integer> people,
            List<Part> parts) {
        public Item {
            people = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(people));
            parts = List.copyOf(parts);
        }

        /// One without people to count.
        public Item(Subject subject, String label, Instant at, String text, List<Part> parts) {
            this(subject, label, at, text, new LinkedHashMap<>(), parts);
        }

        public int heads() {
            return people.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /// Who had a part: a member by id with the unit that they were of (empty if of none), or an
    /// outside unit by its name.
    public record Part(Role role, String who, String unit) {
        public static Part of(Role role, String memberId, Roster roster) {
            String unit =
                    roster.member(memberId)
                            .flatMap(member -> Optional.ofNullable(member.unit()))
                            .orElse("");
            return new Part(role, memberId, unit);
        }

        public boolean isBy(String memberId) {
            return role != Role.PARTY && who.equals(memberId);
        }
    }

    /// What part somebody had.
    public enum Role {
        /// 主办.
        LEAD,
        /// 协办.
        ASSISTANT,
        /// 召集.
        ORGANIZER,
        /// Wrote down that it was done.
        KEEPER,
        /// 供给.
        GIVER,
        /// Took up what another village had tried.
        ADOPTER,
        /// A unit outside the chat.
        PARTY
    }

    /// Sessions and the people who came to them, from the same items.
    public static List<Figure> sessions(String counted, String people, List<Item> items) {
        return Stream.of(
                        new Figure(Measure.SESSIONS, counted, items),
                        new Figure(
                                Measure.ATTENDANCE,
                                people,
                                items.stream().filter(item -> item.heads() > 0).toList()))
                .toList();
    }
}
