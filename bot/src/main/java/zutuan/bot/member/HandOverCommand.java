package zutuan.bot.member;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import zutuan.bot.kernel.chinese.Phrases;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.people.RosterPermission;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Manual;
import zutuan.bot.kernel.talk.Named;
import zutuan.bot.kernel.talk.NamedPeople;
import zutuan.bot.kernel.talk.Reading;
import zutuan.bot.kernel.talk.Turn;

/// 移交: everything open of one member becomes another's.
final class HandOverCommand implements Command<HandOverCommand.Pair> {
    private static final String NAME = "移交";
    private static final Pattern TYPED =
            Phrases.beside(HandOverCommand.class, "member.phrases").get("hand_over");

    private final ServiceDesk desk;

    HandOverCommand(ServiceDesk desk) {
        this.desk = desk;
    }

    /// From whom to whom.
    record Pair(Member from, Member to) {}

    @Override
    public Manual manual() {
        return new Manual(
                NAME,
                "help_greeting",
                "把一位成员没办完的事移交给别人",
                List.of("移交 王建 给 何勇"),
                RosterPermission.EDIT);
    }

    @Override
    public Reading<Pair> read(Heard heard) {
        String text = heard.bare();
        if (!text.equals(NAME) && !text.startsWith(NAME + " ")) {
            return new Reading.NotMine<>();
        }
        var typed = TYPED.matcher(text);
        return typed.matches()
                ? read(typed.group(1), typed.group(2), heard.speaker())
                : new Reading.Asks<>(Answer.of(desk.replies().handOverHow()));
    }

    private Reading<Pair> read(String from, String to, Heard.Speaker speaker) {
        var roster = speaker.roster();
        var giver = NamedPeople.of(from, roster, speaker.member());
        var taker = NamedPeople.of(to, roster, speaker.member());
        if (giver instanceof Named.One(_, var one) && taker instanceof Named.One(_, var other)) {
            return new Reading.Understood<>(new Pair(one, other));
        }
        return new Reading.Asks<>(
                giver instanceof Named.One
                        ? ask(taker, roster, name -> "/移交 " + from + " 给 " + name)
                        : ask(giver, roster, name -> "/移交 " + name + " 给 " + to));
    }

    private Answer ask(Named named, Roster roster, UnaryOperator<String> typed) {
        return named instanceof Named.Several several
                ? NamedPeople.whichOne(several, roster, NAME, typed)
                : Answer.of(desk.replies().noSuchMember(named.said()));
    }

    @Override
    public Answer run(Pair pair, Turn turn) {
        return desk.handOver(pair.from(), pair.to(), turn);
    }
}
