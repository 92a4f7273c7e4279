package zutuan.bot.meeting.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import zutuan.bot.kernel.event.Subject;

/// 投票选时间: which of several times suits most people. `booking` is what is to be booked, typed and
/// without a time; `votes` holds for each option the members who chose it.
public record Poll(
        Ref ref, String booking, String organizerId, List<Slot> options, List<Set<String>> votes) {
    /// The kind of [Subject] that a poll is.
    public static final String SUBJECT = "poll";

    public Poll {
        options = List.copyOf(options);
        votes = votes.stream().map(Set::copyOf).toList();
    }

    /// The number within a workspace.
    public record Ref(String workspace, long number) {
        public Subject subject() {
            return Subject.of(SUBJECT, number);
        }

        public String label() {
            return "投票" + number;
        }
    }

    public int voters() {
        var all = new HashSet<String>();
        votes.forEach(all::addAll);
        return all.size();
    }

    /// The options, counted from 0, that most chose; several if they are level.
    public List<Integer> best() {
        int most = votes.stream().mapToInt(Set::size).max().orElse(0);
        var best = new ArrayList<Integer>();
        for (int option = 0; option < options.size(); option++) {
            if (votes.get(option).size() == most) {
                best.add(option);
            }
        }
        return best;
    }
}
