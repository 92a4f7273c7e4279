package zutuan.bot.kernel.talk;

import java.util.List;
import java.util.Optional;
import zutuan.adapters.Media;
import zutuan.bot.kernel.chinese.intent.Intent;

/// What the bot waits for from one member in one conversation.
///
/// The answer completes a typed command: a picture runs `soFar` again with the picture; words are
/// put behind `soFar`; a choice runs its own typed form. So a form of several steps is a command
/// that, read again, asks for what is still missing, see [Form].
///
/// A picture, words or a tap on a draft are asked for before anything is done; only a choice may
/// follow something done.
public sealed interface Question {
    /// What the member is in the middle of, for the line that says it has run out: 销号12.
    String topic();

    /// A picture is wanted.
    record Picture(String topic, String soFar) implements Question {}

    /// A few words are wanted: any, or where `narrow` only those of one kind, such as a time, a
    /// place or names, so that a problem told instead is none.
    record Words(String topic, String soFar, boolean narrow) implements Question {
        public Words(String topic, String soFar) {
            this(topic, soFar, false);
        }
    }

    /// A few words are welcome, and may be left out: nothing is lost when they never come. `soFar`
    /// is the step that takes them. Where `narrow`, a time is wanted, which answers also when it is
    /// said among people.
    record More(String topic, String soFar, boolean narrow) implements Question {
        public More(String topic, String soFar) {
            this(topic, soFar, false);
        }
    }

    /// One of numbered choices, each with its typed form, is wanted.
    record Choice(String topic, List<Option> options) implements Question {
        public Choice {
            options = List.copyOf(options);
        }

        /// What is done when somebody says no, where that is more than leaving it.
        public Optional<String> refusal() {
            var last = options.getLast();
            boolean acts = last.label().startsWith("不") && !last.typed().isEmpty();
            return acts ? Optional.of(last.typed()) : Optional.empty();
        }
    }

    /// Which of several things a sentence means. `labels` name the intent of each option, and
    /// `media` came with the sentence.
    record Guess(Choice choice, Sentence sentence, List<String> labels, List<Media> media)
            implements Question {
        public Guess {
            labels = List.copyOf(labels);
            media = List.copyOf(media);
        }

        /// Whether nothing would be made or changed, whatever is chosen.
        public boolean onlyShows() {
            return labels.stream()
                    .flatMap(label -> Intent.labelled(label).stream())
                    .noneMatch(intent ->
                            intent.effect() == Intent.Effect.CREATES
                                    || intent.effect() == Intent.Effect.CHANGES
                                    || intent.effect() == Intent.Effect.ENDS);
        }

        /// The same, with what to go back to once it is answered.
        public Guess leadingBackTo(String topic) {
            var beside = new Sentence(sentence.masked(), sentence.words(), topic);
            return new Guess(choice, beside, labels, media);
        }

        @Override
        public String topic() {
            return choice.topic();
        }
    }

    /// A sentence that is asked about: masked, and as it was said, which is empty where it may not
    /// be repeated. `back` is the topic of what was put aside for it, or empty.
    record Sentence(String masked, String words, String back) {}

    /// A tap is wanted on a draft: 确认 runs `confirmed`, 取消 drops it, and `改 …` runs `soFar` again
    /// with the correction as its part 改, see [Form]. Where something is still `wanted`, other
    /// words become the part of that name; empty for nothing.
    record Draft(String topic, String soFar, String confirmed, String wanted) implements Question {
        public Draft(String topic, String soFar, String confirmed) {
            this(topic, soFar, confirmed, "");
        }
    }

    /// A choice as shown, and what it means when typed; an empty `typed` means "leave it".
    record Option(String label, String typed) {}
}
