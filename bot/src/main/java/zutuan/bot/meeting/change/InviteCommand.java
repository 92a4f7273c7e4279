package zutuan.bot.meeting.change;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import zutuan.bot.kernel.chinese.Phrases;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Manual;
import zutuan.bot.kernel.talk.Meant;
import zutuan.bot.kernel.talk.Reading;
import zutuan.bot.kernel.talk.Turn;
import zutuan.bot.meeting.booking.AudienceReader;
import zutuan.bot.meeting.model.Audience;
import zutuan.bot.meeting.model.MeetingPermission;

/// 会1再请王芳, 会1不用请王芳了: who else is invited to a meeting that is booked, or not any more.
public final class InviteCommand implements Command<GuestChange> {
    private static final Phrases SAID = Phrases.beside(InviteCommand.class, "change.phrases");
    private static final Pattern MORE = SAID.get("more");
    private static final Pattern FEWER = SAID.get("fewer");
    private static final Pattern MORE_OWN = SAID.get("more_own");
    private static final Pattern FEWER_OWN = SAID.get("fewer_own");
    private static final Pattern BETWEEN = SAID.get("between");

    private final InviteDesk desk;

    public InviteCommand(Kit kit) {
        this.desk = new InviteDesk(kit);
    }

    @Override
    public Manual manual() {
        return new Manual(
                "请人参加",
                "book_meeting",
                "会约好后加人、减人",
                List.of("会1再请李明、王芳", "会1不用请王芳了"),
                MeetingPermission.BOOK);
    }

    @Override
    public Reading<GuestChange> read(Heard heard) {
        return change(MORE, heard, true)
                .or(() -> change(FEWER, heard, false))
                .<Reading<GuestChange>>map(Reading.Understood::new)
                .orElseGet(Reading.NotMine::new);
    }

    /// Only where nothing but people is named: 会1加一站 is no invitation.
    private static Optional<GuestChange> change(Pattern pattern, Heard heard, boolean invited) {
        boolean sure = heard.text().endsWith(InviteDesk.SURE);
        int end = heard.text().length() - (sure ? InviteDesk.SURE.length() : 0);
        var said = pattern.matcher(heard.text().substring(0, end));
        return said.matches()
                ? people(said.group(2), heard)
                        .map(who -> new GuestChange(number(said), who, invited, sure))
                : Optional.empty();
    }

    private static long number(MatchResult said) {
        return Long.parseLong(said.group(1));
    }

    private static Optional<Audience> people(String words, Heard heard) {
        var people = AudienceReader.read(words, heard.speaker().roster());
        return !people.audience().isEmpty()
                        && people.unclear().isEmpty()
                        && BETWEEN.matcher(people.rest()).matches()
                ? Optional.of(people.audience())
                : Optional.empty();
    }

    /// 再加上何勇, 王芳不用来了, of the only meeting ahead that the speaker called.
    @Override
    public Optional<Answer> awaited(Meant said) {
        if (!said.addressed()) {
            return Optional.empty();
        }
        return own(MORE_OWN, said, true).or(() -> own(FEWER_OWN, said, false));
    }

    private Optional<Answer> own(Pattern pattern, Meant meant, boolean invited) {
        var said = pattern.matcher(meant.text());
        if (!said.matches()) {
            return Optional.empty();
        }
        String words = Objects.requireNonNullElse(said.group(1), said.group(said.groupCount()));
        var turn = meant.turn();
        return people(words, meant.heard())
                .flatMap(who ->
                        OwnMeetings.only(turn, meeting -> meeting.isAhead(turn.now()))
                                .filter(meeting -> invited || desk.invites(meeting, who, turn))
                                .map(meeting ->
                                        new GuestChange(meeting.number(), who, invited, false)))
                .map(change -> desk.change(change, turn));
    }

    @Override
    public Answer run(GuestChange change, Turn turn) {
        return desk.change(change, turn);
    }
}
