package zutuan.bot.kernel.talk.dialogue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import zutuan.bot.kernel.talk.Question;
import zutuan.bot.kernel.talk.TalkReplies;

/// A question one member has not answered yet. `tries` counts answers that did not fit.
public record Pending(Question question, String prompt, Asking asking, int tries) {
    /// When it was asked, by which outbox row, and which message led to it; both null for a
    /// question from before these were kept.
    public record Asking(
            @Nullable String card, @Nullable String source, Instant at, Instant until) {}

    public String topic() {
        return question.topic();
    }

    /// Whether an answer is wanted, and not only welcome. Whether something is to be shown is no
    /// question that anything hangs on.
    public boolean isAsking() {
        return switch (question) {
            case Question.More _ -> false;
            case Question.Guess guess -> !guess.onlyShows();
            case Question.Choice _, Question.Picture _, Question.Words _, Question.Draft _ -> true;
        };
    }

    /// Whether words would be lost with it that the member said to be acted on.
    public boolean keepsWords() {
        return question instanceof Question.Guess guess
                && !guess.sentence().words().isEmpty()
                && !guess.onlyShows();
    }

    /// Whether these very words are what an offer is open about.
    public boolean offers(String words) {
        return question instanceof Question.Guess guess && guess.sentence().words().equals(words);
    }

    /// Whether nobody asked the bot for it: it was guessed from what people said to each other.
    public boolean isAside() {
        return TalkReplies.isAside(prompt);
    }

    /// Whether the member filled in something that must not get lost.
    public boolean holdsWork() {
        return switch (question) {
            case Question.Choice _, Question.Guess _, Question.More _ -> false;
            case Question.Picture _, Question.Words _, Question.Draft _ -> true;
        };
    }
}
