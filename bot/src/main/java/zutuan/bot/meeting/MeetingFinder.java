package zutuan.bot.meeting;

import java.util.List;
import java.util.regex.Pattern;
import zutuan.bot.kernel.talk.Turn;

/// Finds the meeting that words mean: by its number (会3), by the card replied to, by its name.
record MeetingFinder(MeetingStore meetings) {
    private static final Pattern LABEL = Pattern.compile("(?:会|观摩)\\s*(\\d{1,9})号?");

    /// What of a text names a meeting. `number` 0 means that no number was said.
    record Name(long number, String words) {
        static Name of(String text) {
            var label = LABEL.matcher(text);
            return label.find()
                    ? new Name(Long.parseLong(label.group(1)), label.replaceFirst(" ").strip())
                    : new Name(0, text.strip());
        }
    }

    /// Those ahead whose name fits; one that is over or cancelled only by its number.
    List<Meeting> find(Name name, Turn turn) {
        if (name.number() > 0) {
            return meetings
                    .find(turn.tx(), new Meeting.Ref(turn.workspace(), name.number()))
                    .stream()
                    .toList();
        }
        return meetings.ahead(turn.tx(), turn.workspace(), turn.now()).stream()
                .filter(meeting -> fits(meeting, name.words()))
                .toList();
    }

    private static boolean fits(Meeting meeting, String words) {
        String said = words.replaceAll("[的了这那次个\\s]", "");
        String title = meeting.plan().title();
        return said.isEmpty()
                || title.contains(said)
                || said.contains(title)
                || (meeting.plan().series() != null && said.contains(meeting.plan().series()));
    }
}
