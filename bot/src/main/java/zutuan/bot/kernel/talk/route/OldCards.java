package zutuan.bot.kernel.talk.route;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Question;
import zutuan.bot.kernel.talk.TalkReplies;
import zutuan.bot.kernel.talk.Turn;
import zutuan.bot.kernel.talk.dialogue.Asked;
import zutuan.bot.kernel.talk.dialogue.Dialogues;
import zutuan.bot.kernel.talk.dialogue.Pending;

/// What to say to an answer on a question's card that is not the one open for this member: a card's
/// buttons die with its question.
record OldCards(Dialogues dialogues) {
    /// So long may what is typed instead be.
    private static final int LONGEST = 80;

    /// Whether what was said replies to the very question that is open.
    boolean isVery(Turn turn, Cards cards, @Nullable Pending pending) {
        String quoted = cards.quoted();
        return quoted != null
                && pending != null
                && (quoted.equals(pending.asking().card())
                        || dialogues
                                .asked(turn.tx(), quoted)
                                .filter(asked -> asked.first().equals(pending.asking().card()))
                                .isPresent());
    }

    /// Whether it replies to another message of the bot.
    boolean isOther(Turn turn, Cards cards, @Nullable Pending pending) {
        return cards.elsewhere()
                || (cards.quoted() != null
                        && !isVery(turn, cards, pending)
                        && dialogues.asked(turn.tx(), cards.quoted()).isPresent());
    }

    Optional<Answer> answer(Turn turn, Heard heard, Cards cards, @Nullable Pending pending) {
        String quoted = cards.quoted();
        var reply = Reply.of(heard.bare());
        if (cards.elsewhere()) {
            return reply.isAnswer()
                    ? Optional.of(Answer.of(TalkReplies.questionOver()))
                    : Optional.empty();
        }
        if (quoted == null || isVery(turn, cards, pending)) {
            return Optional.empty();
        }
        return dialogues
                .asked(turn.tx(), quoted)
                .filter(asked -> reply.isAnswer() || pressed(heard, reply, asked) != null)
                .map(asked -> Answer.of(over(turn, heard, asked, pending)));
    }

    private String over(Turn turn, Heard heard, Asked asked, @Nullable Pending pending) {
        if (!asked.memberId().equals(turn.member().id())) {
            return TalkReplies.notYourQuestion(
                    turn.roster().member(asked.memberId()).orElse(turn.member()));
        }
        if (asked.answered()) {
            return TalkReplies.questionAnswered();
        }
        var question = asked.question().orElse(null);
        if (question != null && pending != null && isLike(question, pending.question())) {
            return TalkReplies.questionReplaced();
        }
        if (question != null && dialogues.isAside(turn, question.topic())) {
            return TalkReplies.questionAside(question.topic());
        }
        var option = pressed(heard, Reply.of(heard.bare()), asked);
        return option != null && canBeTyped(option.typed())
                ? TalkReplies.questionOver(option.typed())
                : TalkReplies.questionOver();
    }

    /// A draft that was changed stands on a newer card.
    private static boolean isLike(Question old, Question open) {
        return old.getClass().equals(open.getClass()) && old.topic().equals(open.topic());
    }

    private static Question.@Nullable Option pressed(Heard heard, Reply reply, Asked asked) {
        var options = asked.question().map(OldCards::options).orElse(List.of());
        int index = Picking.of(heard.bare(), reply, options);
        return index >= 1 && index <= options.size() ? options.get(index - 1) : null;
    }

    private static List<Question.Option> options(Question question) {
        return switch (question) {
            case Question.Choice choice -> choice.options();
            case Question.Guess guess -> guess.choice().options();
            case Question.Draft _, Question.Words _, Question.More _, Question.Picture _ ->
                    List.of();
        };
    }

    /// Parts of a form, ids and what ends a question are for nobody to type.
    private static boolean canBeTyped(String typed) {
        boolean plain = !typed.contains(";") && !typed.contains("步骤") && !typed.contains("险情");
        return plain && !typed.isBlank() && typed.length() <= LONGEST && !typed.contains("不用登记");
    }
}
