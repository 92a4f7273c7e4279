package zutuan.bot.meeting.calendar;

import java.util.List;
import zutuan.bot.kernel.people.IdentityStore.Identity;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Manual;
import zutuan.bot.kernel.talk.Reading;
import zutuan.bot.kernel.talk.Turn;
import zutuan.bot.meeting.act.MeetingReplies;

/// 我的日历: the link under which a phone's calendar finds the member's meetings.
public final class FeedCommand implements Command<Boolean> {
    private final Feed feed;
    private final MeetingReplies replies;

    public FeedCommand(Kit kit) {
        feed = new Feed(kit);
        replies = new MeetingReplies(kit);
    }

    @Override
    public Manual manual() {
        return new Manual("我的日历", "help_greeting", "让手机日历自动显示会议", List.of("我的日历", "我的日历 作废"), null);
    }

    /// True: the link is to be given; false: it is to stop working.
    @Override
    public Reading<Boolean> read(Heard heard) {
        return switch (heard.text().replaceFirst("^/\\s*", "").replaceAll("\\s+", "")) {
            case "我的日历", "日历订阅", "订阅日历" -> new Reading.Understood<>(true);
            case "我的日历作废" -> new Reading.Understood<>(false);
            default -> new Reading.NotMine<>();
        };
    }

    @Override
    public Answer run(Boolean give, Turn turn) {
        var member = new Identity(turn.workspace(), turn.member().id());
        if (!give) {
            feed.revoke(turn.tx(), member);
            return Answer.of(replies.feedRevoked());
        }
        return Answer.of(
                turn.inGroup()
                        ? replies.feedNotHere()
                        : replies.feed(feed.link(turn.tx(), member)));
    }
}
