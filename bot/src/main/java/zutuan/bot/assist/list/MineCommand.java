package zutuan.bot.assist.list;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import zutuan.bot.assist.desk.Office;
import zutuan.bot.assist.dispatch.Ladder;
import zutuan.bot.assist.dispatch.Route;
import zutuan.bot.assist.dispatch.Urgency;
import zutuan.bot.assist.dispatch.Ways;
import zutuan.bot.assist.model.HelpPermission;
import zutuan.bot.assist.model.HelpRequest;
import zutuan.bot.assist.model.HelpState.Result;
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
            Set.of(
                    "我的求助",
                    "求助列表",
                    "我手上的求助",
                    "待接的求助",
                    "没接的求助",
                    "我要去看的",
                    "我的上门",
                    "求助怎么样了",
                    "我的求助怎么样了",
                    "求助到哪一步了",
                    "求助到哪了",
                    "求助有人接没",
                    "求助有人接了吗",
                    "我求助的怎么样了",
                    "有人来看没",
                    "有哪些求助",
                    "求助进展");

    /// So many days ahead a second look is shown.
    private static final int LOOKS = 7;

    private final Office office;
    private final Rights rights;
    private final ListReplies replies;
    private final String link;

    /// `link` leads to the page of requests.
    public MineCommand(Office office, Rights rights, String link) {
        this.link = link;
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
        String text = heard.bare().replaceFirst("(?<=.{3})(有哪些|有没有)?[??。]*$", "");
        boolean listed = WORDS.contains(text);
        return listed ? new Reading.Understood<>(new Mine()) : new Reading.NotMine<>();
    }

    @Override
    public Answer run(Mine mine, Turn turn) {
        var open = office.stores().lists().open(turn.tx(), turn.workspace());
        var id = turn.member().id();
        var asked = open.stream().filter(one -> one.asked().askerId().equals(id)).toList();
        if (!turn.member().is(Role.TECHNICIAN) && open.stream().noneMatch(one -> one.isWith(id))) {
            String text = replies.asked(asked, turn.roster());
            boolean shown = !asked.isEmpty() || Ladder.isTown(turn.member());
            return shown ? answer(text, turn) : Answer.of(text);
        }
        var route = new Route(new Ways(turn.roster()), office.hours().zone());
        var waiting =
                open.stream()
                        .filter(HelpRequest::isWaiting)
                        .filter(one -> rights.taker(one, turn).isPresent())
                        .toList();
        var own = open.stream().filter(one -> one.isWith(id) && one.result().isEmpty()).toList();
        var toDo =
                new ListReplies.ToDo(
                        Urgency.order(waiting, route), route(own, route), looks(id, turn));
        return answer(replies.toDo(toDo, turn.roster(), turn.now()), turn);
    }

    /// Where it can be opened, the page shows the pictures, too.
    private Answer answer(String text, Turn turn) {
        return Answer.of(turn.inGroup() ? text : text + "\n" + ListReplies.page(link));
    }

    /// What the member looks at again within a week.
    private List<HelpRequest> looks(String id, Turn turn) {
        var until = office.hours().date(turn.now()).plusDays(LOOKS);
        return office.stores().lists().toLookAt(turn.tx(), turn.workspace()).stream()
                .filter(one -> one.isWith(id))
                .filter(one -> one.result().filter(result -> isUntil(result, until)).isPresent())
                .toList();
    }

    private static boolean isUntil(Result result, LocalDate until) {
        var again = result.again();
        return again != null && !again.isAfter(until);
    }

    /// By day, each in the order of the way; then what has no day yet.
    private static List<HelpRequest> route(List<HelpRequest> own, Route route) {
        var dated = route.days(own).stream().flatMap(day -> day.stops().stream());
        var rest = own.stream().filter(one -> one.visit().isEmpty()).toList();
        return Stream.concat(dated, route.along(rest).stream()).toList();
    }
}
