package zutuan.bot.kernel.chinese.intent;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What a message wants of the bot. `label` is the name in corpora, settings and output.
public enum Intent {
    REPORT_ISSUE("report_issue", Effect.CREATES, Needs.MATTER),
    CLAIM_ISSUE("claim_issue", Effect.CHANGES),
    PROGRESS_ISSUE("progress_issue", Effect.CHANGES),
    CLOSE_ISSUE("close_issue", Effect.ENDS),
    LIST_ISSUES("list_issues", Effect.READS),
    BOOK_MEETING("book_meeting", Effect.CREATES, Needs.DATE),
    RSVP("rsvp", Effect.CHANGES),
    CANCEL_MEETING("cancel_meeting", Effect.ENDS),
    RESCHEDULE_MEETING("reschedule_meeting", Effect.CHANGES, Needs.DATE_OR_PLACE),
    ASK_TECH("ask_tech", Effect.CREATES, Needs.MATTER),
    ACCEPT_TECH("accept_tech", Effect.CHANGES),
    CLOSE_TECH("close_tech", Effect.CHANGES),
    POST_SUPPLY("post_supply", Effect.CREATES),
    POST_NEED("post_need", Effect.CREATES),
    QUERY_MATCH("query_match", Effect.READS),
    DIGEST_QUERY("digest_query", Effect.READS),
    RECORD_ACTIVITY("record_activity", Effect.CREATES),
    HELP_GREETING("help_greeting", Effect.READS),
    /// Talk among people; nothing for the bot.
    CHITCHAT("chitchat", Effect.NONE);

    /// What acting on an intent does, and so how sure the bot must be.
    public enum Effect {
        /// Shows something; wrong is harmless.
        READS,
        /// Makes something new; a tap confirms it.
        CREATES,
        /// Changes something that exists; a tap confirms it.
        CHANGES,
        /// Ends something that exists: asked every time.
        ENDS,
        NONE
    }

    /// What has to be said before a draft can be made without asking.
    public enum Needs {
        NOTHING,
        /// What it is about, or enough words to tell.
        MATTER,
        DATE,
        DATE_OR_PLACE
    }

    private final String label;
    private final Effect effect;
    private final Needs needs;

    Intent(String label, Effect effect) {
        this(label, effect, Needs.NOTHING);
    }

    Intent(String label, Effect effect, Needs needs) {
        this.label = label;
        this.effect = effect;
        this.needs = needs;
    }

    public String label() {
        return label;
    }

    public Effect effect() {
        return effect;
    }

    public Needs needs() {
        return needs;
    }

    public static Optional<Intent> labelled(String label) {
        return Arrays.stream(values()).filter(intent -> intent.label.equals(label)).findFirst();
    }

    /// Its place in the models; the order of the constants is part of a trained model.
    int place() {
        return List.of(values()).indexOf(this);
    }
}
