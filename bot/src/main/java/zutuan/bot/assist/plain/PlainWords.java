package zutuan.bot.assist.plain;

import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import zutuan.bot.assist.ask.AddDesk;
import zutuan.bot.assist.ask.Things;
import zutuan.bot.assist.desk.Office;
import zutuan.bot.assist.desk.StepForm;
import zutuan.bot.assist.list.LookCommand;
import zutuan.bot.assist.model.HelpRequest;
import zutuan.bot.assist.model.HelpState;
import zutuan.bot.assist.visit.HandDesk;
import zutuan.bot.assist.visit.ResultDesk;
import zutuan.bot.assist.visit.VisitDesk;
import zutuan.bot.assist.visit.VisitTimes;
import zutuan.bot.kernel.chinese.Phrases;
import zutuan.bot.kernel.chinese.Spoken;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Meant;
import zutuan.bot.kernel.talk.NamedPeople;
import zutuan.bot.kernel.talk.Turn;

/// Takes what farmers' friends and technicians say to the bot in plain words for a step on their
/// request: 在路上了, 我明天不在,后天来行不, 吃食了,谢谢, J2还是不吃. Only what names a request, or where just one can be
/// meant.
public final class PlainWords {
    private static final Phrases SAID = Phrases.beside(PlainWords.class, "plain.phrases");
    private static final Pattern ON_WAY = SAID.get("on_way");
    private static final Pattern MOVE = SAID.get("move");
    private static final Pattern ELSEWHERE = SAID.get("elsewhere");
    private static final Pattern NO_NEED = SAID.get("no_need");
    private static final Pattern NO = SAID.get("no");
    private static final Pattern SOLVED = SAID.get("solved");
    private static final Pattern UNSOLVED = SAID.get("unsolved");
    private static final Pattern URGED = SAID.get("urged");

    private final Office office;
    private final Desks desks;

    /// What the steps are done by.
    public record Desks(
            VisitDesk visits,
            VisitTimes times,
            ResultDesk results,
            HandDesk hands,
            AddDesk add,
            LookCommand look) {}

    public PlainWords(Office office, Desks desks) {
        this.office = office;
        this.desks = desks;
    }

    /// Empty if these words are no step.
    public Optional<Answer> answer(Meant meant) {
        Integer number = meant.number(HelpRequest.KIND);
        if (!meant.addressed() && number == null) {
            return Optional.empty();
        }
        String words = StepForm.behindLabel(meant.text()).strip();
        return travelling(meant, words, number).or(() -> asked(meant, words, number));
    }

    /// What an asker's answer to the bot's question means for the request, if it is more than an
    /// answer: 吃食了,不用来了.
    public Optional<Answer> answer(HelpRequest request, String said, Turn turn) {
        return step(said, turn, false)
                .filter(step -> isAsker(request, turn) && step.fits(request))
                .map(step -> step.taken().apply(request));
    }

    private Optional<Answer> travelling(Meant meant, String words, @Nullable Integer number) {
        return ON_WAY.matcher(words).matches()
                ? one(meant.turn(), number, PlainWords::isExpected)
                        .map(request -> desks.visits().setOut(request, meant.turn()))
                : Optional.empty();
    }

    private static boolean isExpected(HelpRequest request, Turn turn) {
        return request.isWith(turn.member().id()) && request.state() instanceof HelpState.Accepted;
    }

    private Optional<Answer> asked(Meant meant, String words, @Nullable Integer number) {
        var turn = meant.turn();
        var step = step(words, turn, number != null);
        return step.flatMap(found ->
                one(turn, number, (request, _) -> isAsker(request, turn) && found.fits(request))
                        .map(found.taken()));
    }

    private static boolean isAsker(HelpRequest request, Turn turn) {
        return request.asked().askerId().equals(turn.member().id());
    }

    /// A step that an asker's words mean, and on which of their requests.
    private record Step(Function<HelpRequest, Answer> taken, Function<HelpRequest, Boolean> of) {
        boolean fits(HelpRequest request) {
            return of.apply(request);
        }
    }

    private Optional<Step> step(String said, Turn turn, boolean named) {
        String words = Spoken.plain(said);
        return moved(words, turn, named)
                .or(() -> solved(words, turn))
                .or(() -> named ? ofNamed(words, turn) : Optional.empty());
    }

    /// To another time, or not at all.
    private Optional<Step> moved(String words, Turn turn, boolean named) {
        var time = desks.times().visit(words, turn.now());
        boolean ours = named || !ELSEWHERE.matcher(words).find();
        if (ours && MOVE.matcher(words).find() && time instanceof VisitTimes.When.At) {
            return step(
                    one -> desks.visits().move(one, words, turn), one -> one.visit().isPresent());
        }
        return time instanceof VisitTimes.When.None && NO_NEED.matcher(words).matches()
                ? step(one -> desks.hands().drop(one, words, turn), HelpRequest::isOpen)
                : Optional.empty();
    }

    private Optional<Step> ofNamed(String words, Turn turn) {
        if (URGED.matcher(words).matches()) {
            return step(one -> desks.look().run(one.number(), turn), one -> true);
        }
        return UNSOLVED.matcher(words).find()
                ? step(one -> unsolved(one, words, turn), one -> true)
                : Optional.empty();
    }

    private static Optional<Step> step(
            Function<HelpRequest, Answer> taken, Function<HelpRequest, Boolean> of) {
        return Optional.of(new Step(taken, of));
    }

    /// Before anybody has said what to do, it is news.
    private Answer unsolved(HelpRequest request, String words, Turn turn) {
        return switch (request.state()) {
            case HelpState.Answered _, HelpState.Solved _ ->
                    desks.results().unsolved(request, words, turn);
            case HelpState.Waiting _, HelpState.Accepted _, HelpState.Dropped _ ->
                    desks.add().add(request, words, turn);
        };
    }

    /// 路修好了 is of something else, 猪不吃食了 no cure; 好了 alone is one only after an answer.
    private Optional<Step> solved(String words, Turn turn) {
        var said = SOLVED.matcher(words);
        if (!said.matches() || UNSOLVED.matcher(words).find()) {
            return Optional.empty();
        }
        String what = said.group(1).strip();
        boolean ours =
                what.isEmpty()
                        || Things.isNamed(what)
                        || !NamedPeople.in(what, turn.roster()).isEmpty();
        boolean bare = what.isEmpty() && said.group(2) == null && said.group(3) != null;
        return ours && !NO.matcher(what).matches()
                ? step(
                        one -> desks.results().solved(one, turn),
                        one -> bare ? one.result().isPresent() : one.isOpen())
                : Optional.empty();
    }

    private Optional<HelpRequest> one(
            Turn turn, @Nullable Integer number, BiPredicate<HelpRequest, Turn> meant) {
        if (number != null) {
            var ref = new HelpRequest.Ref(turn.workspace(), number);
            return office.find(turn.tx(), ref).filter(request -> meant.test(request, turn));
        }
        List<HelpRequest> fit = office.fitting(turn, meant);
        return fit.size() == 1 ? Optional.of(fit.getFirst()) : Optional.empty();
    }
}
