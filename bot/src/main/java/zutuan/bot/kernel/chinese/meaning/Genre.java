package zutuan.bot.kernel.chinese.meaning;

import java.util.Optional;
import zutuan.bot.kernel.chinese.intent.DangerReader;

/// What kind of text a message is by its form, whatever its words are about. Only [#PLAIN] may be a
/// request that nobody addressed to the bot.
public enum Genre {
    /// With a head of its own: 【…】, 通知, 讣告, 快讯.
    HEADED,
    /// Signed and dated like a letter.
    SIGNED,
    /// Passed on from somewhere.
    FORWARDED,
    LINK,
    FILE,
    /// Numbered points, or a table.
    LISTED,
    /// Longer than a chat line, in the style of an office.
    OFFICIAL,
    /// A thing lost or found.
    LOST,
    /// Somebody else's words.
    QUOTED,
    /// Told of another time or place.
    TOLD,
    /// Over and done within the same breath.
    SOLVED,
    /// What something costs.
    PRICED,
    /// None of these: somebody says something.
    PLAIN;

    /// How what it says of danger is to be taken. An excited report may look like a list or an
    /// office's, and the first report of a landslide or of a lost child has a head; empty where
    /// even words of danger are news and no cry: nobody who needs help sends a link or a file.
    Optional<DangerReader.Form> ofDanger() {
        return switch (this) {
            case LINK, FILE -> Optional.empty();
            case HEADED, FORWARDED, LOST -> Optional.of(DangerReader.Form.PUBLISHED);
            case SIGNED, LISTED, OFFICIAL, QUOTED, TOLD, SOLVED, PRICED ->
                    Optional.of(DangerReader.Form.TALE);
            case PLAIN -> Optional.of(DangerReader.Form.PLAIN);
        };
    }
}
