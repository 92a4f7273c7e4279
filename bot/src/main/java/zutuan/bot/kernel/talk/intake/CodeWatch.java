package zutuan.bot.kernel.talk.intake;

import java.time.Instant;
import java.util.List;
import zutuan.adapters.Inbound.Said;
import zutuan.bot.kernel.people.CodeStore;
import zutuan.bot.kernel.people.LoginCode;
import zutuan.bot.kernel.store.Transaction;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.TalkReplies;

/// Sees to it that codes which still work are not kept among words, and that one which a group has
/// seen is none any more.
final class CodeWatch {
    static final String HIDDEN = "〔登录码已隐去〕";

    private final CodeStore codes;

    CodeWatch(CodeStore codes) {
        this.codes = codes;
    }

    /// What was said without the codes in it, and those codes.
    record Spoken(Said said, List<LoginCode.Spot> codes) {
        /// Whether others have read a code.
        boolean isBetrayed() {
            return !codes.isEmpty() && said.envelope().address().isGroup();
        }
    }

    Spoken watch(Transaction tx, Said said, Instant now) {
        var live = codes.live(tx, LoginCode.in(said.text()), now);
        if (live.isEmpty()) {
            return new Spoken(said, live);
        }
        var words = new StringBuilder(said.text());
        int from = said.text().length();
        for (var spot : live.reversed()) {
            // Of two that overlap, the earlier is cut to where the later began.
            words.replace(spot.start(), Math.min(spot.end(), from), HIDDEN);
            from = spot.start();
        }
        var hidden =
                new Said(
                        said.envelope(),
                        words.toString(),
                        said.mentionsBot(),
                        said.quoted(),
                        said.media());
        return new Spoken(hidden, live);
    }

    Answer end(Transaction tx, Spoken spoken) {
        spoken.codes().forEach(code -> codes.end(tx, code));
        return Answer.of(TalkReplies.codeSeen());
    }
}
