package zutuan.bot.kernel.talk.route;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zutuan.bot.kernel.chinese.intent.Intent;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Choices;
import zutuan.bot.kernel.talk.Meant;
import zutuan.bot.kernel.talk.Question;
import zutuan.bot.kernel.talk.TalkReplies;

/// An intent that a sentence may have, and what would be done for it; several are asked about in
/// one question.
record Guess(Intent intent, Meant.Offer offer) {
    private static final int SHOWN = 12;

    /// Empty if there is nothing to offer.
    static Optional<Answer> ask(Meant meant, List<Guess> guesses) {
        return ask(meant, guesses, "");
    }

    /// `lead` stands before the question.
    static Optional<Answer> ask(Meant meant, List<Guess> guesses, String lead) {
        if (guesses.isEmpty()) {
            return Optional.empty();
        }
        var offers = guesses.stream().map(Guess::offer).toList();
        var options = options(offers);
        var labels = new ArrayList<>(guesses.stream().map(one -> one.intent().label()).toList());
        labels.add(Intent.CHITCHAT.label());
        boolean told = offers.size() == 1 || offers.getFirst().rival() != null;
        String prompt = told ? offers.getFirst().question() : TalkReplies.WHICH_ONE;
        prompt = lead + (meant.addressed() ? prompt : TalkReplies.aside(prompt));
        var sentence = sentence(meant, prompt);
        String topic = topic(sentence.words());
        var shown = Choices.ask(prompt, topic, options);
        var choice = new Question.Choice(topic, options);
        var media = meant.turn().said().media();
        return Optional.of(shown.asking(new Question.Guess(choice, sentence, labels, media)));
    }

    /// What a question does not repeat among people is not for them.
    private static Question.Sentence sentence(Meant meant, String prompt) {
        String words = meant.text();
        String beginning = words.substring(0, Math.min(words.length(), SHOWN));
        boolean shown = !meant.heard().speaker().inGroup() || prompt.contains(beginning);
        String masked = meant.understanding().slots().masked();
        return new Question.Sentence(masked, shown ? words : "", "");
    }

    /// By what it is put aside and taken up again.
    private static String topic(String words) {
        var kept = new StringBuilder();
        words.codePoints()
                .filter(Character::isLetterOrDigit)
                .limit(SHOWN)
                .forEach(kept::appendCodePoint);
        return kept.isEmpty() ? TalkReplies.GUESS : kept.toString();
    }

    private static List<Question.Option> options(List<Meant.Offer> offers) {
        var options = new ArrayList<Question.Option>();
        for (var offer : offers) {
            String label = offers.size() == 1 ? TalkReplies.YES : offer.label();
            options.add(new Question.Option(label, offer.typed()));
        }
        options.add(new Question.Option(TalkReplies.none(offers.size()), ""));
        return options;
    }
}
