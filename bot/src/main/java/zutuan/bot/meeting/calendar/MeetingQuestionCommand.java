package zutuan.bot.meeting.calendar;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import zutuan.adapters.Block;
import zutuan.bot.kernel.people.Permissions;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Manual;
import zutuan.bot.kernel.talk.Reading;
import zutuan.bot.kernel.talk.Turn;
import zutuan.bot.meeting.act.MeetingFinder;
import zutuan.bot.meeting.act.MeetingReplies;
import zutuan.bot.meeting.model.Invitation;
import zutuan.bot.meeting.model.Meeting;
import zutuan.bot.meeting.model.MeetingPermission;
import zutuan.bot.meeting.model.MeetingTexts;
import zutuan.bot.meeting.store.InvitationStore;

/// Questions about a meeting, which order nothing: 联席会议是几点来着, 会议改到几点了, 谁来谁没回, 会1还开不开. What people
/// ask each other in a group is left to them.
public final class MeetingQuestionCommand implements Command<MeetingQuestionCommand.Asked> {
    private static final int LONGEST = 24;
    private static final int NAMES = 20;

    private static final String WHEN =
            "几点钟?|几号|哪天|哪一天|周几|星期几|什么时候|啥时候|多久|几时|在哪儿|在哪里?|哪儿|哪里|什么地方|哪个会议室|多长时间|开多久";
    private static final String WHETHER =
            "还开不开|还开吗|开不开|还办不办|还办吗|取消了没有?|取消了吗|改期了没有?|改期了吗|改时间了吗|推迟了吗|改了吗|提前了吗";
    private static final String WHO =
            "都?有?谁(?:来|去|参加|要来|会来)|谁(?:还|都)?没(?:有)?(?:回复?|来|答复|反馈|报)|(?:还有)?(?:几个|多少)人(?:来|去|参加|没回复?|没答复)"
                    + "|哪些人(?:来|去|参加|没回复?)|回执(?:情况|怎么样了?)";
    private static final Pattern QUESTION =
            Pattern.compile(
                    "(?:"
                            + WHEN
                            + "|"
                            + WHETHER
                            + "|"
                            + WHO
                            + ")[^,,。]{0,8}|.{0,16}(?:来着|来的)[??]?");
    private static final Pattern ASKS_WHO = Pattern.compile(WHO);

    /// What is no part of a meeting's name.
    private static final Pattern AROUND =
            Pattern.compile(
                    "(?:"
                            + String.join("|", WHO, WHETHER, WHEN)
                            + ")|^(?:是|在|的)+|改到|改在|定在|定到|推迟到|提前到|换到|改成|[那这]个|到底|究竟|具体|请问|问下|问一下|的时间|时间|召开|来着|(?<=会|议|\\d)(?:是|在|到|开|的|都|还|又)|[吗么呢啊呀了??。!,,\\s]");

    /// A meeting by any word for one, or nobody said which; 山会垮 is none.
    private static final Pattern MEETING =
            Pattern.compile(".*(?:会议|(?<![社机才不都就要还也总])会|会\\s*\\d+号?|观摩.*)|");

    private final MeetingFinder finder;
    private final MeetingReplies replies;
    private final InvitationStore invitations = new InvitationStore();

    public MeetingQuestionCommand(Kit kit) {
        finder = new MeetingFinder(kit.settings());
        replies = new MeetingReplies(kit);
    }

    /// Which meeting, and whether it is asked who comes.
    record Asked(String which, boolean who) {}

    @Override
    public Manual manual() {
        return new Manual("问会议", "list_issues", "问会议几点、在哪、谁来", List.of(), null);
    }

    @Override
    public Reading<Asked> read(Heard heard) {
        String text = heard.bare();
        var card = heard.numberOf(Meeting.KIND.code());
        boolean ours = !heard.isTalk() || card != null;
        if (!ours || text.length() > LONGEST || !QUESTION.matcher(text).find()) {
            return new Reading.NotMine<>();
        }
        boolean who = ASKS_WHO.matcher(text).find();
        String name = AROUND.matcher(text).replaceAll("").strip();
        boolean named = MEETING.matcher(name).matches() && !name.contains("会议室");
        boolean bare = name.isEmpty() && (who || card != null);
        if (!named || (name.isEmpty() && !bare)) {
            return new Reading.NotMine<>();
        }
        String which = name.isEmpty() && card != null ? "会" + card : name;
        return new Reading.Understood<>(new Asked(which, who));
    }

    @Override
    public Answer run(Asked asked, Turn turn) {
        var name = MeetingFinder.Name.of(asked.which());
        var found = finder.find(name, turn);
        return switch (found.size()) {
            case 0 ->
                    Answer.of(
                            name.number() > 0
                                    ? replies.unknown(name.number())
                                    : replies.noneCalled(asked.which()));
            case 1 -> one(found.getFirst(), asked.who(), turn);
            default ->
                    Answer.of(
                            found.stream()
                                    .limit(5)
                                    .map(replies::line)
                                    .collect(Collectors.joining("\n")));
        };
    }

    private Answer one(Meeting meeting, boolean who, Turn turn) {
        var invited = invitations.of(turn.tx(), meeting.ref());
        var card = replies.status(meeting, invited, turn.roster());
        if (who) {
            card = card.with(new Block.Text(names(meeting, invited, turn)));
        }
        return Answer.of(card).about(meeting.ref().subject());
    }

    /// Who has not answered is for whoever called the meeting to know.
    private String names(Meeting meeting, List<Invitation> invited, Turn turn) {
        var coming = invited.stream().flatMap(one -> one.comer().stream()).toList();
        var silent =
                invited.stream()
                        .filter(Invitation::isUnanswered)
                        .map(Invitation::memberId)
                        .toList();
        boolean mayKnow =
                meeting.origin().organizerId().equals(turn.member().id())
                        || Permissions.allows(turn.member().roles(), MeetingPermission.ADMIN);
        String text = replies.comers(joined(coming, turn));
        return mayKnow && !turn.inGroup()
                ? text + "\n" + replies.silentOnes(joined(silent, turn))
                : text;
    }

    private static String joined(List<String> ids, Turn turn) {
        String names =
                ids.stream()
                        .limit(NAMES)
                        .map(id -> MeetingTexts.name(turn.roster(), id))
                        .collect(Collectors.joining("、"));
        return ids.size() > NAMES ? names + "等%d人".formatted(ids.size()) : names;
    }
}
