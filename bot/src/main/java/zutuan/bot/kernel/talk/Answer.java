package zutuan.bot.kernel.talk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import zutuan.adapters.Block;
import zutuan.adapters.Message;
import zutuan.adapters.Standing;
import zutuan.bot.kernel.event.Subject;

/// What the bot says back. `subject` is what the answer is a card about (`issue:12`), so that a
/// reply to it is understood; `question` is what it now waits for; `undo` takes back what was done;
/// `veil` is kept in place of a message that holds a secret.
public record Answer(
        Message message,
        @Nullable Subject subject,
        @Nullable Question question,
        @Nullable Undo undo,
        @Nullable Message veil) {
    public Answer(
            Message message,
            @Nullable Subject subject,
            @Nullable Question question,
            @Nullable Undo undo) {
        this(message, subject, question, undo, null);
    }

    public Answer(Message message, @Nullable Subject subject, @Nullable Question question) {
        this(message, subject, question, null);
    }

    public static Answer of(String text) {
        return of(Message.text(text));
    }

    public static Answer of(Message message) {
        return new Answer(message, null, null);
    }

    /// Understood, and nothing to say.
    public static Answer silence() {
        return of(new Message(List.of()));
    }

    public boolean isSilent() {
        return message.blocks().isEmpty();
    }

    /// What a draft is answered with.
    public static final List<Block.Button> DRAFT_BUTTONS =
            List.of(new Block.Button("确认", "确认"), new Block.Button("取消", "取消"));

    /// A draft card: what would be done, with everything that was assumed, and one tap to do it.
    public static Answer draft(Message card, Question.Draft draft) {
        return of(card.with(new Block.Buttons(DRAFT_BUTTONS))).asking(draft);
    }

    public Answer about(Subject newSubject) {
        return new Answer(message, newSubject, question, undo, veil);
    }

    public Answer asking(Question newQuestion) {
        return new Answer(message, subject, newQuestion, undo, veil);
    }

    public Answer undoneBy(Undo newUndo) {
        return new Answer(message, subject, question, newUndo, veil);
    }

    /// As a card of a matter that stands so.
    public Answer standing(Standing now) {
        return new Answer(message.standing(now), subject, question, undo, veil);
    }

    /// With another line at its end.
    public Answer adding(String line) {
        var longer = message.with(new Block.Text(line));
        return new Answer(longer, subject, question, undo, veil);
    }

    /// Behind another. What the other asks comes first; both can be taken back in one.
    public Answer after(Answer first) {
        var both = first.message;
        var added = first.question == null ? message.blocks() : List.of(words());
        for (var block : added) {
            both = both.with(block);
        }
        var asked = first.question == null ? question : first.question;
        var undone = first.undo == null || undo == null ? undo : undo.after(first.undo);
        return new Answer(
                both, first.subject, asked, undone == null ? first.undo : undone, first.veil);
    }

    private Block words() {
        return new Block.Text(message.plain());
    }

    /// Holds a secret: once delivered, only this is kept of it.
    public Answer veiledBy(String line) {
        return new Answer(message, subject, question, undo, Message.text(line));
    }
}
