package zutuan.bot.kernel.talk;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import zutuan.bot.kernel.chinese.intent.Intent;
import zutuan.bot.kernel.chinese.meaning.Decision;
import zutuan.bot.kernel.chinese.meaning.Understanding;
import zutuan.bot.kernel.chinese.slot.Reference;
import zutuan.bot.kernel.chinese.slot.SubjectKind;

/// What a sentence that fits no command exactly may mean: one intent, with everything read from it.
/// `addressed` says that it was said to the bot, not just in front of it, in this `turn`.
public record Meant(
        Intent intent, Understanding understanding, Heard heard, boolean addressed, Turn turn) {
    private static final Pattern BARE_DAY = Pattern.compile("([0-9]{1,4})号");

    /// What a command would do for it: `label` names it among others, `question` asks for it alone
    /// and shows what is assumed, `typed` does it. Where `drafts`, that only shows a draft or asks
    /// for what is missing, so that nobody need be asked before. `rival` is another intent that the
    /// sentence is easily taken for, and which is offered beside it.
    public record Offer(
            String label, String question, String typed, boolean drafts, @Nullable Intent rival) {
        public Offer(String label, String question, String typed) {
            this(label, question, typed, false, null);
        }

        public Offer beside(Intent other) {
            return new Offer(label, question, typed, drafts, other);
        }

        /// One that is plain enough by its name.
        public Offer(String label, String typed) {
            this(label, TalkReplies.meant(label), typed);
        }

        public static Offer draft(String label, String typed) {
            return new Offer(label, TalkReplies.meant(label), typed, true, null);
        }
    }

    /// The same sentence, taken to mean something else.
    public Meant as(Intent other) {
        return new Meant(other, understanding, heard, addressed, turn);
    }

    /// The same meaning of what was heard there.
    public Meant of(Heard other) {
        return new Meant(intent, understanding, other, addressed, turn);
    }

    /// The same, to be confirmed if it would change anything.
    public Meant drafted() {
        boolean shows = intent.effect() == Intent.Effect.READS;
        var decision = shows ? understanding.decision() : Decision.DRAFT;
        var guess = understanding.decided(decision);
        return new Meant(intent, guess, heard, addressed, turn);
    }

    /// The sentence on one line.
    public String text() {
        return heard.text().replaceAll("\\s*\\n\\s*", " ");
    }

    /// The one number of this kind that was said, or that of the card replied to. Null if there is
    /// none, or more than one.
    public @Nullable Integer number(SubjectKind kind) {
        var said =
                understanding.slots().references().stream()
                        .filter(one -> one.mayBe(kind))
                        .map(Reference::number)
                        .distinct()
                        .toList();
        if (!said.isEmpty()) {
            return only(said).orElse(null);
        }
        Integer replied = heard.numberOf(kind.code());
        return replied == null ? only(bareDays()).orElse(null) : replied;
    }

    /// Whether a number of anything was said, so that it is not for a card to tell what is meant.
    public boolean saysNumber() {
        return !understanding.slots().references().isEmpty() || !bareDays().isEmpty();
    }

    /// All numbers of this kind that were said.
    public List<Long> numbers(SubjectKind kind) {
        return understanding.slots().references().stream()
                .filter(one -> one.mayBe(kind))
                .map(one -> (long) one.number())
                .distinct()
                .toList();
    }

    /// 12号 on its own may be a day of the month or a number of ours; where a number is wanted it is
    /// one.
    private List<Integer> bareDays() {
        return understanding.slots().times().stream()
                .map(time -> BARE_DAY.matcher(time.mention().text()))
                .filter(Matcher::matches)
                .map(day -> Integer.valueOf(day.group(1)))
                .distinct()
                .toList();
    }

    private static Optional<Integer> only(List<Integer> numbers) {
        return numbers.size() == 1 ? Optional.of(numbers.getFirst()) : Optional.empty();
    }
}
