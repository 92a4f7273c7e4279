package zutuan.bot.kernel.talk.route;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zutuan.bot.kernel.chinese.amend.Amending;
import zutuan.bot.kernel.chinese.amend.Amendment;
import zutuan.bot.kernel.chinese.amend.Leads;
import zutuan.bot.kernel.chinese.slot.Slots;
import zutuan.bot.kernel.event.Subject;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Question;
import zutuan.bot.kernel.talk.Reading;
import zutuan.bot.kernel.talk.TalkReplies;
import zutuan.bot.kernel.talk.Turn;
import zutuan.bot.kernel.talk.dialogue.LastCardStore;

/// What members put right by a word, right after an offer or a card: 是六组, 不对,是清河的.
final class Corrections {
    private static final int SHORT = 16;

    private final Guesses guesses;
    private final LastCardStore cards = new LastCardStore();

    Corrections(Guesses guesses) {
        this.guesses = guesses;
    }

    LastCardStore cards() {
        return cards;
    }

    /// Whether words cry for help, whatever was asked.
    boolean isCry(Turn turn, Heard heard) {
        return guesses.isCry(turn, heard);
    }

    /// Whether words are a problem that is told, whatever was asked.
    boolean isMatter(Turn turn, Heard heard) {
        return guesses.isMatter(turn, heard);
    }

    /// Whether words are a time, names or the like and nothing else.
    boolean isValue(Turn turn, Heard heard) {
        var slots = guesses.reader().slots(turn, heard);
        boolean said = !slots.times().isEmpty() || !slots.people().isEmpty();
        return said && isOnlySlots(slots);
    }

    private static boolean isOnlySlots(Slots slots) {
        return Leads.isAround(slots.masked());
    }

    /// The offer put right and made again, if that is what was said.
    Optional<Answer> ofOffer(Turn turn, Hearing hearing, Question.Guess guess, Aim aim) {
        var heard = hearing.heard();
        String words = guess.sentence().words();
        if (words.isEmpty() || !isOpen(hearing.first())) {
            return Optional.empty();
        }
        if (Reply.of(heard.bare()).verdict() == Reply.Verdict.WRONG) {
            return Optional.of(Answer.of(TalkReplies.whatIsWrong()));
        }
        return leads(turn, heard, aim)
                .flatMap(leads -> {
                    var before = new Amending.Said(words, slots(turn, heard, words));
                    return Amending.amend(before, leads, slots(turn, heard, leads.words()));
                })
                .flatMap(right -> guesses.offerAgain(turn, heard, guess, right, changed(right)));
    }

    private static String changed(Amendment right) {
        return TalkReplies.putRight(
                right.changes().stream()
                        .map(change -> TalkReplies.changed(change.from(), change.to()))
                        .toList());
    }

    /// A command that only asks for a number means nothing yet: 改 是六组.
    private static boolean isOpen(@Nullable Read<?> first) {
        return first == null
                || first.command().comesLast()
                || first.reading() instanceof Reading.Asks<?>;
    }

    private Optional<Leads> leads(Turn turn, Heard heard, Aim aim) {
        var leads = Leads.cut(heard.bare());
        if (leads.found()) {
            return Optional.of(leads).filter(found -> !found.words().isEmpty());
        }
        boolean bare = aim.toUs() && heard.text().length() <= SHORT;
        return bare && isOnlySlots(guesses.reader().slots(turn, heard))
                ? Optional.of(Leads.bare(heard.bare()))
                : Optional.empty();
    }

    private Slots slots(Turn turn, Heard heard, String words) {
        return guesses.reader().slots(turn, heard.saying(words));
    }

    /// What was heard as if it were typed in reply to the card it puts right: in the ways in which
    /// commands take it, likeliest first; empty if it puts nothing right.
    List<Heard> ofCard(Turn turn, Hearing hearing, Aim aim) {
        var heard = hearing.heard();
        var leads = isOpen(hearing.first()) ? leads(turn, heard, aim) : Optional.<Leads>empty();
        boolean manners = Reply.of(heard.bare()).isIdle();
        if (leads.isEmpty() || !leads.get().found() || manners) {
            return List.of();
        }
        boolean one = Amending.isOne(leads.get(), slots(turn, heard, leads.get().words()));
        if (!one && !aim.toUs()) {
            return List.of();
        }
        return about(turn, heard)
                .map(subject -> typed(heard.about(subject), leads.get(), one))
                .orElse(List.of());
    }

    private Optional<Subject> about(Turn turn, Heard heard) {
        return heard.subject() == null ? cards.corrected(turn) : Optional.of(heard.subject());
    }

    private static List<Heard> typed(Heard heard, Leads leads, boolean one) {
        var changed = heard.saying("改成" + leads.words());
        return one ? List.of(heard.saying("改 " + heard.bare()), changed) : List.of(changed);
    }
}
