package zutuan.bot.issue.desk;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import zutuan.bot.issue.model.Issue;
import zutuan.bot.kernel.talk.Heard;

/// How a step on an issue is typed: `认领12`, `12号认领`, `/认领 12号 …` and, in a reply to an issue's
/// card, `认领 …`.
///
/// The first verb is mostly the command's own word: text may follow it without a gap. The others
/// are everyday words (`12号我来`), which open many sentences that are not for the bot; after them
/// comes a gap, a particle or nothing.
public final class NumberedForm {
    private static final String NUMBER =
            "第?(?:(\\d{1,18}+)\\s*(?:号(?:问题)?|"
                    + Numbers.QUANTITY
                    + ")|([一二两三四五六七八九十百零]{1,5}+)(?:号(?:问题)?|(?=\\s|$)))";
    private static final String POLITE = "(?:请|帮我|帮忙|麻烦|我想|我要|我来)*\\s*";
    private static final String TAKING = "(?:" + POLITE + "[把将给]?\\s*)?";
    private static final String WISH =
            "(?:(?:我们?|本人)?(?:来|先|就|要|想|想要|需要|申请|得|可以|能不能|可不可以|看能否|能否|能)*\\s*)?";
    private static final String GAP = "[\\s,,::。.!!、]";
    // 延到周五: what 延 and 延长 lead to follows at once.
    private static final String END = "(?=" + GAP + "|[吧了啊呀哈]|(?<=延长?)到|$)";
    private static final String REST = GAP + "*(.*)";
    private static final Pattern QUESTION =
            Pattern.compile("(?:怎么样|怎样|如何|咋样|到哪).{0,6}|[吗么呢]?[??]*[吗么呢??]");

    /// 都办完了,销号: that it is done, before the step itself.
    private static final String DONE = "((?:已经?|都|全)*(?:办|弄|修|整|处理|解决|完成|搞)[^,,。\\s\\d]{0,4})";

    private static final String AFTER_LIST = "(?=[\\s,,::。.!!]|[两几全都也一统这到至给]|[吧了啊呀哈]|$)";

    private static final Pattern JOINED = Pattern.compile("[和跟与及、](?!.*[到至])");

    private final Pattern verbFirst;
    private final Pattern verbMany;
    private final Pattern manyVerb;
    private final Pattern numberFirst;
    private final Pattern onCard;
    private final Pattern alone;

    /// `everyday` says that the first verb is an everyday word too.
    NumberedForm(List<String> verbs, boolean everyday) {
        // What no text contains, where the name is one of the others.
        String name = everyday ? "(?!)" : Pattern.quote(verbs.getFirst());
        String others =
                verbs.stream()
                        .skip(everyday ? 0 : 1)
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|"));
        String any = others.isEmpty() ? name : "(?:" + name + "|" + others + ")";
        String glued = others.isEmpty() ? name : "(?:" + name + "|(?:" + others + ")" + END + ")";
        String beforeNumber =
                others.isEmpty()
                        ? name + "\\s*" + NUMBER
                        : "(?:%s\\s*%s|(?:%s)\\s*%s%s)"
                                .formatted(name, NUMBER, others, NUMBER, END);
        verbFirst = compile("/?\\s*" + POLITE + beforeNumber + REST);
        // 12号要延期; an everyday word may go on as another one: 12号要退房.
        String wish = everyday ? "" : WISH;
        numberFirst = compile("/?\\s*" + TAKING + NUMBER + "\\s*" + wish + glued + REST);
        onCard = compile("/?\\s*" + glued + REST);
        verbMany =
                compile(
                        "/?\\s*"
                                + POLITE
                                + any
                                + "\\s*("
                                + Numbers.LIST
                                + ")"
                                + AFTER_LIST
                                + Numbers.ALL
                                + REST);
        manyVerb =
                compile(
                        "/?\\s*"
                                + TAKING
                                + "("
                                + Numbers.ANY
                                + ")\\s*"
                                + Numbers.ALL
                                + "(?:"
                                + DONE
                                + "[,,。!!\\s]+)?"
                                + wish
                                + glued
                                + REST);
        alone = compile("/?\\s*" + any + "(?:" + GAP + "+(.*))?");
    }

    private static Pattern compile(String form) {
        return Pattern.compile(form, Pattern.DOTALL);
    }

    /// Empty when it is not this step, also when it asks about it (`12号进展如何`).
    Optional<Numbered> read(Heard heard) {
        return form(heard).filter(step -> !QUESTION.matcher(step.rest()).matches());
    }

    /// The same of several issues at once: `认领4和6`, `3号5号都办完了,销号`.
    Optional<Numbered> readMany(Heard heard) {
        var first = verbMany.matcher(heard.text());
        if (first.matches()) {
            return many(first.group(1), first.group(first.groupCount()));
        }
        var second = manyVerb.matcher(heard.text());
        if (!second.matches()) {
            return Optional.empty();
        }
        String done = second.group(2) == null ? "" : second.group(2);
        String rest = second.group(second.groupCount()).strip();
        return many(second.group(1), rest.isEmpty() ? done : rest)
                .filter(step -> step.numbers().size() > 1 || !done.isEmpty());
    }

    /// The same of a step whose words may be a number as well: only numbers that stand before it,
    /// or are joined by a word, are those of issues (`3号5号延期到周五`, `延期3和5`; not `延期3 12号`, `并入3到1`).
    Optional<Numbered> readManyApart(Heard heard) {
        var joined = verbMany.matcher(heard.text());
        boolean apart =
                joined.matches()
                        ? JOINED.matcher(joined.group(1)).find()
                        : manyVerb.matcher(heard.text()).matches();
        return apart ? readMany(heard) : Optional.empty();
    }

    /// Whether it is this step on more than are taken at once: 认领1到20.
    boolean isOfTooMany(Heard heard) {
        var first = verbMany.matcher(heard.text());
        var second = manyVerb.matcher(heard.text());
        return (first.matches() && Numbers.isTooMany(first.group(1)))
                || (second.matches() && Numbers.isTooMany(second.group(1)));
    }

    private static Optional<Numbered> many(String list, String rest) {
        var numbers = Numbers.read(list);
        return numbers.isEmpty() || QUESTION.matcher(rest).matches()
                ? Optional.empty()
                : Optional.of(Numbered.of(numbers, rest.strip()));
    }

    private Optional<Numbered> form(Heard heard) {
        var first = verbFirst.matcher(heard.text());
        if (first.matches()) {
            return Optional.of(numbered(first));
        }
        var second = numberFirst.matcher(heard.text());
        if (second.matches()) {
            return Optional.of(numbered(second));
        }
        return withoutNumber(heard);
    }

    private Optional<Numbered> withoutNumber(Heard heard) {
        var card = heard.numberOf(Issue.KIND.code());
        var replied = onCard.matcher(heard.text());
        if (card != null && replied.matches()) {
            return Optional.of(new Numbered(card, replied.group(1).strip()));
        }
        var bare = alone.matcher(heard.text());
        if (!isMeant(heard) || !bare.matches()) {
            return Optional.empty();
        }
        String rest = bare.group(1);
        return Optional.of(new Numbered(0, rest == null ? "" : rest.strip()));
    }

    /// Whether a verb alone is for the bot: in a group it may be part of a talk.
    public static boolean isMeant(Heard heard) {
        return !heard.isTalk();
    }

    /// The number is the first group that took part but the last, which holds the rest.
    private static Numbered numbered(Matcher match) {
        for (int group = 1; group < match.groupCount(); group++) {
            String numeral = match.group(group);
            if (numeral != null) {
                String rest = match.group(match.groupCount()).strip();
                return new Numbered(Numbered.value(numeral), rest);
            }
        }
        throw new IllegalStateException("a numbered form without a number");
    }
}
