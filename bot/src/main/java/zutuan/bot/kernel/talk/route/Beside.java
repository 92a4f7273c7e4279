package zutuan.bot.kernel.talk.route;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import zutuan.adapters.Block;
import zutuan.adapters.Message;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Question;
import zutuan.bot.kernel.talk.TalkReplies;
import zutuan.bot.kernel.talk.Turn;
import zutuan.bot.kernel.talk.dialogue.Dialogues;
import zutuan.bot.kernel.talk.dialogue.DropCommand;
import zutuan.bot.kernel.talk.dialogue.Pending;

/// What becomes of an open question when something else is done beside it.
record Beside(Dialogues dialogues) {
    /// An open form stays open when something else is done in between. Before another form takes
    /// its place the member is asked; if something was done already, it is put aside. Only a choice
    /// may follow what was done, see [Question]. Of words that wait for a yes the member is
    /// reminded.
    Answer put(Turn turn, Heard heard, @Nullable Pending open, Outcome outcome) {
        var answer = outcome.answer();
        if (open == null) {
            return answer;
        }
        if (answer.question() == null) {
            boolean silent = answer.isSilent() || turn.isChatter() || !open.keepsWords();
            return silent ? answer : answer.adding(Again.line(open.question(), open.prompt()));
        }
        if (isWhole(answer.question(), open.question())) {
            return answer;
        }
        if (!open.holdsWork()) {
            return before(turn, open, answer);
        }
        if (!outcome.ran() || !(answer.question() instanceof Question.Choice)) {
            dialogues.shelve(turn, open);
            return DropCommand.askFirst(open.topic(), heard.text());
        }
        return shelving(turn, open, answer);
    }

    /// Whether a form that a step was asked of is written anew, with all that it needs.
    private static boolean isWhole(Question anew, Question open) {
        return anew instanceof Question.Draft draft
                && open instanceof Question.Words words
                && draft.soFar().startsWith("/" + words.topic());
    }

    /// What cannot wait goes before whatever is open, which is put aside.
    Answer before(Turn turn, Pending open, Answer answer) {
        return open.holdsWork() || open.keepsWords() ? shelving(turn, open, answer) : answer;
    }

    /// Another matter is offered before an open form or offer, which comes back once it is
    /// answered.
    Answer offered(Turn turn, Heard heard, Pending open, Answer answer) {
        if (!(answer.question() instanceof Question.Guess)) {
            return put(turn, heard, open, new Outcome(answer, false));
        }
        if (!open.holdsWork() && !open.keepsWords()) {
            return answer;
        }
        dialogues.shelve(turn, open);
        var first = new Block.Text(TalkReplies.firstThis(open.topic()));
        var blocks = new ArrayList<Block>(answer.message().blocks());
        blocks.addFirst(first);
        var told =
                new Answer(
                        new Message(blocks),
                        answer.subject(),
                        answer.question(),
                        answer.undo(),
                        answer.veil());
        return Guesses.back(told, open.topic());
    }

    private Answer shelving(Turn turn, Pending open, Answer answer) {
        dialogues.shelve(turn, open);
        return answer.adding(
                open.holdsWork()
                        ? TalkReplies.shelved(open.topic())
                        : TalkReplies.keptAside(open.topic()));
    }
}
