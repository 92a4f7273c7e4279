package zutuan.bot.member;

import java.util.List;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.people.Permissions;
import zutuan.bot.kernel.people.RosterPermission;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Manual;
import zutuan.bot.kernel.talk.Named;
import zutuan.bot.kernel.talk.NamedPeople;
import zutuan.bot.kernel.talk.Reading;
import zutuan.bot.kernel.talk.Turn;

/// 解绑: lets go of one's own accounts; the administrator names whose.
final class UnbindCommand implements Command<UnbindCommand.Order> {
    private static final String NAME = "解绑";
    private static final String OTHERS = "其他";
    private static final String SURE = " 确认";

    private final AccountDesk desk;

    UnbindCommand(AccountDesk desk) {
        this.desk = desk;
    }

    /// Whose: empty for one's own, 其他 for one's own but this one; and whether they are sure.
    record Order(String whose, boolean sure) {}

    @Override
    public Manual manual() {
        return new Manual(NAME, "help_greeting", "解除账号的绑定；管理员可写姓名", List.of("解绑", "解绑 其他"), null);
    }

    @Override
    public Reading<Order> read(Heard heard) {
        String text = heard.bare().strip();
        boolean sure = text.endsWith(SURE);
        String rest = sure ? text.substring(0, text.length() - SURE.length()).strip() : text;
        return rest.matches(NAME + "(?:\\s+\\S{1,20})?")
                ? new Reading.Understood<>(new Order(rest.substring(NAME.length()).strip(), sure))
                : new Reading.NotMine<>();
    }

    @Override
    public Answer run(Order order, Turn turn) {
        return switch (order.whose()) {
            case "" -> desk.unbindOwn(order.sure(), turn);
            case OTHERS -> desk.unbindOthers(turn);
            default -> unbind(order, turn);
        };
    }

    private Answer unbind(Order order, Turn turn) {
        return switch (NamedPeople.of(order.whose(), turn.roster())) {
            case Named.One(_, var member) -> unbind(member, order, turn);
            case Named.Several several ->
                    NamedPeople.whichOne(
                            several,
                            turn.roster(),
                            NAME,
                            who -> "/" + NAME + " " + who + (order.sure() ? SURE : ""));
            case Named.Nobody(var said) -> desk.nobody(said);
        };
    }

    private Answer unbind(Member member, Order order, Turn turn) {
        if (member.id().equals(turn.member().id())) {
            return desk.unbindOwn(order.sure(), turn);
        }
        return Permissions.allows(turn.member().roles(), RosterPermission.EDIT)
                ? desk.unbind(member, order.sure(), turn)
                : desk.notYours();
    }
}
