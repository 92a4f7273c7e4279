package zutuan.bot.member;

import java.util.List;
import java.util.Map;
import zutuan.bot.kernel.people.Accounts;
import zutuan.bot.kernel.people.IdentityStore.Identity;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Choices;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Question;
import zutuan.bot.kernel.talk.Turn;

/// Members end their logins and let go of their accounts; the administrator does it for others.
final class AccountDesk {
    private final Kit kit;
    private final AccountReplies replies;

    AccountDesk(Kit kit, AccountReplies replies) {
        this.kit = kit;
        this.replies = replies;
    }

    private Accounts accounts() {
        return kit.machinery().accounts();
    }

    /// 退出全部
    Answer signOut(Turn turn) {
        if (turn.inGroup()) {
            return Answer.of(replies.signOutNotHere());
        }
        int ended = accounts().endSessions(turn.tx(), self(turn));
        record(turn, turn.member(), MemberEvent.SIGNED_OUT, ended);
        return Answer.of(replies.signedOut(ended));
    }

    Answer unbindOwn(boolean sure, Turn turn) {
        if (turn.inGroup()) {
            return Answer.of(replies.unbindNotHere());
        }
        int bound = bound(turn, turn.member());
        if (bound == 0) {
            return Answer.of(replies.nothingBound());
        }
        if (!sure) {
            return ask(replies.unbindSure(bound), "/解绑 确认");
        }
        int ended = accounts().unbind(turn.tx(), self(turn));
        record(turn, turn.member(), MemberEvent.UNBOUND, ended);
        return Answer.of(replies.unbound(ended));
    }

    /// At once: somebody else may be speaking through the others.
    Answer unbindOthers(Turn turn) {
        if (turn.inGroup()) {
            return Answer.of(replies.unbindNotHere());
        }
        var here = turn.said().envelope();
        String platform = here.address().platform();
        int ended = accounts().unbindOthers(turn.tx(), self(turn), platform, here.senderId());
        record(turn, turn.member(), MemberEvent.UNBOUND, ended);
        return Answer.of(replies.othersUnbound(ended));
    }

    Answer unbind(Member member, boolean sure, Turn turn) {
        if (!sure) {
            return ask(
                    replies.unbindSure(member, bound(turn, member)),
                    "/解绑 " + member.name() + " 确认");
        }
        int unbound = accounts().unbind(turn.tx(), identity(member, turn));
        int ended = accounts().endSessions(turn.tx(), identity(member, turn));
        record(turn, member, MemberEvent.UNBOUND, unbound);
        return Answer.of(replies.unbound(member, unbound, ended));
    }

    Answer nobody(String said) {
        return Answer.of(replies.noSuchMember(said));
    }

    Answer notYours() {
        return Answer.of(replies.notYours());
    }

    private static Answer ask(String prompt, String typed) {
        var yes = new Question.Option("是", typed);
        return Choices.yesOrNo(
                prompt, new Question.Choice("解绑", List.of(yes, new Question.Option("否", ""))));
    }

    private int bound(Turn turn, Member member) {
        return accounts().identities().accounts(turn.tx(), identity(member, turn)).size();
    }

    private static Identity self(Turn turn) {
        return identity(turn.member(), turn);
    }

    private static Identity identity(Member member, Turn turn) {
        return new Identity(turn.workspace(), member.id());
    }

    private void record(Turn turn, Member whose, MemberEvent kind, int count) {
        var facts = Map.of("count", Integer.toString(count));
        kit.events().record(turn.deed(), whose.subject(), kind, facts);
    }
}
