package zutuan.bot.assist.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.regex.Pattern;
import zutuan.bot.assist.desk.StepForm.Step;
import zutuan.bot.assist.model.HelpPermission;
import zutuan.bot.assist.model.HelpRequest;
import zutuan.bot.kernel.chinese.intent.Intent;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Manual;
import zutuan.bot.kernel.talk.Meant;
import zutuan.bot.kernel.talk.Reading;
import zutuan.bot.kernel.talk.Turn;

/// A step on one request, named by its number, by the card replied to, or by being the only one
/// that can be meant.
public final class StepCommand implements Command<Step> {
    /// Several may be taken at once.
    private static final String TAKING = "accept_tech";

    private static final Pattern JOINT = Pattern.compile("^[、,和跟及\\s]+");

    private final Words words;
    private final StepForm form;
    private final Office office;
    private final BiPredicate<HelpRequest, Turn> meant;
    private final Action action;
    private final Function<Meant, Optional<Answer>> plain;

    /// How it is said; the first verb is its name. `intent` is the one of sentences that mean it;
    /// `bare` says that words behind it make a sentence that is not for the bot.
    public record Words(
            List<String> verbs,
            String intent,
            String summary,
            List<String> examples,
            boolean bare) {
        public Words {
            verbs = List.copyOf(verbs);
            examples = List.copyOf(examples);
        }
    }

    /// What is done with the request and the words behind its number.
    @FunctionalInterface
    public interface Action {
        Answer run(HelpRequest request, String rest, Turn turn);
    }

    /// `meant` says which requests can be meant where none is named.
    public StepCommand(
            Words words, Office office, BiPredicate<HelpRequest, Turn> meant, Action action) {
        this(words, office, meant, action, _ -> Optional.empty());
    }

    private StepCommand(
            Words words,
            Office office,
            BiPredicate<HelpRequest, Turn> meant,
            Action action,
            Function<Meant, Optional<Answer>> plain) {
        this.words = words;
        this.form = new StepForm(words.verbs());
        this.office = office;
        this.meant = meant;
        this.action = action;
        this.plain = plain;
    }

    /// The same, which also takes what is said in plain words.
    public StepCommand listening(Function<Meant, Optional<Answer>> words) {
        return new StepCommand(this.words, office, meant, action, words);
    }

    @Override
    public Manual manual() {
        return new Manual(
                words.verbs().getFirst(),
                words.intent(),
                words.summary(),
                words.examples(),
                HelpPermission.READ);
    }

    @Override
    public boolean takesMedia() {
        return !words.bare();
    }

    @Override
    public Reading<Step> read(Heard heard) {
        return form.read(heard)
                .filter(step -> !words.bare() || step.rest().length() <= 2)
                .<Reading<Step>>map(Reading.Understood::new)
                .orElseGet(Reading.NotMine::new);
    }

    @Override
    public boolean takesSeveral() {
        return true;
    }

    @Override
    public Optional<Answer> awaited(Meant said) {
        return plain.apply(said);
    }

    /// A sentence that means it, if it is plain which request it is about.
    @Override
    public Optional<Meant.Offer> offer(Meant said) {
        var wanted = Intent.labelled(words.intent());
        if (words.intent().isEmpty() || wanted.filter(said.intent()::equals).isEmpty()) {
            return Optional.empty();
        }
        return named(said)
                .map(label ->
                        new Meant.Offer(
                                name() + label,
                                name() + label + (words.bare() ? "" : " " + said.text())));
    }

    private Optional<String> named(Meant said) {
        Integer number = said.number(HelpRequest.KIND);
        if (number != null) {
            var ref = new HelpRequest.Ref(said.turn().workspace(), number);
            return office.find(said.turn().tx(), ref).map(HelpRequest::label);
        }
        var fit = office.fitting(said.turn(), meant);
        return fit.size() == 1 ? Optional.of(fit.getFirst().label()) : Optional.empty();
    }

    private Answer of(Step step, Turn turn) {
        return office.known(step.number(), turn, request -> action.run(request, step.rest(), turn));
    }

    /// 接J7、J8 明天上午10点到: each of them.
    private Answer each(Step step, Turn turn) {
        var numbers = new ArrayList<>(List.of(step.number()));
        String rest = step.rest();
        String further = behindJoint(rest);
        while (StepForm.label(further).isPresent()) {
            StepForm.label(further).ifPresent(numbers::add);
            rest = StepForm.behindLabel(further);
            further = behindJoint(rest);
        }
        String words = rest.strip();
        return numbers.stream()
                .distinct()
                .map(number -> of(new Step(number, words), turn))
                .reduce((one, more) -> more.after(one))
                .orElseThrow();
    }

    private static String behindJoint(String rest) {
        return JOINT.matcher(rest).replaceFirst("");
    }

    @Override
    public Answer run(Step step, Turn turn) {
        if (step.number() > 0) {
            return words.intent().equals(TAKING) ? each(step, turn) : of(step, turn);
        }
        var fit = office.fitting(turn, meant);
        return fit.size() == 1
                ? action.run(fit.getFirst(), step.rest(), turn)
                : office.whichOne(fit, name(), step.rest(), turn);
    }
}
