package zutuan.bot.kernel.talk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import zutuan.bot.kernel.chinese.Manners;
import zutuan.bot.kernel.chinese.slot.Sound;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.people.Roster;

/// Reads members out of what was said: by full name, by another name of theirs, or by surname and
/// title. Exact names win over titles; where several fit, none is picked. A word that only sounds
/// like a name is asked about.
public final class NamedPeople {
    private static final int MOST_CHOICES = 9;
    private static final Set<String> SELF = Set.of("我", "我自己", "自己", "本人", "我本人");

    private NamedPeople() {}

    /// A place in a text where somebody is named; `end` is exclusive.
    public record Mention(int start, int end, Named named) {}

    /// Everybody named in a text, in its order; a mention is one or several members.
    public static List<Mention> in(String text, Roster roster) {
        var found = new ArrayList<Mention>();
        int index = 0;
        while (index < text.length()) {
            var mention = at(text, index, roster);
            mention.ifPresent(found::add);
            index = mention.map(Mention::end).orElse(index + 1);
        }
        return List.copyOf(found);
    }

    /// Whether a word means whoever says it.
    public static boolean isSelf(String word) {
        return SELF.contains(word.strip());
    }

    /// Whom a word means that is nothing but a name, said by this member; longer texts mean nobody.
    public static Named of(String word, Roster roster, Member speaker) {
        return isSelf(word) ? new Named.One(word, speaker) : of(word, roster);
    }

    /// Whom a word means that is nothing but a name; longer texts mean nobody.
    public static Named of(String word, Roster roster) {
        String said = Manners.without(word).replaceFirst("^@\\s*", "");
        if (said.isEmpty()) {
            return new Named.Nobody(said);
        }
        return at(said, 0, roster)
                .filter(mention -> mention.end() == said.length())
                .map(Mention::named)
                .orElseGet(() -> byEar(said, roster));
    }

    /// What voice input made of a name.
    private static Named byEar(String said, Roster roster) {
        var alike =
                roster.members().stream()
                        .filter(member ->
                                names(member, roster).anyMatch(name -> sounds(said, name)))
                        .toList();
        return alike.isEmpty() ? new Named.Nobody(said) : new Named.Several(said, alike);
    }

    private static boolean sounds(String said, String name) {
        int end = Math.min(said.length(), name.length());
        boolean isWhole = end == said.length() || endsInTitle(said, end);
        return name.length() > 1 && isWhole && Sound.alike(said.substring(0, end), name);
    }

    private static boolean endsInTitle(String said, int from) {
        var title = Title.at(said, from);
        return !title.word().isEmpty() && from + title.word().length() == said.length();
    }

    /// Asks which of several was meant. `typed` makes of a name that means one member the command
    /// to run when that member is chosen.
    public static Answer whichOne(
            Named.Several several, Roster roster, String topic, UnaryOperator<String> typed) {
        if (several.members().size() > MOST_CHOICES) {
            return Answer.of(TalkReplies.tooManyOfThatName(several.said()));
        }
        var options =
                several.members().stream()
                        .map(member ->
                                new Question.Option(
                                        TalkReplies.person(member, roster),
                                        typed.apply(unmistakable(member, roster))))
                        .toList();
        return options.size() == 1
                ? isIt(several, topic, options.getFirst())
                : Choices.ask(TalkReplies.whichPerson(several.said()), topic, options);
    }

    private static Answer isIt(Named.Several heard, String topic, Question.Option only) {
        var choice =
                new Question.Choice(
                        topic,
                        List.of(
                                new Question.Option("是", only.typed()),
                                new Question.Option("不是", "")));
        return Choices.yesOrNo(TalkReplies.isItPerson(heard.said(), only.label()), choice);
    }

    /// What to write so that exactly this member is read: the name, with the place behind it where
    /// names coincide.
    public static String unmistakable(Member member, Roster roster) {
        return roster.named(member.name()).size() == 1 ? member.name() : placed(member, roster);
    }

    private static String placed(Member member, Roster roster) {
        return halfWidth(TalkReplies.person(member, roster));
    }

    /// Brackets as in a command; a member reads full-width ones, and may type either.
    private static String halfWidth(String text) {
        return text.replace('（', '(').replace('）', ')');
    }

    private static Optional<Mention> at(String text, int start, Roster roster) {
        var exact = exact(text, start, roster);
        return exact.isPresent() ? exact : titled(text, start, roster);
    }

    private static Optional<Mention> exact(String text, int start, Roster roster) {
        return roster.members().stream()
                .flatMap(member -> names(member, roster))
                .filter(name -> text.startsWith(name, start))
                .max(Comparator.comparingInt(String::length))
                .map(name -> mention(text, start, name, roster));
    }

    private static Mention mention(String text, int start, String name, Roster roster) {
        int end = start + name.length();
        for (var member : roster.named(name)) {
            String placed = placed(member, roster);
            if (halfWidth(text).startsWith(placed, start)) {
                return new Mention(start, start + placed.length(), new Named.One(placed, member));
            }
        }
        int whole = end + Title.at(text, end).word().length();
        return new Mention(start, whole, named(text.substring(start, whole), roster.named(name)));
    }

    private static Stream<String> names(Member member, Roster roster) {
        return Stream.concat(Stream.of(member.name()), roster.aliases(member).stream());
    }

    private static Optional<Mention> titled(String text, int start, Roster roster) {
        String surname = text.substring(start, start + 1);
        var title = Title.at(text, start + 1);
        if (title.word().isEmpty()) {
            return Optional.empty();
        }
        var members =
                roster.members().stream()
                        .filter(member -> member.name().startsWith(surname))
                        .filter(member -> title.fits(member, roster))
                        .toList();
        int end = start + 1 + title.word().length();
        return members.isEmpty()
                ? Optional.empty()
                : Optional.of(new Mention(start, end, named(text.substring(start, end), members)));
    }

    private static Named named(String said, List<Member> members) {
        return members.size() == 1
                ? new Named.One(said, members.getFirst())
                : new Named.Several(said, members);
    }
}
