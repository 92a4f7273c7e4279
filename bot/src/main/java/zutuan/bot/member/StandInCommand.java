package zutuan.bot.member;

import java.util.List;
import java.util.regex.Pattern;
import zutuan.bot.kernel.chinese.Phrases;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Manual;
import zutuan.bot.kernel.talk.Named;
import zutuan.bot.kernel.talk.NamedPeople;
import zutuan.bot.kernel.talk.Reading;
import zutuan.bot.kernel.talk.Turn;

/// 同意代办 and 不代: the answer of who is asked to stand in.
final class StandInCommand implements Command<StandInCommand.Consent> {
    private static final Pattern TYPED =
            Phrases.beside(StandInCommand.class, "member.phrases").get("stand_in");

    private final LeaveDesk desk;

    StandInCommand(LeaveDesk desk) {
        this.desk = desk;
    }

    /// Yes or no, to whom.
    record Consent(String name, boolean yes) {}

    @Override
    public Manual manual() {
        return new Manual("同意代办", "rsvp", "答应替人代办", List.of(), null);
    }

    @Override
    public Reading<Consent> read(Heard heard) {
        var typed = TYPED.matcher(heard.bare());
        return typed.matches()
                ? new Reading.Understood<>(
                        new Consent(typed.group(2), typed.group(1).equals("同意代办")))
                : new Reading.NotMine<>();
    }

    @Override
    public Answer run(Consent consent, Turn turn) {
        return switch (NamedPeople.of(consent.name(), turn.roster())) {
            case Named.One(_, var member) -> desk.answer(member, consent.yes(), turn);
            case Named.Several several ->
                    NamedPeople.whichOne(
                            several,
                            turn.roster(),
                            manual().name(),
                            name -> (consent.yes() ? "/同意代办 " : "/不代 ") + name);
            case Named.Nobody(var said) -> Answer.of(desk.replies().noSuchMember(said));
        };
    }
}
