package zutuan.bot.kernel.people;

/**
 * Something a command needs the member to be allowed. {@link Permissions} says who is. Conditions
 * beyond the role (only the reporter, only the team lead) are the feature's own.
 */
public enum Permission {
    ISSUE_REPORT,
    ISSUE_CLAIM,
    ISSUE_ASSIST,
    ISSUE_PROGRESS,
    /** Closing an issue that somebody else handles. */
    ISSUE_CLOSE_ANY,
    ISSUE_CONFIRM,
    ISSUE_READ,
    ISSUE_DISPATCH,
    ISSUE_ESCALATE,
    ISSUE_EXTEND_GRANT,
    MEETING_BOOK,
    /** Changing or cancelling somebody else's meeting, and marking who came. */
    MEETING_ADMIN,
    ROSTER_EXPORT,
    ROSTER_EDIT,
    DIGEST_SEND,
    HELP_ASK,
    HELP_ANSWER,
    STATUS_READ
}
