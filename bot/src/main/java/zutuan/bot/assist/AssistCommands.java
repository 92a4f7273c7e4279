package zutuan.bot.assist;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import zutuan.bot.assist.alarm.HeardCommand;
import zutuan.bot.assist.ask.AskCommand;
import zutuan.bot.assist.desk.StepCommand;
import zutuan.bot.assist.desk.StepCommand.Action;
import zutuan.bot.assist.desk.StepCommand.Words;
import zutuan.bot.assist.duty.BareSwapCommand;
import zutuan.bot.assist.duty.DutyCommand;
import zutuan.bot.assist.figures.FiguresCommand;
import zutuan.bot.assist.list.LookCommand;
import zutuan.bot.assist.list.MineCommand;
import zutuan.bot.assist.model.HelpRequest;
import zutuan.bot.assist.model.HelpState;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Turn;

/// How members say what they want with requests; help shows the first ones first.
record AssistCommands(AssistDesks desks) {
    private static final String ACCEPT = "accept_tech";
    private static final String CLOSE = "close_tech";

    List<Command<?>> all() {
        var all = new ArrayList<Command<?>>();
        all.add(new AskCommand(desks.ask(), desks.office().hours().zone()));
        all.addAll(technicians());
        all.addAll(askers());
        all.addAll(hands());
        all.add(new LookCommand(desks.office()));
        all.add(new MineCommand(desks.office(), desks.rights(), desks.pages().link()));
        all.add(new FiguresCommand(desks.months()));
        all.addAll(DutyCommand.all(desks.duty()));
        all.add(new BareSwapCommand(desks.duty()));
        all.add(desks.ownDuty());
        all.add(new HeardCommand(desks.alarms()));
        all.addAll(desks.room().commands());
        all.add(desks.seasonCommand());
        all.addAll(desks.guidance().commands());
        return List.copyOf(all);
    }

    private List<Command<?>> technicians() {
        var visits = desks.visits();
        var results = desks.results();
        return List.of(
                step(
                        words(ACCEPT, "接一件求助", "接 接单 接了 受理 我接 我去 我来", "接J7 明天上午10点到"),
                        this::isForMe,
                        visits::accept),
                step(
                        words(CLOSE, "写看的结果和复看日期", "结果 处理结果", "J7结果 缺镁，喷0.5%硫酸镁，12月1日复看"),
                        this::isMine,
                        results::result),
                step(
                        words(
                                "",
                                "电话里说清了",
                                "电话解决 电话里说了 电话里说好了 电话里说过了 电话里讲了 电话里说清了 电话说了 电话里 电话",
                                "电话解决J7 剪掉病叶，通风"),
                        this::isForMeOrMine,
                        results::byPhone),
                step(
                        words("", "复看的情况", "复看 复查", "复看J7 好了"),
                        AssistCommands::isLookedAt,
                        results::looked),
                step(
                        words(
                                "",
                                "换个上门的时间",
                                "改约 改期 改时间 改到 改成 换到 挪到 推到 推迟到 提前到 能不能改到 可以改到 能改到 想改到",
                                "改约J7 后天下午3点"),
                        this::hasVisit,
                        visits::move),
                step(
                        bare("出发去看", "出发 已出发 在路上 上路了", "出发J7"),
                        this::hasVisit,
                        (request, _, turn) -> visits.setOut(request, turn)));
    }

    private List<Command<?>> askers() {
        var results = desks.results();
        return List.of(
                step(
                        words("", "没解决，再请人", "没解决 没好 不管用 没用 还没好", "没解决J7 又黄了一片"),
                        AssistCommands::isAsked,
                        results::unsolved),
                step(
                                bare("求助解决了", "解决了 解决 好了 管用", "解决了J7"),
                                AssistCommands::isOpenOf,
                                (request, _, turn) -> results.solved(request, turn))
                        .listening(desks.plain()::answer),
                step(
                        words("", "补充求助的情况", "补充", "补充J7 15亩，二组"),
                        AssistCommands::isAsked,
                        desks.add()::add),
                step(words("", "答机器人问的情况", "补上"), AssistCommands::isAsked, this::more),
                step(
                        bare("看了案例还要请人", "仍要请人 还是要请人", "仍要请人J7"),
                        AssistCommands::isAsked,
                        (request, _, turn) -> desks.ask().stillWanted(request, turn)),
                step(
                        words("", "不用来了，撤求助", "撤 撤求助 取消求助 取消 撤销 撤回", "撤J7 已经好了"),
                        AssistCommands::isAsked,
                        desks.hands()::drop));
    }

    private List<Command<?>> hands() {
        var hands = desks.hands();
        return List.of(
                step(
                        bare("求助其实是村里的问题", "转问题 报成问题", "J7转问题"),
                        this::isForMeOrMine,
                        (request, _, turn) -> hands.toIssue(request, turn)),
                step(words("", "把求助转给同事", "转给 转 派", "转J7给魏工"), this::isForMeOrMine, hands::give),
                step(words("", "两件合并一趟去", "合并", "合并J8 J7"), hands::goesAlong, hands::bundle));
    }

    private Answer more(HelpRequest request, String said, Turn turn) {
        return desks.plain()
                .answer(request, said, turn)
                .orElseGet(() -> desks.add().answer(request, said, turn));
    }

    private boolean isForMe(HelpRequest request, Turn turn) {
        return request.isWaiting() && desks.rights().taker(request, turn).isPresent();
    }

    private boolean isMine(HelpRequest request, Turn turn) {
        return request.isWith(turn.member().id()) && request.state() instanceof HelpState.Accepted;
    }

    private boolean isForMeOrMine(HelpRequest request, Turn turn) {
        return isForMe(request, turn) || isMine(request, turn);
    }

    private boolean hasVisit(HelpRequest request, Turn turn) {
        return request.visit().isPresent()
                && (isAsked(request, turn) || request.isWith(turn.member().id()));
    }

    private static boolean isAsked(HelpRequest request, Turn turn) {
        return request.asked().askerId().equals(turn.member().id());
    }

    /// What was answered first; what helped itself may be said too.
    private static boolean isOpenOf(HelpRequest request, Turn turn) {
        return isAsked(request, turn) && request.isOpen();
    }

    private static boolean isLookedAt(HelpRequest request, Turn turn) {
        return request.isWith(turn.member().id()) && request.result().isPresent();
    }

    private static Words words(String intent, String summary, String verbs, String... examples) {
        return new Words(List.of(verbs.split(" ", -1)), intent, summary, List.of(examples), false);
    }

    private static Words bare(String summary, String verbs, String... examples) {
        return new Words(List.of(verbs.split(" ", -1)), "", summary, List.of(examples), true);
    }

    private StepCommand step(Words words, BiPredicate<HelpRequest, Turn> meant, Action action) {
        return new StepCommand(words, desks.office(), meant, action);
    }
}
