package zutuan.bot.assist.cases;

import java.util.LinkedHashMap;
import java.util.Map;
import zutuan.bot.assist.cases.CaseBook.Reason;
import zutuan.bot.assist.cases.CaseBook.Step;
import zutuan.bot.assist.cases.CaseCommand.Named;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Form;
import zutuan.bot.kernel.talk.Turn;

/// Answers what members ask of cases, and what the stations do with them. Stateless.
final class CaseDesk {
    private static final int TOP = 3;
    private static final int DRAFTS = 20;

    private final CaseBook book;
    private final CaseShelves shelves;
    private final CaseStore store;
    private final CaseReplies replies;

    CaseDesk(CaseBook book, CaseShelves shelves, CaseStore store, CaseReplies replies) {
        this.book = book;
        this.shelves = shelves;
        this.store = store;
        this.replies = replies;
    }

    Answer lookUp(String words, Turn turn) {
        var asked = Wording.of(words);
        if (!asked.kinds().isEmpty() && asked.telling().isEmpty()) {
            return CaseReplies.tellMore(words);
        }
        var found = shelves.of(turn.tx(), turn.workspace()).similar(words, TOP);
        return found.isEmpty()
                ? Answer.of(CaseReplies.nothingSimilar(words))
                : replies.found(words, found, turn.roster());
    }

    Answer show(Named named, Turn turn) {
        var kept = book.find(turn.deed(), named.number());
        return kept.map(one -> replies.whole(one, turn.roster()))
                .orElseGet(() -> Answer.of(CaseReplies.unknown(named.number())));
    }

    Answer correct(Named named, Turn turn) {
        var amendment = new Amendment(parts(named.rest()));
        if (amendment.parts().isEmpty()) {
            return Answer.of(CaseReplies.correctHow(named.number()));
        }
        var step = book.correct(turn.deed(), turn.member(), named.number(), amendment);
        return told(step, kept -> replies.corrected(kept, amendment, turn.roster()));
    }

    /// 办法:… 不要:…, each from its heading to the next.
    private static Map<String, String> parts(String rest) {
        String line = ";" + rest.replace('；', ';').replace('：', ':');
        for (String heading : Amendment.HEADINGS) {
            line = line.replaceAll("[\\s;,，。]+" + heading + ":", ";" + heading + ":");
        }
        var parts = new LinkedHashMap<String, String>();
        Form.read("改" + line, "改", Amendment.HEADINGS)
                .ifPresent(form -> parts.putAll(form.parts()));
        parts.values().removeIf(String::isBlank);
        parts.replaceAll((_, text) -> Punctuation.wide(text));
        return parts;
    }

    Answer withdraw(Named named, Turn turn) {
        if (named.rest().isEmpty()) {
            return CaseReplies.withdrawWhy(named.number());
        }
        String reason = Punctuation.wide(named.rest());
        return told(
                book.withdraw(turn.deed(), turn.member(), named.number(), reason),
                kept -> Answer.of(CaseReplies.withdrawn(kept)));
    }

    Answer approve(Named named, Turn turn) {
        return told(
                book.approve(turn.deed(), turn.member(), named.number()),
                kept -> Answer.of(CaseReplies.approved(kept)));
    }

    Answer drafts(Turn turn) {
        return CaseReplies.drafts(store.drafts(turn.tx(), turn.workspace(), DRAFTS));
    }

    /// How a change that was made is told.
    @FunctionalInterface
    private interface Told {
        Answer of(KeptCase kept);
    }

    private static Answer told(Step step, Told done) {
        return switch (step) {
            case Step.Done(var kept) -> done.of(kept);
            case Step.Refused(var why) -> Answer.of(refused(why));
        };
    }

    private static String refused(Reason why) {
        return switch (why) {
            case Reason.Unknown(int number) -> CaseReplies.unknown(number);
            case Reason.NotYours(var one) -> CaseReplies.notYours(one);
            case Reason.Already(var kept) -> CaseReplies.already(kept);
            case Reason.Overtaken(int number) -> CaseReplies.overtaken(number);
            case Reason.Unsafe(var one, var warnings) -> CaseReplies.unsafe(one, warnings);
        };
    }
}
