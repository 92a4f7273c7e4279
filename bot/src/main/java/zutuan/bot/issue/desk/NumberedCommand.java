package zutuan.bot.issue.desk;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import zutuan.bot.issue.model.Issue;
import zutuan.bot.kernel.chinese.intent.Intent;
import zutuan.bot.kernel.people.Permission;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Manual;
import zutuan.bot.kernel.talk.Meant;
import zutuan.bot.kernel.talk.Reading;
import zutuan.bot.kernel.talk.Turn;

/// A step on one issue, named by its number or by the card replied to: 认领, 协办, 进展 ….
public final class NumberedCommand implements Command<Numbered> {
    /// Until a day without its month.
    private static final Pattern DAY = Pattern.compile("[到至]\\s*\\d{1,2}[号日].*");

    /// A word or two that add nothing: 吧, 办.
    private static final Pattern NOTHING = Pattern.compile("(?:来?办|处理)?[吧了啊呀哈的\\s,,。.!!~~]*");

    /// 认领4给何勇.
    private static final Pattern TO_SOMEBODY = Pattern.compile("(?:派?给|交给|由|让|派)\\S{2,12}");

    /// 满意3号5号没解决.
    private static final Pattern ANOTHER =
            Pattern.compile("\\d号(?!楼|路|线|桥|院|门)|\\d\\s*[和、]\\s*\\d");

    /// The steps that members say in their own words.
    private static final Set<String> PLAIN = Set.of("认领", SaidOfIssues.PROGRESS, "销号");

    /// Those whose words are news.
    private static final Set<String> TELLING = Set.of(SaidOfIssues.PROGRESS, "意见", "没解决");

    /// Those in which a further number may be something else.
    private static final Set<String> NUMBER_BEHIND = Set.of("并入", "延期", "转外部");

    private final Words words;
    private final NumberedForm form;
    private final Permission needs;
    private final Registry registry;
    private final Action action;
    private final SaidOfIssues sentences;

    /// How it is said; the first verb is its name. `style` says what may stand around the number.
    public record Words(
            List<String> verbs, String intent, String summary, List<String> examples, Style style) {
        public Words {
            verbs = List.copyOf(verbs);
            examples = List.copyOf(examples);
        }
    }

    /// What may stand around the number.
    public enum Style {
        /// Words behind it make a sentence that is not for the bot.
        BARE,
        /// Words behind it belong to the step.
        TEXT,
        /// As TEXT, and the verb is an everyday word, so that a gap has to follow it.
        APART
    }

    /// What is done with the issue and the words behind its number.
    @FunctionalInterface
    public interface Action {
        Answer run(Issue issue, String rest, Turn turn);
    }

    public NumberedCommand(Words words, Permission needs, Registry registry, Action action) {
        this.words = words;
        this.form = new NumberedForm(words.verbs(), isEveryday(words.style()));
        this.needs = needs;
        this.registry = registry;
        this.action = action;
        this.sentences =
                new SaidOfIssues(words.verbs().getFirst(), words.style() == Style.BARE, registry);
    }

    @Override
    public Manual manual() {
        return new Manual(
                words.verbs().getFirst(), words.intent(), words.summary(), words.examples(), needs);
    }

    /// Who says more than the bare step may show more too.
    @Override
    public boolean takesMedia() {
        return words.style() != Style.BARE;
    }

    @Override
    public String tells(Numbered numbered) {
        return TELLING.contains(name()) ? numbered.rest() : "";
    }

    @Override
    public Reading<Numbered> read(Heard heard) {
        if (!NUMBER_BEHIND.contains(name()) && form.isOfTooMany(heard)) {
            return new Reading.Asks<>(Answer.of(RefusalReplies.tooMany(name(), Numbers.most())));
        }
        return reads(heard) instanceof Reading.Understood<Numbered>(var read)
                ? asked(read)
                        .<Reading<Numbered>>map(Reading.Asks::new)
                        .orElseGet(() -> new Reading.Understood<>(read))
                : new Reading.NotMine<>();
    }

    /// What has to be asked first; a bare step on one swallows no other and gives it to nobody.
    private Optional<Answer> asked(Numbered read) {
        if (read.number() == 0) {
            return Optional.of(Answer.of(RefusalReplies.whichNumber(name())));
        }
        boolean bare = words.style() == Style.BARE;
        if (bare && TO_SOMEBODY.matcher(read.rest()).matches()) {
            return Optional.of(Answer.of(RefusalReplies.giveTo(read.number(), read.rest())));
        }
        return bare && ANOTHER.matcher(read.rest()).find()
                ? Optional.of(Answer.of(RefusalReplies.oneByOne(name())))
                : Optional.empty();
    }

    /// The same, also without a number, which is 0 then.
    public Reading<Numbered> reads(Heard heard) {
        var many =
                NUMBER_BEHIND.contains(name()) ? form.readManyApart(heard) : form.readMany(heard);
        return many.or(() -> form.read(heard))
                .filter(read -> !isSentence(heard, read.rest()))
                .<Reading<Numbered>>map(Reading.Understood::new)
                .orElseGet(Reading.NotMine::new);
    }

    @Override
    public Optional<Intent> rather(Meant meant) {
        return name().equals(SaidOfIssues.PROGRESS) ? sentences.news(meant) : Optional.empty();
    }

    @Override
    public Optional<Meant.Offer> offer(Meant meant) {
        return PLAIN.contains(name()) && meant.intent().label().equals(words.intent())
                ? sentences.offer(meant)
                : Optional.empty();
    }

    private static boolean isEveryday(Style style) {
        return style == Style.APART;
    }

    /// `12号我来接你` claims nothing, `确认12号参加` confirms nothing, and among people `12号延期到15号` is of two
    /// days; `认领12 明天去看` is a step.
    private boolean isSentence(Heard heard, String rest) {
        boolean typed = heard.text().startsWith("/") || heard.text().startsWith(name());
        boolean days = heard.isTalk() && DAY.matcher(rest).matches();
        boolean more = words.style() == Style.BARE && !NOTHING.matcher(rest).matches();
        return !typed && (days || more);
    }

    @Override
    public Answer run(Numbered numbered, Turn turn) {
        return Several.each(numbered, one -> run(one, numbered.rest(), turn));
    }

    private Answer run(long number, String rest, Turn turn) {
        return registry.known(number, turn, issue -> action.run(issue, rest, turn));
    }
}
