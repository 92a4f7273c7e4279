package zutuan.bot.issue.escalation;

import java.util.List;
import java.util.regex.Pattern;
import zutuan.bot.issue.model.IssuePermission;
import zutuan.bot.kernel.chinese.Phrases;
import zutuan.bot.kernel.people.Permissions;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Manual;
import zutuan.bot.kernel.talk.Reading;
import zutuan.bot.kernel.talk.Turn;

/// 同意 and 不同意 without a number: the decision on the only extension that waits for it.
public record BareGrantCommand(ExtensionDesk desk) implements Command<ExtensionDesk.Decision> {
    private static final Pattern WORD =
            Phrases.beside(BareGrantCommand.class, "escalation.phrases").get("granted_alone");

    @Override
    public Manual manual() {
        return new Manual(
                "批延期", "progress_issue", "批或不批唯一的延期申请", List.of(), IssuePermission.EXTEND_GRANT);
    }

    @Override
    public Reading<ExtensionDesk.Decision> read(Heard heard) {
        var word = WORD.matcher(heard.bare());
        boolean theirs =
                Permissions.allows(heard.speaker().member().roles(), IssuePermission.EXTEND_GRANT);
        if (heard.subject() != null || heard.isTalk() || !theirs || !word.matches()) {
            return new Reading.NotMine<>();
        }
        boolean granted = word.group(1).equals("同意");
        String words = word.group(2) == null ? "" : word.group(2).strip();
        // 同意 with words agrees with what somebody said.
        return granted && !words.isEmpty()
                ? new Reading.NotMine<>()
                : new Reading.Understood<>(new ExtensionDesk.Decision(granted, words));
    }

    @Override
    public boolean comesLast() {
        return true;
    }

    @Override
    public boolean isNothing(ExtensionDesk.Decision decision, Turn turn) {
        return desk.isForOthers(turn);
    }

    @Override
    public Answer run(ExtensionDesk.Decision decision, Turn turn) {
        return desk.decideOnly(decision, turn);
    }
}
