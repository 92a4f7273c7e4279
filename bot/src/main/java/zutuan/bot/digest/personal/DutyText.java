package zutuan.bot.digest.personal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import zutuan.bot.kernel.talk.Duty;
import zutuan.bot.kernel.talk.Duty.Kind;

/// What lies before a member in words, at one moment. Pure.
final class DutyText {
    private static final int MOST = 10;

    /// Whoever is expected somewhere later hears of it by then.
    private static final Duration AHEAD = Duration.ofDays(8);

    private final List<Duty> duties;
    private final Instant now;
    private final ZoneId zone;

    DutyText(List<Duty> duties, Instant now, ZoneId zone) {
        this.duties =
                duties.stream()
                        .filter(duty ->
                                duty.kind() != Kind.TO_ATTEND
                                        || duty.time().filter(now.plus(AHEAD)::isAfter).isPresent())
                        .sorted(Comparator.comparing(duty -> duty.time().orElse(Instant.MAX)))
                        .toList();
        this.now = now;
        this.zone = zone;
    }

    /// Whether the member has anything to do. Of a meeting the invited have heard already.
    boolean isPressing() {
        return duties.stream()
                .anyMatch(duty -> duty.kind() == Kind.TO_DO || duty.kind() == Kind.TO_ANSWER);
    }

    String digest(boolean late) {
        var lines = new ArrayList<String>();
        lines.add(PersonalReplies.head(late));
        for (var kind : Kind.values()) {
            var some = duties.stream().filter(duty -> duty.kind() == kind).toList();
            if (!some.isEmpty()) {
                lines.add(PersonalReplies.counted(kind, some.size()));
                some.stream().limit(MOST).map(this::line).forEach(lines::add);
                if (some.size() > MOST) {
                    lines.add(PersonalReplies.more(some.size() - MOST));
                }
            }
        }
        lines.add(PersonalReplies.HOW);
        return String.join("\n", lines);
    }

    String onDemand() {
        return duties.isEmpty() ? PersonalReplies.NOTHING : digest(false);
    }

    /// What is due or takes place today, what is overdue, and what waits for an answer.
    String today() {
        var day = LocalDate.ofInstant(now, zone);
        var midnight = day.plusDays(1).atStartOfDay(zone).toInstant();
        var due =
                duties.stream()
                        .filter(duty -> duty.kind() != Kind.ASKED)
                        .filter(duty ->
                                duty.kind() == Kind.TO_ANSWER
                                        || duty.time().filter(midnight::isAfter).isPresent())
                        .toList();
        long later = duties.stream().filter(duty -> duty.kind() == Kind.TO_DO).count();
        var lines = new ArrayList<String>();
        lines.add(PersonalReplies.today(day, due.size(), later));
        due.stream().map(this::line).forEach(lines::add);
        return String.join("\n", lines);
    }

    private String line(Duty duty) {
        return PersonalReplies.line(duty, now, zone);
    }
}
