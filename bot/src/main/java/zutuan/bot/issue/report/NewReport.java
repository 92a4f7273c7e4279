package zutuan.bot.issue.report;

import java.util.Optional;
import zutuan.bot.issue.model.Issue;
import zutuan.bot.issue.model.PlaceReader;
import zutuan.bot.issue.model.Urgency;
import zutuan.bot.kernel.chinese.intent.Danger;
import zutuan.bot.kernel.chinese.intent.Domain;
import zutuan.bot.kernel.chinese.meaning.Meanings;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.people.Team;
import zutuan.bot.kernel.talk.Heard;

/// A report as it was read: what was said, where and of what kind it is and how urgent, and whom it
/// puts in danger.
public record NewReport(String said, Issue.Nature nature, Danger danger) {
    static NewReport read(String said, Heard heard) {
        var speaker = heard.speaker();
        return read(said, speaker.member(), speaker.roster(), heard.meanings());
    }

    static NewReport read(String said, Member sender, Roster roster, Meanings meanings) {
        var place = PlaceReader.read(said, sender.villageId(), roster);
        var danger = meanings.danger(said);
        boolean epidemic = mayBeEpidemic(said, danger);
        boolean cry = epidemic || danger.isCry();
        var urgency = cry ? Urgency.URGENT : Triage.urgency(said);
        var domain = epidemic ? Domain.LIVESTOCK : domain(said, meanings);
        // What cannot wait is the town's, whatever it is about.
        boolean urgent = urgency == Urgency.URGENT;
        var team = urgent ? Optional.<Team>empty() : roster.teamFor(domain.code());
        var nature = new Issue.Nature(place, domain, urgency, team.map(Team::id).orElse(null));
        return new NewReport(said, nature, danger);
    }

    /// Whether it is one for vets and the town alone.
    public boolean mayBeEpidemic() {
        return mayBeEpidemic(said, danger);
    }

    private static boolean mayBeEpidemic(String said, Danger danger) {
        return Triage.animalsDie(said) || (danger.isCry() && danger.isEpidemic());
    }

    private static Domain domain(String said, Meanings meanings) {
        var read = meanings.about(said);
        return read == Domain.UNCLEAR ? Triage.domain(said) : read;
    }

    /// Whom to call before us.
    String hotline() {
        return nature.urgency() == Urgency.URGENT ? AlarmReplies.call(danger) : "";
    }
}
