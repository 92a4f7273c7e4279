package zutuan.bot.member;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import zutuan.bot.kernel.chinese.time.TimeReader;
import zutuan.bot.kernel.event.Event;
import zutuan.bot.kernel.jobs.Job;
import zutuan.bot.kernel.outbox.Undelivered;
import zutuan.bot.kernel.people.Role;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.people.RosterPermission;
import zutuan.bot.kernel.store.Transaction;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Feature;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Manual;
import zutuan.bot.kernel.talk.Topic;
import zutuan.bot.member.who.WhoCommand;

/// Members: leave, handing over, out of service, out of reach, the roster, the bot's own state.
final class MemberFeature implements Feature {
    private static final String INTENT = "help_greeting";

    private final Kit kit;
    private final MemberReplies replies;
    private final LeaveDesk leaves;
    private final ServiceDesk services;
    private final Posts posts;
    private final AccountDesk accounts;
    private final RosterDesk rosters;
    private final StateDesk states;
    private final OutOfReach outOfReach;

    MemberFeature(Kit kit) {
        this.kit = kit;
        var zone = kit.settings().zone();
        this.replies = new MemberReplies(zone);
        var stateReplies = new StateReplies(zone);
        this.leaves = new LeaveDesk(kit, replies);
        this.services = new ServiceDesk(kit, replies);
        this.posts = new Posts(kit, replies);
        this.accounts = new AccountDesk(kit, new AccountReplies());
        this.rosters = new RosterDesk(kit, replies);
        this.states = new StateDesk(kit, stateReplies);
        this.outOfReach = new OutOfReach(kit, replies, stateReplies);
    }

    @Override
    public String title() {
        return "人员";
    }

    @Override
    public List<String> everyday(Role role) {
        return role == Role.ADMINISTRATOR ? List.of("名册") : List.of();
    }

    @Override
    public List<Command<?>> commands() {
        var zone = kit.settings().zone();
        var times = new TimeReader(zone, kit.settings().calendar());
        return List.of(
                new LeaveCommand(leaves, times, zone),
                new StandInCommand(leaves),
                new BareConsentCommand(leaves),
                new BackCommand(leaves),
                new ServiceCommand("移除", "移除一位成员", replies, services::remove),
                new ServiceCommand(
                        "恢复", "恢复一位成员", replies, (who, _, turn) -> services.restore(who, turn)),
                new UnbindCommand(accounts),
                signOut(),
                new HandOverCommand(services),
                list(),
                export(),
                state(),
                dead(),
                new ResendCommand(states),
                new WhoCommand(zone));
    }

    private Command<?> signOut() {
        var manual = new Manual("退出全部", INTENT, "退出所有网页登录", List.of("退出全部"), null);
        return new SimpleCommand(manual, Set.of("退出全部", "全部退出", "退出所有登录"), accounts::signOut);
    }

    private Command<?> list() {
        var manual = new Manual("名册", INTENT, "看名册和联系不上的人", List.of("名册"), null);
        return new SimpleCommand(manual, Set.of("名册"), rosters::list);
    }

    private Command<?> export() {
        var manual =
                new Manual("导出花名册", INTENT, "导出花名册（私聊）", List.of("导出花名册"), RosterPermission.EXPORT);
        return new SimpleCommand(manual, Set.of("导出花名册", "导出名册"), rosters::export);
    }

    private Command<?> state() {
        var manual =
                new Manual("状态", INTENT, "看机器人的状态", List.of("状态"), MemberPermission.STATUS_READ);
        return new SimpleCommand(manual, Set.of("状态"), states::state);
    }

    private Command<?> dead() {
        var manual = new Manual("发不出", INTENT, "看没发出去的消息", List.of("发不出"), RosterPermission.EDIT);
        return new SimpleCommand(manual, Set.of("发不出"), states::dead);
    }

    @Override
    public List<Topic> held(Transaction tx, Roster roster, Instant now, String memberId) {
        return posts.of(tx, roster, now, memberId);
    }

    @Override
    public void on(Transaction tx, Event event) {
        posts.on(tx, event);
    }

    @Override
    public List<Job> jobs() {
        return List.of(outOfReach.job(), new Unanswered(kit, replies).job());
    }

    @Override
    public void undelivered(Transaction tx, Undelivered letter) {
        outOfReach.undelivered(tx, letter);
    }
}
