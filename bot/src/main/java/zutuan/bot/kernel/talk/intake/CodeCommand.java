package zutuan.bot.kernel.talk.intake;

import java.util.List;
import zutuan.bot.kernel.people.IdentityStore;
import zutuan.bot.kernel.people.IdentityStore.Identity;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.people.RosterPermission;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Manual;
import zutuan.bot.kernel.talk.Named;
import zutuan.bot.kernel.talk.NamedPeople;
import zutuan.bot.kernel.talk.Reading;
import zutuan.bot.kernel.talk.TalkReplies;
import zutuan.bot.kernel.talk.Turn;

/// 登录码: the administrator makes a one-time code for a member, in a direct chat.
final class CodeCommand implements Command<CodeCommand.Code> {
    private final IdentityStore identities;

    CodeCommand(IdentityStore identities) {
        this.identities = identities;
    }

    /// For whom.
    record Code(String name) {}

    @Override
    public Manual manual() {
        return new Manual(
                "登录码", "help_greeting", "给成员发登录码", List.of("登录码 李明"), RosterPermission.EDIT);
    }

    @Override
    public Reading<Code> read(Heard heard) {
        String text = heard.text().replaceFirst("^/\\s*", "");
        return text.matches("登录码\\s+\\S{1,20}")
                ? new Reading.Understood<>(new Code(text.substring(3).strip()))
                : new Reading.NotMine<>();
    }

    @Override
    public Answer run(Code code, Turn turn) {
        if (turn.inGroup()) {
            return Answer.of(TalkReplies.codeNotHere(code.name()));
        }
        return switch (NamedPeople.of(code.name(), turn.roster())) {
            case Named.One(_, var member) -> make(member, turn);
            case Named.Several several ->
                    NamedPeople.whichOne(several, turn.roster(), "登录码", name -> "/登录码 " + name);
            case Named.Nobody(var said) -> Answer.of(TalkReplies.noSuchMember(said));
        };
    }

    private Answer make(Member member, Turn turn) {
        var identity = new Identity(turn.workspace(), member.id());
        String code = identities.codes().make(turn.tx(), identity, turn.now());
        return Answer.of(TalkReplies.code(member.name(), code))
                .veiledBy(TalkReplies.codeHidden(member.name()));
    }
}
