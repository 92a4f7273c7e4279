package zutuan.bot.kernel.talk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zutuan.adapters.Media;
import zutuan.bot.kernel.chinese.meaning.Meanings;
import zutuan.bot.kernel.event.Subject;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.people.Roster;

/// What a member said, cleaned for reading: no control characters, half-width digits and slash,
/// trimmed. Raw text stays in [Turn#said].
///
/// `subject` is what the card replied to is about, such as `issue:12`, or null. `meanings` read
/// what no typed form says, each thing once.
public record Heard(
        String text,
        @Nullable Subject subject,
        List<Media> media,
        Speaker speaker,
        Meanings meanings) {
    public Heard {
        media = List.copyOf(media);
    }

    /// Who speaks, where in the organisation, when; in a group or alone with the bot, and whether
    /// the bot was called there.
    public record Speaker(
            Member member, Roster roster, Instant now, boolean inGroup, boolean called) {
        public Speaker(Member member, Roster roster, Instant now, boolean inGroup) {
            this(member, roster, now, inGroup, false);
        }
    }

    /// Whether people say it to each other: in a group, without calling the bot and without the
    /// slash of a command. What then only sounds like a command is none.
    public boolean isTalk() {
        return speaker.inGroup() && !speaker.called() && !text.startsWith("/");
    }

    public Heard showing(List<Media> shown) {
        return new Heard(text, subject, shown, speaker, meanings);
    }

    /// The same, as if it replied to a card about this.
    public Heard about(Subject other) {
        return new Heard(text, other, media, speaker, meanings);
    }

    /// The same, as if it replied to nothing.
    public Heard alone() {
        return new Heard(text, null, media, speaker, meanings);
    }

    /// Other words of the same speaker.
    public Heard saying(String words) {
        return new Heard(words, subject, media, speaker, meanings);
    }

    /// The text without the slash that may begin a command.
    public String bare() {
        return text.replaceFirst("^/\\s*", "");
    }

    /// The number of the card replied to, if it is of this kind: `issue:12` of `issue` is 12.
    public @Nullable Integer numberOf(String kind) {
        return subject != null && subject.is(kind) ? Math.toIntExact(subject.number()) : null;
    }
}
