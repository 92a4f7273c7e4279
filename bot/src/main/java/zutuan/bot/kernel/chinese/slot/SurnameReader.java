package zutuan.bot.kernel.chinese.slot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zutuan.bot.kernel.chinese.Words;

/// Reads surname and title, with the village before them if it was said: 王书记, 清河社区的王书记, 第一书记小李,
/// 老张支书, 石桥村支书, 老李.
final class SurnameReader {
    /// What makes a family, a place or a thing of 老李 and 小马.
    private static final Words NO_PERSON =
            Words.of(
                    "家", "屋", "院", "坡", "沟", "湾", "坎", "庄", "寨", "铺", "塘", "村", "组", "路", "猫", "子",
                    "打", "车", "桥", "河", "坝", "块", "山", "岭", "林", "苗", "米", "麦", "籽", "虫", "天", "雪",
                    "洞", "井", "板", "头", "湖");

    private static final Words TASK_BEFORE =
            Words.of(
                    "让", "请", "找", "派", "派给", "叫", "交给", "转给", "由", "喊", "通知", "约", "联系", "替", "归",
                    "@", "麻烦", "安排", "提醒", "邀请");
    private static final Words TASK_AFTER =
            Words.of(
                    "处理", "负责", "接手", "接单", "代会", "代我", "代办", "牵头", "主办", "协办", "认领", "去办", "来办",
                    "去处理", "跟进", "去看", "来看", "参加");

    private final Syllables syllables = Syllables.shipped();
    private final Map<String, List<Gazetteer.Person>> bySurname = new LinkedHashMap<>();
    private final List<Gazetteer.Person> people;

    SurnameReader(List<Gazetteer.Person> people) {
        this.people = List.copyOf(people);
        for (Gazetteer.Person person : people) {
            bySurname
                    .computeIfAbsent(Surnames.of(person.name()), _ -> new ArrayList<>())
                    .add(person);
        }
    }

    /// The person meant at this offset.
    ///
    /// @param villageEnds the villages that were found, by the offset where they end
    Optional<PersonReader.Hit> titled(String text, int at, Map<Integer, Link> villageEnds) {
        var village = before(text, at, villageEnds);
        return surname(text, at, village.orElse(null))
                .or(() -> titleFirst(text, at))
                .or(() -> village.flatMap(known -> byRole(text, at, known)));
    }

    /// The village that ends here or one 的 before, if it is sure.
    private static Optional<Link> before(String text, int at, Map<Integer, Link> villageEnds) {
        int end = at > 0 && text.charAt(at - 1) == '的' ? at - 1 : at;
        return Optional.ofNullable(villageEnds.get(end)).filter(Link::sure);
    }

    /// 王书记, 老王书记, 老王.
    private Optional<PersonReader.Hit> surname(String text, int at, @Nullable Link village) {
        boolean familiar = "老小".indexOf(text.charAt(at)) >= 0;
        int start = familiar ? at + 1 : at;
        var surname = surnameAt(text, start);
        int end = start + surname.map(String::length).orElse(1);
        var title = Titles.at(text, end);
        if (title.isPresent() && start < text.length()) {
            String called = title.get();
            List<Gazetteer.Person> owners =
                    surname.map(this::named).orElseGet(() -> alike(text, start, called));
            return called(owners, called, village, at, end + called.length());
        }
        return surname.filter(_ -> familiar && asked(text, at, end))
                .map(name -> new PersonReader.Hit(at, end, choices(named(name)), false));
    }

    private List<Gazetteer.Person> named(String surname) {
        return bySurname.getOrDefault(surname, List.of());
    }

    /// 让老李去, 老李负责: people talk about many a 老李, but give tasks to few.
    private static boolean asked(String text, int start, int end) {
        boolean task =
                TASK_BEFORE.precede(text, start)
                        || TASK_AFTER.follow(text, end)
                        || end - start == text.length();
        return task && !NO_PERSON.follow(text, end);
    }

    private Optional<String> surnameAt(String text, int at) {
        return Stream.of(2, 1)
                .filter(length -> at + length <= text.length())
                .map(length -> text.substring(at, at + length))
                .filter(bySurname::containsKey)
                .findFirst();
    }

    /// People whose surname sounds like this one, which nobody has: 章书记 for 张书记.
    private List<Gazetteer.Person> alike(String text, int at, String title) {
        if (at >= text.length() || Titles.ofCraft(title) || !Surnames.plausible(text, at)) {
            return List.of();
        }
        int code = syllables.code(text.charAt(at));
        return bySurname.entrySet().stream()
                .filter(entry -> entry.getKey().length() == 1)
                .filter(entry -> syllables.code(entry.getKey().charAt(0)) == code)
                .flatMap(entry -> entry.getValue().stream())
                .toList();
    }

    private static Optional<PersonReader.Hit> called(
            List<Gazetteer.Person> owners, String title, @Nullable Link village, int at, int end) {
        List<Gazetteer.Person> near =
                village == null
                        ? List.of()
                        : owners.stream().filter(it -> worksIn(it, village)).toList();
        List<Gazetteer.Person> asked = near.isEmpty() ? owners : near;
        List<Gazetteer.Person> fitting =
                asked.stream().filter(person -> Titles.fits(person, title)).toList();
        if (!fitting.isEmpty()) {
            boolean sure = village == null || !near.isEmpty();
            return Optional.of(new PersonReader.Hit(at, end, choices(fitting), sure));
        }
        return asked.isEmpty() || Titles.ofCraft(title)
                ? Optional.empty()
                : Optional.of(new PersonReader.Hit(at, end, choices(asked), false));
    }

    private static boolean worksIn(Gazetteer.Person person, Link village) {
        return village.choices().getFirst().id().equals(person.village());
    }

    /// 第一书记小李, 支书老张.
    private Optional<PersonReader.Hit> titleFirst(String text, int at) {
        return Titles.at(text, at).flatMap(title -> titled(text, at, title));
    }

    private Optional<PersonReader.Hit> titled(String text, int at, String title) {
        int name = at + title.length();
        if (name >= text.length() || "老小".indexOf(text.charAt(name)) < 0) {
            return Optional.empty();
        }
        return surnameAt(text, name + 1)
                .flatMap(surname ->
                        called(named(surname), title, null, at, name + 1 + surname.length()));
    }

    /// 石桥村第一书记, 大湾的支书.
    private Optional<PersonReader.Hit> byRole(String text, int at, Link village) {
        return Titles.at(text, at)
                .filter(title -> title.endsWith("书记") || title.endsWith("支书"))
                .flatMap(title -> of(village, title, at));
    }

    private Optional<PersonReader.Hit> of(Link village, String title, int at) {
        List<Gazetteer.Person> fitting =
                people.stream()
                        .filter(person -> worksIn(person, village) && Titles.fits(person, title))
                        .toList();
        return fitting.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new PersonReader.Hit(at, at + title.length(), choices(fitting), true));
    }

    private static List<Link.Choice> choices(List<Gazetteer.Person> people) {
        return people.stream().map(it -> new Link.Choice(it.id(), it.name())).toList();
    }
}
