package zutuan.bot;

import zutuan.bot.assist.AssistModule;
import zutuan.bot.digest.DigestModule;
import zutuan.bot.handbook.HandbookModule;
import zutuan.bot.issue.IssueModule;
import zutuan.bot.meeting.MeetingModule;
import zutuan.bot.member.MemberModule;
import zutuan.bot.record.RecordModule;

/// What the bot can do, a line for each.
public final class Features {
    public static final Modules ALL =
            Modules.of(
                    new IssueModule(),
                    new MemberModule(),
                    new MeetingModule(),
                    new AssistModule(),
                    new RecordModule(),
                    new DigestModule(),
                    new HandbookModule());

    private Features() {}
}
