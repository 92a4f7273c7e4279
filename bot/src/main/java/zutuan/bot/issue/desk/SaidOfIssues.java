package zutuan.bot.issue.desk;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import zutuan.bot.issue.model.Issue;
import zutuan.bot.issue.model.Refusal;
import zutuan.bot.kernel.chinese.intent.Intent;
import zutuan.bot.kernel.talk.Meant;

/// What sentences that are no typed form want of a step on issues: 1号明天派人去看. `bare` says that the
/// step takes no words.
record SaidOfIssues(String step, boolean bare, Registry registry) {
    static final String PROGRESS = "进展";

    private static final Pattern OF_NUMBER =
            Pattern.compile("(\\d{1,6})号(?=.*\\p{IsHan}{3})(?!.*会)[^?？]*");
    private static final Pattern LISTED = Pattern.compile(Numbers.LIST + "号");

    /// What sentences want of issues.
    private static final Set<Intent> ISSUES =
            Set.of(Intent.CLAIM_ISSUE, Intent.PROGRESS_ISSUE, Intent.CLOSE_ISSUE);

    /// What whoever has to do with an issue says of it by its number is news of it, whatever it
    /// sounds like; of others, what is understood by nobody.
    Optional<Intent> news(Meant meant) {
        return meant.addressed()
                ? leading(meant)
                        .filter(number -> isNews(number, meant))
                        .map(_ -> Intent.PROGRESS_ISSUE)
                : Optional.empty();
    }

    private boolean isNews(long number, Meant meant) {
        return switch (meant.intent().effect()) {
            case NONE -> true;
            case CREATES, CHANGES ->
                    !ISSUES.contains(meant.intent())
                            && registry.find(number, meant.turn()).filter(Issue::isOpen).isPresent()
                            && handles(number, meant);
            case READS, ENDS -> false;
        };
    }

    Optional<Meant.Offer> offer(Meant meant) {
        var several = several(meant);
        if (several.size() > 1) {
            String steps = step + Numbers.typed(several);
            return Optional.of(new Meant.Offer(steps, "/" + steps + " " + meant.text()));
        }
        var number = number(meant);
        if (number != null) {
            return Optional.of(offer(number, meant));
        }
        return meant.addressed() ? Optional.of(new Meant.Offer(step, step)) : Optional.empty();
    }

    /// What does not exist is said not to at once.
    private Meant.Offer offer(long number, Meant meant) {
        String one = step + number;
        if (registry.find(number, meant.turn()).isEmpty()) {
            return Meant.Offer.draft(one, one);
        }
        if (step.equals(PROGRESS) && !handles(number, meant)) {
            return new Meant.Offer(
                    RefusalReplies.commentOn(number), "意见" + number + " " + meant.text());
        }
        return new Meant.Offer(one, bare ? one : one + " " + meant.text());
    }

    /// 1号和2号都去看过了: also where they may be days.
    private static List<Long> several(Meant meant) {
        var said = meant.numbers(Issue.KIND);
        var list = LISTED.matcher(meant.text());
        return said.isEmpty() && list.lookingAt() ? Numbers.read(list.group()) : said;
    }

    /// The number said first, unless a card is replied to: whatever was spoken of, 2号弄完了 is of no
    /// other.
    private static @Nullable Integer number(Meant meant) {
        Integer known = meant.number(Issue.KIND);
        boolean replied = meant.turn().said().quoted() != null;
        return replied && known != null ? known : leading(meant).orElse(known);
    }

    /// The number that a sentence begins with, also where it may be a day: 1号下午去现场.
    private static Optional<Integer> leading(Meant meant) {
        var number = OF_NUMBER.matcher(meant.text());
        return number.matches() ? Optional.of(Integer.valueOf(number.group(1))) : Optional.empty();
    }

    /// Who is not handling an issue has an opinion on it, no news.
    private boolean handles(long number, Meant meant) {
        return registry.find(number, meant.turn())
                .filter(Issue::isOpen)
                .map(issue ->
                        Rights.has(Refusal.Right.PROGRESS, issue, meant.turn())
                                || issue.report().reporterId().equals(meant.turn().member().id()))
                .orElse(true);
    }
}
