package zutuan.bot.kernel.talk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import zutuan.adapters.Inbound.Said;
import zutuan.bot.kernel.people.Directory;
import zutuan.bot.kernel.people.IdentityStore;
import zutuan.bot.kernel.store.Transaction;

/// People who are not on the roster, or not yet bound to it: they may bind themselves with a code
/// in a direct chat, and are told so at most once in a while. They get no data.
final class Strangers {
    private static final Pattern BIND = Pattern.compile("/?绑定\\s*(\\d{6})");

    private final Directory directory;
    private final IdentityStore identities;
    private final Duration pause;
    private final List<String> words;

    /// `words` are the names of the commands: who starts with one means the bot.
    Strangers(Directory directory, IdentityStore identities, Duration pause, List<String> words) {
        this.directory = directory;
        this.identities = identities;
        this.pause = pause;
        this.words = List.copyOf(words);
    }

    Optional<Answer> answer(Transaction tx, Said said, Instant now) {
        var envelope = said.envelope();
        var code = BIND.matcher(Texts.clean(said.text()));
        if (code.matches() && !envelope.address().isGroup()) {
            return Optional.of(bind(tx, said, code.group(1), now));
        }
        boolean tell =
                addressed(said)
                        && identities.mayTellStranger(
                                tx, envelope.address(), envelope.senderId(), now, pause);
        return tell
                ? Optional.of(Answer.of(TalkReplies.stranger(directory.administrator())))
                : Optional.empty();
    }

    private Answer bind(Transaction tx, Said said, String code, Instant now) {
        var envelope = said.envelope();
        var identity = identities.redeem(tx, code, now);
        var known = identity.flatMap(directory::known);
        if (identity.isEmpty() || known.isEmpty()) {
            return Answer.of(TalkReplies.wrongCode());
        }
        identities.bind(tx, envelope.address(), envelope.senderId(), identity.get(), now);
        return Answer.of(TalkReplies.bound(known.get().member().name()));
    }

    private boolean addressed(Said said) {
        String text = Texts.clean(said.text());
        return said.mentionsBot()
                || !said.envelope().address().isGroup()
                || text.startsWith("/")
                || words.stream().anyMatch(text::startsWith);
    }
}
