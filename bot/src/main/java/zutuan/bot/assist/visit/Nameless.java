package zutuan.bot.assist.visit;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import zutuan.bot.kernel.people.Roster;

/// Takes people and places out of what was said, so that it can be shown to anybody: members,
/// villages, hamlets, households (老李家), numbers of phones. Pure.
final class Nameless {
    private static final Pattern HAMLET = Pattern.compile("第?[一二三四五六七八九十\\d]{1,3}(?:村民小组|小组|组)");
    private static final Pattern HOUSEHOLD =
            Pattern.compile("(?:老|小)?[\\p{IsHan}]?[\\p{IsHan}](?:大爷|大叔|大娘|大嫂|婶|伯|叔)?家(?!禽|畜|里|具)");
    private static final Pattern TITLED =
            Pattern.compile("(?:老|小)[\\p{IsHan}](?=[,，。的说家]|$)|[\\p{IsHan}](?:大爷|大叔|大娘|大嫂)");
    private static final Pattern DIGITS = Pattern.compile("\\d{7,}");

    private Nameless() {}

    static String of(String said, Roster roster) {
        String text = said;
        for (String name : names(roster)) {
            text = text.replace(name, "");
        }
        for (var pattern : List.of(HAMLET, HOUSEHOLD, TITLED, DIGITS)) {
            text = pattern.matcher(text).replaceAll("");
        }
        return text.replaceAll("[,，、]\\s*(?=[,，、。;；]|$)", "")
                .replaceAll("^[\\s,，、。;；]+", "")
                .replaceAll("\\s+", " ")
                .strip();
    }

    /// Longer names before those they contain.
    private static List<String> names(Roster roster) {
        var villages =
                roster.villages().stream()
                        .flatMap(one ->
                                Stream.concat(Stream.of(one.name()), one.shortNames().stream()));
        var people =
                roster.members().stream()
                        .flatMap(one ->
                                Stream.concat(Stream.of(one.name()), roster.aliases(one).stream()));
        return Stream.concat(villages, people)
                .filter(name -> name.length() > 1)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }
}
