package zutuan.bot.kernel.talk.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import zutuan.adapters.Inbound.Said;
import zutuan.bot.kernel.people.CodeTries;
import zutuan.bot.kernel.people.Directory;
import zutuan.bot.kernel.people.IdentityStore;
import zutuan.bot.kernel.people.LoginCode;
import zutuan.bot.kernel.store.Transaction;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.TalkReplies;
import zutuan.bot.kernel.talk.Texts;

/// People who are not on the roster, or not yet bound to it: they may bind themselves with a code
/// in a direct chat, and are told so at most once in a while. They get no data.
final class Strangers {
    /// What follows need not be a code: a wrong one counts as well.
    private static final Pattern BIND =
            Pattern.compile("/?绑定码?[::\\s]*([A-Za-z0-9][A-Za-z0-9\\s\\p{Pd}_.]{2,30})");

    /// What stands behind a word of the bot that is meant for it.
    private static final Pattern NUMBER = Pattern.compile("$|\\s*[会A-Za-z]?\\d");

    private final Directory directory;
    private final IdentityStore identities;
    private final AccountNotices news;
    private final Duration pause;
    private final List<String> words;

    /// `words` are the names of the commands: who starts with one means the bot.
    Strangers(
            Directory directory,
            IdentityStore identities,
            AccountNotices news,
            Duration pause,
            List<String> words) {
        this.directory = directory;
        this.identities = identities;
        this.news = news;
        this.pause = pause;
        this.words = List.copyOf(words);
    }

    Optional<Answer> answer(Transaction tx, Said said, Instant now) {
        var envelope = said.envelope();
        var code = code(Texts.clean(said.text()));
        if (code.isPresent() && !envelope.address().isGroup()) {
            return judge(tx, said, code.get(), now);
        }
        boolean tell =
                addressed(said)
                        && identities.mayTellStranger(
                                tx, envelope.address(), envelope.senderId(), now, pause);
        return tell
                ? Optional.of(Answer.of(TalkReplies.stranger(directory.administrator())))
                : Optional.empty();
    }

    /// What is tried as a code: what stands behind 绑定, or the only thing that looks like one in a
    /// message that was passed on.
    private static Optional<String> code(String text) {
        var bind = BIND.matcher(text);
        if (bind.matches()) {
            return Optional.of(bind.group(1));
        }
        var spots = LoginCode.in(text);
        return spots.size() == 1 && spots.getFirst().code().matches(".*\\d.*")
                ? Optional.of(spots.getFirst().code())
                : Optional.empty();
    }

    private Optional<Answer> judge(Transaction tx, Said said, String code, Instant now) {
        var envelope = said.envelope();
        return switch (identities.tries().count(tx, envelope.address(), envelope.senderId(), now)) {
            case CodeTries.Verdict.Judge() -> Optional.of(bind(tx, said, code, now));
            case CodeTries.Verdict.Pause(var length) ->
                    Optional.of(
                            Answer.of(
                                    TalkReplies.triedTooOften(length, directory.administrator())));
            case CodeTries.Verdict.Ignore() -> Optional.empty();
        };
    }

    private Answer bind(Transaction tx, Said said, String code, Instant now) {
        var envelope = said.envelope();
        var identity = identities.codes().redeem(tx, code, now);
        var known = identity.flatMap(directory::known).filter(one -> directory.serves(tx, one));
        if (identity.isEmpty() || known.isEmpty()) {
            if (identities.tries().wrong(tx, now)) {
                news.guessed(tx);
            }
            return Answer.of(TalkReplies.wrongCode());
        }
        identities.tries().right(tx, envelope.address(), envelope.senderId());
        news.bound(tx, identity.get(), envelope.senderId());
        identities.bind(tx, envelope.address(), envelope.senderId(), identity.get(), now);
        return Answer.of(TalkReplies.bound(known.get().member().name()));
    }

    /// Among people a word of the bot's alone or with a number means it (列表, 认领1); a sentence that
    /// begins with such a word (合并转发的…, 接到通知) does not.
    private boolean addressed(Said said) {
        String text = Texts.clean(said.text());
        return said.mentionsBot()
                || !said.envelope().address().isGroup()
                || text.startsWith("/")
                || words.stream()
                        .filter(text::startsWith)
                        .anyMatch(
                                word -> NUMBER.matcher(text.substring(word.length())).lookingAt());
    }
}
