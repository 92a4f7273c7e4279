package zutuan.bot.kernel.talk.route;

import java.util.Optional;
import java.util.function.BiPredicate;
import zutuan.bot.kernel.chinese.amend.Leads;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Question;
import zutuan.bot.kernel.talk.Relay;
import zutuan.bot.kernel.talk.TalkReplies;
import zutuan.bot.kernel.talk.Turn;
import zutuan.bot.kernel.talk.dialogue.Asides;
import zutuan.bot.kernel.talk.dialogue.Dialogues;
import zutuan.bot.kernel.talk.dialogue.Lessons;
import zutuan.bot.kernel.talk.dialogue.Pending;

/// Takes what a member says as the answer to the question that is open, if it fits.
final class Settling {
    /// So long may words be that call a free answer off: 算了, 不用了.
    private static final int SHORT_NO = 3;

    /// Among people no more than a name or a place is taken for one of the options.
    private static final int A_NAME = 4;

    private final Dialogues dialogues;
    private final Relay relay;
    private final BiPredicate<Turn, Hearing> understood;
    private final Told told;
    private final Again again;

    /// `understood` says whether what was heard means something of its own, whatever was asked.
    Settling(Dialogues dialogues, Relay relay, BiPredicate<Turn, Hearing> understood, Told told) {
        this.dialogues = dialogues;
        this.relay = relay;
        this.understood = understood;
        this.told = told;
        this.again = new Again(dialogues);
    }

    /// Who hears of the answers to guesses: what they teach, and whether they were welcome; and who
    /// makes another offer of what is put right.
    record Told(Lessons lessons, Asides asides, Corrections corrections) {}

    /// What is settled: what was heard, how it answers, and the question.
    private record Case(Turn turn, Hearing hearing, Reply reply, Pending pending, Aim aim) {
        String text() {
            return hearing.heard().bare();
        }

        Heard heard() {
            return hearing.heard();
        }

        Reply.Verdict verdict() {
            return reply.verdict();
        }
    }

    /// Asks the same again, in one line.
    Answer again(Turn turn, Pending pending, Aim aim) {
        return again.ask(turn, pending, pending.tries(), aim);
    }

    /// Empty if it is no answer; the question stays open then.
    Optional<Answer> settle(Turn turn, Hearing hearing, Pending pending, Aim aim) {
        var reply = reply(hearing.heard(), pending.question(), aim);
        var one = new Case(turn, hearing, reply, pending, aim);
        return switch (pending.question()) {
            case Question.Choice choice -> choose(one, choice);
            case Question.Guess guess -> judge(one, guess);
            case Question.Draft draft -> decide(one, draft);
            case Question.Picture(_, var soFar) -> {
                boolean cry = told.corrections().isCry(turn, hearing.heard());
                if (!hearing.heard().media().isEmpty() && !cry) {
                    yield complete(one, soFar);
                }
                yield one.verdict() == Reply.Verdict.NO ? cancelled(one) : Optional.empty();
            }
            case Question.Words words -> fill(one, words);
            case Question.More more -> add(one, more);
        };
    }

    /// Words that people say to each other all the time are no answer among people, but to a guess,
    /// which nobody else hears of.
    private static Reply reply(Heard heard, Question question, Aim aim) {
        var reply = Reply.of(heard.bare());
        boolean heeded = aim.toUs() || question instanceof Question.Guess || !reply.loose();
        return heeded ? reply : Reply.of("");
    }

    private Optional<Answer> fill(Case one, Question.Words words) {
        var heard = one.heard();
        boolean no = one.verdict() == Reply.Verdict.NO;
        if (no && (words.narrow() || one.text().length() <= SHORT_NO)) {
            return cancelled(one);
        }
        boolean talk = one.reply().isManners() || one.verdict() == Reply.Verdict.YES;
        if (heard.text().isEmpty() || talk) {
            return Optional.empty();
        }
        if (words.narrow() && one.verdict() == Reply.Verdict.NUMBER) {
            return complete(one, words.soFar() + " " + heard.text());
        }
        boolean other = words.narrow() && told.corrections().isMatter(one.turn(), heard);
        return other || understood.test(one.turn(), one.hearing())
                ? Optional.empty()
                : complete(one, words.soFar() + " " + heard.text());
    }

    /// What is welcome and was not said to others.
    private Optional<Answer> add(Case one, Question.More more) {
        if (one.verdict() == Reply.Verdict.NO && one.text().length() <= SHORT_NO) {
            return cancelled(one);
        }
        boolean heeded =
                one.aim().toUs()
                        || (more.narrow() && told.corrections().isValue(one.turn(), one.heard()));
        boolean none =
                one.heard().text().isEmpty()
                        || one.verdict() != Reply.Verdict.OTHER
                        || !heeded
                        || understood.test(one.turn(), one.hearing());
        return none ? Optional.empty() : complete(one, more.soFar() + " " + one.heard().text());
    }

    /// What was meant is kept as an example, whatever comes of it.
    private Optional<Answer> judge(Case one, Question.Guess guess) {
        int none = guess.labels().size();
        var options = guess.choice().options();
        int index =
                one.verdict() == Reply.Verdict.NO
                        ? none
                        : Picking.of(one.text(), one.reply(), options);
        if (index == 0) {
            return told.corrections().ofOffer(one.turn(), one.hearing(), guess, one.aim());
        }
        if (index <= none) {
            told.asides().answered(one.turn(), one.pending(), index < none);
            told.lessons()
                    .learn(one.turn(), guess.sentence().masked(), guess.labels().get(index - 1));
        }
        var answer = index == none ? dropped(one) : choose(one, guess, index);
        return answer.map(given -> backFrom(one, guess, given));
    }

    private Optional<Answer> dropped(Case one) {
        dialogues.end(one.turn());
        return Optional.of(Answer.of(TalkReplies.neverMind()));
    }

    private Optional<Answer> choose(Case one, Question.Guess guess, int index) {
        var turn = one.turn().with(guess.media());
        var with = new Case(turn, one.hearing(), one.reply(), one.pending(), one.aim());
        return index > guess.labels().size()
                ? Optional.of(again.ofNumber(turn, one.pending(), one.pending().tries(), one.aim()))
                : complete(with, guess.choice().options().get(index - 1).typed());
    }

    /// What was put aside for a guess comes back once that is answered.
    private Answer backFrom(Case one, Question.Guess guess, Answer answer) {
        var turn = one.turn();
        String topic = guess.sentence().back();
        boolean open = dialogues.find(turn).isPresent();
        if (topic.isEmpty() || open || answer.question() != null) {
            return answer;
        }
        return dialogues
                .resume(turn, topic)
                .map(resumed -> {
                    String card = one.aim().card();
                    dialogues.ask(turn, resumed.question(), resumed.prompt(), card);
                    return again.resumed(answer, resumed.question(), resumed.prompt());
                })
                .orElse(answer);
    }

    private Optional<Answer> choose(Case one, Question.Choice choice) {
        var options = choice.options();
        if (one.verdict() == Reply.Verdict.NO) {
            int labelled = Picking.of(one.text(), one.reply(), options);
            return labelled > 0
                    ? chosen(one, choice, labelled)
                    : choice.refusal()
                            .map(typed -> complete(one, typed))
                            .orElseGet(() -> cancelled(one));
        }
        int index = Picking.of(one.text(), one.reply(), options);
        boolean named = one.aim().toUs() || one.text().length() <= A_NAME;
        if (index == 0 && named && !understood.test(one.turn(), one.hearing())) {
            index = Picking.named(one.text(), options);
        }
        return index == 0 ? Optional.empty() : chosen(one, choice, index);
    }

    /// `index` counts from 1. A second number that fits nothing ends it, as nothing is lost.
    private Optional<Answer> chosen(Case one, Question.Choice choice, int index) {
        if (index <= choice.options().size()) {
            String typed = choice.options().get(index - 1).typed();
            return typed.isEmpty() ? cancelled(one) : complete(one, typed);
        }
        int tries = one.pending().tries();
        return tries > 0
                ? cancelled(one)
                : Optional.of(again.ofNumber(one.turn(), one.pending(), tries + 1, one.aim()));
    }

    private Optional<Answer> decide(Case one, Question.Draft draft) {
        int number = one.reply().number();
        if (number == 1 || one.verdict() == Reply.Verdict.YES) {
            return complete(one, draft.confirmed());
        }
        if (number == 2 || one.verdict() == Reply.Verdict.NO) {
            return cancelled(one);
        }
        if (number > 0) {
            return Optional.of(
                    again.ofNumber(one.turn(), one.pending(), one.pending().tries(), one.aim()));
        }
        if (one.verdict() == Reply.Verdict.WRONG || one.text().equals("改")) {
            return Optional.of(again.whatToChange(one.turn(), one.pending(), one.aim()));
        }
        return corrected(one, draft);
    }

    /// `改 下午3点`, `不对,是三楼`, and alone with the bot also the bare time or name; what was not said yet
    /// may follow without ado.
    private Optional<Answer> corrected(Case one, Question.Draft draft) {
        String text = one.text();
        boolean typed = text.startsWith("改 ");
        if (!typed && understood.test(one.turn(), one.hearing())) {
            return Optional.empty();
        }
        var leads = Leads.cut(text);
        boolean led = leads.found() && !leads.words().isEmpty();
        if (led || (one.aim().toUs() && told.corrections().isValue(one.turn(), one.heard()))) {
            boolean bare = !typed && leads.found() && leads.wrong().isEmpty();
            String right = bare ? leads.words() : text.replaceFirst("^改 ", "");
            return changed(one, draft.soFar() + ";改:" + Leads.oneLine(right));
        }
        boolean wanted = one.aim().toUs() && !draft.wanted().isEmpty();
        return wanted && !one.reply().isManners() && !text.isEmpty()
                ? changed(one, draft.soFar() + ";" + draft.wanted() + ":" + Leads.oneLine(text))
                : Optional.empty();
    }

    private Optional<Answer> complete(Case one, String typed) {
        dialogues.answered(one.turn(), one.pending());
        return relay.run(one.turn(), typed);
    }

    /// A draft that another takes the place of was not answered.
    private Optional<Answer> changed(Case one, String typed) {
        dialogues.end(one.turn());
        return relay.run(one.turn(), typed);
    }

    private Optional<Answer> cancelled(Case one) {
        dialogues.end(one.turn());
        return Optional.of(Answer.of(TalkReplies.cancelled(one.pending().topic())));
    }
}
