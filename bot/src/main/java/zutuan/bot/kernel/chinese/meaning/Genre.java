package zutuan.bot.kernel.chinese.meaning;

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

    /// Whether even words of danger in it are news and no cry. An excited report may look like a
    /// list or an office's; whoever cries for help makes no head, link or file.
    public boolean isPublished() {
        return switch (this) {
            case HEADED, FORWARDED, LINK, FILE, LOST -> true;
            case SIGNED, LISTED, OFFICIAL, QUOTED, TOLD, SOLVED, PRICED, PLAIN -> false;
        };
    }
}
