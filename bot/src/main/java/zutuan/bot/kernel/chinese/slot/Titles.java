package zutuan.bot.kernel.chinese.slot;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import zutuan.bot.kernel.chinese.Words;

/// What people are called by, and which roles of the roster that fits.
final class Titles {
    private static final List<String> CRAFTS =
            List.of("技术员", "工程师", "老师", "师傅", "医生", "兽医", "大夫", "工");
    private static final Map<String, List<String>> OF_ROLE =
            Map.of(
                    "第一书记", List.of("第一书记", "书记"),
                    "支书", List.of("党支部书记", "支部书记", "村支书", "老支书", "支书", "书记"),
                    "镇领导", List.of("副书记", "副镇长", "书记", "镇长", "委员", "主任"),
                    "镇干部", List.of("副主任", "主任", "干部", "干事", "站长"),
                    "管理员", List.of("副主任", "管理员", "主任", "干事"),
                    "技术员", CRAFTS);
    private static final List<String> ANYBODY = List.of("同志", "组长");
    private static final List<String> ALL =
            List.of(
                    "党支部书记", "第一书记", "支部书记", "村支书", "老支书", "支书", "副书记", "书记", "副镇长", "镇长", "副主任",
                    "主任", "副站长", "站长", "组长", "委员", "干部", "干事", "管理员", "同志", "技术员", "工程师", "老师",
                    "师傅", "医生", "兽医", "大夫", "工");
    private static final Map<Character, List<String>> BY_FIRST =
            ALL.stream().collect(Collectors.groupingBy(title -> title.charAt(0)));
    private static final Words NO_ENGINEER =
            Words.of("作", "程", "资", "人", "地", "厂", "业", "具", "匠", "期", "伤", "钱", "夫", "商", "会");

    private Titles() {}

    /// The title that begins here; 孙工 but not 工作.
    static Optional<String> at(String text, int start) {
        return start < text.length()
                ? BY_FIRST.getOrDefault(text.charAt(start), List.of()).stream()
                        .filter(title -> text.startsWith(title, start))
                        .findFirst()
                        .filter(title -> !isWork(title, text, start))
                : Optional.empty();
    }

    private static boolean isWork(String title, String text, int start) {
        return title.equals("工") && NO_ENGINEER.follow(text, start + 1);
    }

    /// The title that a name ends with (孙工), or null.
    static @Nullable String endOf(String name) {
        return ALL.stream()
                .filter(title -> name.length() > title.length() && name.endsWith(title))
                .findFirst()
                .orElse(null);
    }

    /// Whether this title is one of a craft, which nobody but a technician bears here.
    static boolean ofCraft(String title) {
        return CRAFTS.contains(title);
    }

    /// Whether the roster lets this person be called so. Who is listed as 钱医生 is no 钱工.
    static boolean fits(Gazetteer.Person person, String title) {
        if (ANYBODY.contains(title)) {
            return true;
        }
        boolean role =
                person.roles().stream()
                        .anyMatch(it -> OF_ROLE.getOrDefault(it, List.of(it)).contains(title));
        String own = endOf(person.name());
        boolean vet = title.equals("医生") || title.equals("兽医") || title.equals("大夫");
        boolean animals = own != null && (own.equals("医生") || own.equals("兽医") || own.equals("大夫"));
        boolean shared = title.equals("老师") || title.equals("师傅") || title.equals("技术员");
        return role && (own == null || !ofCraft(title) || shared || vet == animals);
    }
}
