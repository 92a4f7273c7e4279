package zutuan.bot.kernel.chinese.slot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zutuan.bot.kernel.chinese.Words;

/// Finds people: full names and aliases, surname and title (张书记, 清河的王书记), given name and title
/// (晓燕书记), 老李, and what sounds like a name of three syllables.
final class PersonReader {
    private static final int SURE_BY_EAR = 3;

    /// A third character that makes another name of one of two characters: 王建国 is not 王建.
    private static final String THIRD = "国军伟福贵波辉兵芝英兰琴珍莲霞芬玲娟娜芳霖宇浩涛鹏杰峰斌彬龙勇梅远";

    /// After which one of these is a word of its own: 李明远程参加.
    private static final Words WORDS = Words.of("远程", "远远", "远在");

    private final NameIndex names;
    private final NameIndex given;
    private final SurnameReader surnames;

    PersonReader(List<Gazetteer.Person> people) {
        var full = new ArrayList<NameIndex.Form>();
        var short_ = new ArrayList<NameIndex.Form>();
        for (Gazetteer.Person person : people) {
            var choice = new Link.Choice(person.id(), person.name());
            full.add(new NameIndex.Form(person.name(), choice));
            person.aliases().forEach(alias -> full.add(new NameIndex.Form(alias, choice)));
            String givenName = Surnames.given(person.name());
            if (givenName.length() == 2 && Titles.endOf(person.name()) == null) {
                short_.add(new NameIndex.Form(givenName, choice));
            }
        }
        full.removeIf(form -> form.text().length() < 2);
        this.names = new NameIndex(full);
        this.given = new NameIndex(short_);
        this.surnames = new SurnameReader(people);
    }

    /// What was found, at offsets of the normal form.
    record Hit(int start, int end, List<Link.Choice> choices, boolean sure) {}

    private interface Look {
        @Nullable Hit at(int at);
    }

    /// Names as they are written; they win over times and villages that they contain.
    List<Link> written(Taken taken) {
        var links = new ArrayList<Link>();
        collect(taken, links, at -> written(taken.text(), at));
        collect(taken, links, at -> givenName(taken.text(), at));
        return links;
    }

    /// Whatever else may mean somebody.
    List<Link> others(Taken taken, List<VillageReader.Found> villages) {
        String text = taken.text();
        var links = new ArrayList<Link>();
        var villageEnds = new HashMap<Integer, Link>();
        villages.forEach(village -> villageEnds.put(village.end(), village.link()));
        collect(taken, links, at -> surnames.titled(text, at, villageEnds).orElse(null));
        collect(taken, links, at -> spoken(text, at));
        links.sort(Comparator.comparingInt(link -> link.span().start()));
        return links;
    }

    private static void collect(Taken taken, List<Link> links, Look look) {
        for (int at = 0; at < taken.text().length() && !taken.full(); at++) {
            Hit hit = taken.free(at, at + 1) ? look.at(at) : null;
            if (hit != null && taken.free(hit.start(), hit.end())) {
                Span span = taken.take(hit.start(), hit.end(), Mark.PERSON);
                links.add(new Link(span, hit.choices(), hit.sure()));
                at = hit.end() - 1;
            }
        }
    }

    private @Nullable Hit written(String text, int at) {
        NameIndex.Match match = names.written(text, at);
        return match == null ? null : written(text, at, match);
    }

    private static @Nullable Hit written(String text, int at, NameIndex.Match match) {
        int end = match.end();
        boolean cut =
                end - at == 2
                        && end < text.length()
                        && THIRD.indexOf(text.charAt(end)) >= 0
                        && !WORDS.follow(text, end)
                        && Titles.endOf(text.substring(at, end)) == null;
        boolean craft = Titles.endOf(text.substring(at, end)) != null;
        boolean work = craft && Titles.at(text, end - 1).isEmpty() && text.charAt(end - 1) == '工';
        return work ? null : new Hit(at, withTitle(text, end), match.choices(), !cut);
    }

    /// 张德福书记 is one name.
    private static int withTitle(String text, int end) {
        return Titles.at(text, end)
                .filter(title -> !title.equals("工"))
                .map(title -> end + title.length())
                .orElse(end);
    }

    /// 晓燕书记; a given name alone is too often a plain word.
    private @Nullable Hit givenName(String text, int at) {
        NameIndex.Match match = given.written(text, at);
        String title = match == null ? null : Titles.at(text, match.end()).orElse(null);
        return match == null || title == null
                ? null
                : new Hit(at, match.end() + title.length(), match.choices(), true);
    }

    /// By ear a name needs three syllables or a title.
    private @Nullable Hit spoken(String text, int at) {
        NameIndex.Match match = names.spoken(text, at);
        return match == null ? null : spoken(text, at, match);
    }

    private static @Nullable Hit spoken(String text, int at, NameIndex.Match match) {
        int end = withTitle(text, match.end());
        boolean enough =
                match.end() - at >= SURE_BY_EAR
                        || (end > match.end() && Surnames.plausible(text, at));
        return enough ? new Hit(at, end, match.choices(), true) : null;
    }
}
