package zutuan.bot.issue.model;

import zutuan.bot.kernel.chinese.intent.Domain;

/// What an issue says and of what: as much of it as comparing with others needs.
public record Told(long number, String hamlet, Domain domain, String said) {
    public static Told by(Issue issue) {
        return by(issue.report());
    }

    public static Told by(Issue.Report report) {
        var nature = report.nature();
        return new Told(
                report.ref().number(), nature.place().hamlet(), nature.domain(), report.said());
    }

    /// Two different hamlets are two different places; none named may be either.
    public boolean sameSpot(Told other) {
        return hamlet.isEmpty() || other.hamlet.isEmpty() || hamlet.equals(other.hamlet);
    }
}
