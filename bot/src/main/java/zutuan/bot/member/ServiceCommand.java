package zutuan.bot.member;

import java.util.List;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.people.RosterPermission;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Manual;
import zutuan.bot.kernel.talk.Named;
import zutuan.bot.kernel.talk.NamedPeople;
import zutuan.bot.kernel.talk.Reading;
import zutuan.bot.kernel.talk.Turn;

/// A step of the administrator on one member, named behind the word: 移除, 恢复.
final class ServiceCommand implements Command<ServiceCommand.Order> {
    private static final String SURE = " 确认";

    private final Manual manual;
    private final MemberReplies replies;
    private final Step step;

    /// What was named, and whether the administrator is sure.
    record Order(String name, boolean sure) {}

    /// What is done with the member.
    @FunctionalInterface
    interface Step {
        Answer run(Member member, boolean sure, Turn turn);
    }

    ServiceCommand(String word, String summary, MemberReplies replies, Step step) {
        this.manual =
                new Manual(
                        word,
                        "help_greeting",
                        summary,
                        List.of(word + " 王建"),
                        RosterPermission.EDIT);
        this.replies = replies;
        this.step = step;
    }

    @Override
    public Manual manual() {
        return manual;
    }

    @Override
    public Reading<Order> read(Heard heard) {
        String text = heard.bare();
        if (!text.matches(name() + "(?:成员)?\\s+\\S{1,20}(?:" + SURE + ")?")) {
            return new Reading.NotMine<>();
        }
        boolean sure = text.endsWith(SURE);
        String rest = text.replaceFirst("^\\S+\\s+", "");
        return new Reading.Understood<>(
                new Order(sure ? rest.substring(0, rest.length() - SURE.length()) : rest, sure));
    }

    @Override
    public Answer run(Order order, Turn turn) {
        return switch (NamedPeople.of(order.name(), turn.roster().whole())) {
            case Named.One(_, var member) -> step.run(member, order.sure(), turn);
            case Named.Several several ->
                    NamedPeople.whichOne(
                            several,
                            turn.roster().whole(),
                            name(),
                            who -> "/" + name() + " " + who + (order.sure() ? SURE : ""));
            case Named.Nobody(var said) -> Answer.of(replies.noSuchMember(said));
        };
    }
}
