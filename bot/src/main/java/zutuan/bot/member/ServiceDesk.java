package zutuan.bot.member;

import java.util.List;
import java.util.Map;
import zutuan.adapters.Message;
import zutuan.bot.kernel.people.IdentityStore.Identity;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.people.StandingStore;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Choices;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Notices.Note;
import zutuan.bot.kernel.talk.Question;
import zutuan.bot.kernel.talk.Topic;
import zutuan.bot.kernel.talk.Turn;
import zutuan.bot.kernel.talk.Undo;

/// Members leave the service and come back; what they were in charge of is handed over first.
final class ServiceDesk {
    private final StandingStore standings = new StandingStore();
    private final Kit kit;
    private final MemberReplies replies;

    ServiceDesk(Kit kit, MemberReplies replies) {
        this.kit = kit;
        this.replies = replies;
    }

    MemberReplies replies() {
        return replies;
    }

    /// `sure` once the administrator has said so.
    Answer remove(Member member, boolean sure, Turn turn) {
        if (member.id().equals(turn.member().id())) {
            return Answer.of(replies.notYou());
        }
        var open = open(member, turn);
        if (!open.isEmpty()) {
            return Answer.of(replies.openMatters(member, open))
                    .asking(new Question.Words("移除", "/移交 " + member.name() + " 给"));
        }
        if (!sure) {
            var yes = new Question.Option("是", "/移除 " + member.name() + " 确认");
            return Choices.yesOrNo(
                    replies.removeSure(member),
                    new Question.Choice("移除", List.of(yes, new Question.Option("否", ""))));
        }
        standings.remove(turn.tx(), identity(member, turn), turn.now());
        // Coming back revives none of it: whoever has the phone by then may be somebody else.
        kit.machinery().accounts().endAll(turn.tx(), identity(member, turn));
        kit.events().record(turn.deed(), member.subject(), MemberEvent.REMOVED, Map.of());
        return Answer.of(replies.removed(member))
                .undoneBy(
                        new Undo(
                                "移除" + member.name(),
                                "/恢复 " + member.name(),
                                "恢复 " + member.name()));
    }

    Answer restore(Member member, Turn turn) {
        if (!standings.restore(turn.tx(), identity(member, turn))) {
            return Answer.of(replies.notRemoved(member));
        }
        kit.events().record(turn.deed(), member.subject(), MemberEvent.RESTORED, Map.of());
        return Answer.of(replies.restored(member));
    }

    /// Records `member.handed_over` on each open matter, with the ids `from` and `to`; the feature
    /// that the matter belongs to changes who is in charge.
    Answer handOver(Member from, Member to, Turn turn) {
        if (from.id().equals(to.id())) {
            return Answer.of(replies.samePerson());
        }
        if (standings.of(turn.tx(), identity(to, turn)).removed()) {
            return Answer.of(replies.noSuchMember(to.name()));
        }
        var open = open(from, turn);
        if (open.isEmpty()) {
            return Answer.of(replies.nothingToHandOver(from));
        }
        var kept = open.stream().filter(topic -> !topic.isFor(to.id())).toList();
        if (!kept.isEmpty()) {
            return Answer.of(replies.notFor(to, kept, keepers(kept, turn)))
                    .asking(new Question.Words("移交", "/移交 " + from.name() + " 给"));
        }
        var details = Map.of("from", from.id(), "to", to.id());
        open.forEach(topic ->
                kit.events()
                        .record(turn.deed(), topic.subject(), MemberEvent.HANDED_OVER, details));
        var note = Note.of(Message.text(replies.received(from, open)), null);
        kit.notices().tell(turn.tx(), turn.workspace(), to, note);
        if (!from.id().equals(turn.member().id())) {
            var told = Note.of(Message.text(replies.takenOver(turn.member(), to, open)), null);
            kit.notices().tellInPerson(turn.tx(), turn.workspace(), from, told);
        }
        return Answer.of(replies.handedOver(from, to, open.size()));
    }

    private static List<Member> keepers(List<Topic> kept, Turn turn) {
        return turn.roster().members().stream()
                .filter(one -> kept.stream().allMatch(topic -> topic.isFor(one.id())))
                .toList();
    }

    private List<Topic> open(Member member, Turn turn) {
        return kit.held(turn.tx(), turn.roster(), turn.now(), member.id());
    }

    private static Identity identity(Member member, Turn turn) {
        return new Identity(turn.workspace(), member.id());
    }
}
