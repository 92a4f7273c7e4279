package zutuan.bot.assist.list;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import zutuan.bot.assist.desk.Office;
import zutuan.bot.assist.dispatch.Trips;
import zutuan.bot.assist.model.HelpPermission;
import zutuan.bot.assist.model.HelpRequest;
import zutuan.bot.assist.visit.Rights;
import zutuan.bot.kernel.people.Role;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Manual;
import zutuan.bot.kernel.talk.Reading;
import zutuan.bot.kernel.talk.Turn;

/// 我的求助: what a member has asked, or what a technician has to do – by urgency, and each day's
/// visits in the order of the way.
public final class MineCommand implements Command<MineCommand.Mine> {
    private static final Set<String> WORDS =
            Set.of("我的求助", "求助列表", "我手上的求助", "待接的求助", "没接的求助", "我要去看的", "我的上门");

    private final Office office;
    private final Rights rights;
    private final ListReplies replies;

    public MineCommand(Office office, Rights rights) {
        this.office = office;
        this.rights = rights;
        this.replies = new ListReplies(office.phrases());
    }

    record Mine() {}

    @Override
    public Manual manual() {
        return new Manual("我的求助", "", "看自己的求助，技术员看要去的", List.of("我的求助"), HelpPermission.READ);
    }

    @Override
    public Reading<Mine> read(Heard heard) {
        String text = heard.bare().replaceFirst("(有哪些|有没有)?[??。]*$", "");
        boolean listed = WORDS.contains(text);
        return listed ? new Reading.Understood<>(new Mine()) : new Reading.NotMine<>();
    }

    @Override
    public Answer run(Mine mine, Turn turn) {
        var open = office.stores().lists().open(turn.tx(), turn.workspace());
        var id = turn.member().id();
        var asked = open.stream().filter(one -> one.asked().askerId().equals(id)).toList();
        if (!turn.member().is(Role.TECHNICIAN) && open.stream().noneMatch(one -> one.isWith(id))) {
            return Answer.of(replies.asked(asked, turn.roster()));
        }
        var waiting =
                open.stream()
                        .filter(HelpRequest::isWaiting)
                        .filter(one -> rights.taker(one, turn).isPresent())
                        .toList();
        var own = open.stream().filter(one -> one.isWith(id) && one.result().isEmpty()).toList();
        return Answer.of(replies.toDo(waiting, route(own, turn), turn.roster(), turn.now()));
    }

    /// By day; within a day each is followed by one that lies beside it, if there is one.
    private List<HelpRequest> route(List<HelpRequest> own, Turn turn) {
        var left =
                new ArrayList<>(
                        own.stream()
                                .sorted(
                                        Comparator.comparing(one ->
                                                one.visit()
                                                        .map(visit -> visit.at())
                                                        .orElse(Instant.MAX)))
                                .toList());
        var route = new ArrayList<HelpRequest>();
        var seen = new HashSet<Long>();
        while (!left.isEmpty()) {
            var next = route.isEmpty() ? left.getFirst() : nearest(route.getLast(), left, turn);
            left.remove(next);
            if (seen.add(next.number())) {
                route.add(next);
            }
        }
        return route;
    }

    private HelpRequest nearest(HelpRequest last, List<HelpRequest> left, Turn turn) {
        return left.stream()
                .filter(one -> sameDay(one, last) && Trips.near(one, last, turn.roster()))
                .findFirst()
                .orElse(left.getFirst());
    }

    private boolean sameDay(HelpRequest one, HelpRequest other) {
        var here = one.visit().map(visit -> office.hours().date(visit.at()));
        var there = other.visit().map(visit -> office.hours().date(visit.at()));
        return here.isPresent() && here.equals(there);
    }
}
