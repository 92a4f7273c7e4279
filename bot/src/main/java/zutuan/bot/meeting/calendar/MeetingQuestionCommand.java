package zutuan.bot.meeting.calendar;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import zutuan.adapters.Block;
import zutuan.bot.kernel.chinese.Phrases;
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

    private static final Phrases SAID =
            Phrases.beside(MeetingQuestionCommand.class, "calendar.phrases");
    private static final Pattern QUESTION = SAID.get("question");
    private static final Pattern ASKS_WHO = SAID.get("who");

    /// What is no part of a meeting's name.
    private static final Pattern AROUND = SAID.get("around");

    /// A meeting by any word for one, or nobody said which; 山会垮 is none.
    private static final Pattern MEETING = SAID.get("meeting");

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
