package zutuan.bot.meeting.rsvp;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zutuan.bot.kernel.chinese.Phrases;
import zutuan.bot.meeting.rsvp.Rsvp.Wanted;

/// What is answered to an invitation, without the words that say to which: 参加, 去不了请王建代. Pure; how
/// it is said stands in `rsvp.phrases`.
final class RsvpWords {
    private static final Phrases SAID = Phrases.beside(RsvpWords.class, "rsvp.phrases");
    private static final Pattern COME = SAID.get("come");
    private static final Pattern LATE = SAID.get("late");
    private static final Pattern STAY = SAID.get("stay");

    /// The same where it was said which meeting is meant.
    private static final Pattern STAY_AWAY = SAID.get("stay_away");

    private static final Pattern STAND_IN = SAID.get("stand_in");
    private static final Pattern SENT = SAID.get("sent");
    private static final Pattern BETWEEN = SAID.get("between");

    /// Somebody, whose name is not said.
    private static final Set<String> NOBODY = Set.of("人", "个人", "别人", "其他人", "谁", "他们", "大家");

    private RsvpWords() {}

    /// `named` says that it was said which meeting is meant.
    static Optional<Wanted> read(String text, boolean named) {
        if (COME.matcher(text).matches()) {
            return Optional.of(new Wanted.Come());
        }
        var late = LATE.matcher(text);
        if (late.matches()) {
            return Optional.of(new Wanted.ComeLate(Lateness.minutes(late.group(1))));
        }
        return stay(STAY.matcher(text))
                .or(() -> named ? stay(STAY_AWAY.matcher(text)) : Optional.empty());
    }

    /// What somebody means who was just invited; `alone` says that they said it to the bot.
    static Optional<Wanted> generous(String text, boolean alone) {
        return sent(text)
                .or(() ->
                        Generous.read(text)
                                .filter(said -> alone || !said.polite())
                                .map(Generous.Said::wanted))
                .or(() -> stay(STAY_AWAY.matcher(text)));
    }

    /// 由王建参加: who comes instead, and nothing else.
    static Optional<Wanted> sent(String text) {
        return name(SENT.matcher(text)).map(name -> new Wanted.StayAway(name, ""));
    }

    /// Of a longer sentence that surely is an answer: 家里有事,明天的会我怕是去不了,让王建代会. What stands before is
    /// why.
    static Optional<Wanted> within(String text) {
        var between = BETWEEN.matcher(text);
        int from = 0;
        while (true) {
            String rest = text.substring(from);
            var found = read(rest, true).or(() -> sent(rest));
            if (found.isPresent()) {
                String before = BETWEEN.matcher(text.substring(0, from)).replaceAll(",");
                return found.map(wanted -> because(wanted, before));
            }
            if (!between.find()) {
                return Optional.empty();
            }
            from = between.end();
        }
    }

    private static Wanted because(Wanted wanted, String before) {
        return wanted instanceof Wanted.StayAway(var standIn, var reason) && reason.isEmpty()
                ? new Wanted.StayAway(standIn, before.replaceFirst(",$", ""))
                : wanted;
    }

    private static Optional<Wanted> stay(Matcher stay) {
        if (!stay.matches()) {
            return Optional.empty();
        }
        String apart = Objects.requireNonNullElse(stay.group(1), "");
        return Optional.of(away(Objects.requireNonNullElse(stay.group(2), apart).strip()));
    }

    /// Who comes instead, and why: either may be said alone, the reason first.
    private static Wanted away(String rest) {
        var between = BETWEEN.matcher(rest);
        int from = 0;
        do {
            String tail = rest.substring(from);
            var name = name(SENT.matcher(tail)).or(() -> name(STAND_IN.matcher(tail)));
            if (name.isPresent()) {
                String reason = rest.substring(0, from).replaceFirst("[\\s,,。;;]+$", "");
                return new Wanted.StayAway(name.get(), reason);
            }
            from = between.find() ? between.end() : rest.length();
        } while (from < rest.length());
        return new Wanted.StayAway("", rest);
    }

    private static Optional<String> name(Matcher sent) {
        return sent.matches() && !NOBODY.contains(sent.group(1))
                ? Optional.of(sent.group(1))
                : Optional.empty();
    }
}
