package zutuan.bot.meeting.minutes;

import java.util.Optional;
import java.util.regex.Pattern;
import zutuan.bot.kernel.chinese.Phrases;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.people.Team;

/// The team that a sentence of the minutes gives a matter to: 转文旅组, 交给环境整治组办. Pure.
final class TeamMove {
    private static final Pattern MOVED =
            Phrases.beside(TeamMove.class, "minutes.phrases").get("moved");

    private TeamMove() {}

    static Optional<Team> of(String text, Roster roster) {
        var said = MOVED.matcher(text);
        if (!said.find()) {
            return Optional.empty();
        }
        String word = said.group(1);
        var fits = roster.teams().stream().filter(team -> team.name().startsWith(word)).toList();
        return fits.size() == 1 ? Optional.of(fits.getFirst()) : Optional.empty();
    }
}
