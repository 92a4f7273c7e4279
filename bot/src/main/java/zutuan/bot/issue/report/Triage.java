package zutuan.bot.issue.report;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import zutuan.bot.issue.model.Domain;
import zutuan.bot.issue.model.Urgency;
import zutuan.bot.kernel.chinese.intent.DangerWords;

/// Reads from a report what it is about and how pressing it is, by the words in it. Pure.
public final class Triage {
    private static final Map<Domain, List<String>> WORDS = words();

    private static final Pattern AGAIN =
            Pattern.compile("(?<!不)又(?:[^,,。]{0,4})(?:了|塌|断|坏|漏|堵|停|死|淹)|再次|再一次|老毛病|还是老地方");

    private static final Pattern TALE = Pattern.compile("[那当]几?年|从前|小时候|新闻|网上|电影|^转[::发]");

    private static final Pattern HURRY = Pattern.compile("(?<!不|不着|不太|应)急(?!救)");
    private static final List<String> BLOCKED =
            List.of(
                    "塌方", "塌了", "路断", "断路", "冲毁", "冲断", "断了", "进不来", "出不去", "过不去", "不通", "停水", "没水",
                    "停电", "没电", "断电", "爆裂", "爆了", "炸了", "漏电", "倒了", "垮");

    /// One thing by several names.
    private static final Set<String> ROADS = Set.of("路", "通组路", "村道", "公路", "路基");

    private static final Set<String> BROKEN =
            Set.of("塌方", "通组路", "水毁", "停水", "停电", "变压器", "水管", "自来水", "排污沟", "垃圾", "污水");

    private Triage() {}

    private static Map<Domain, List<String>> words() {
        var words = new EnumMap<Domain, List<String>>(Domain.class);
        words.put(
                Domain.INFRA,
                List.of(
                        "路", "桥", "水管", "饮水", "自来水", "停水", "停电", "变压器", "电线", "电杆", "灌溉", "水渠", "渠",
                        "涵洞", "塌方", "护栏", "水池", "机井", "水井", "没水", "网络", "信号", "基站", "挡墙", "河堤",
                        "下水道", "路灯", "通组路", "村道", "公路", "路基", "水毁"));
        words.put(
                Domain.ENV,
                List.of(
                        "垃圾", "污水", "臭", "排污", "厕所", "扬尘", "秸秆", "焚烧", "环境", "卫生", "河道", "乱堆", "乱倒",
                        "排污沟", "粪", "蚊"));
        words.put(Domain.TOBACCO, List.of("烟叶", "烤烟", "烟苗", "烤房", "烟田", "烟草", "烟农"));
        words.put(
                Domain.LIVESTOCK,
                List.of("猪", "牛", "羊", "鸡", "鸭", "养殖", "兽", "疫苗", "饲料", "母猪", "圈"));
        words.put(
                Domain.CROP,
                List.of("玉米", "水稻", "土豆", "洋芋", "五味子", "果树", "茶", "蔬菜", "病虫", "倒伏", "种子", "化肥"));
        words.put(
                Domain.INDUSTRY,
                List.of("产业", "合作社", "销路", "滞销", "卖不", "加工", "订单", "贷款", "厂", "务工", "缺工", "土地流转"));
        words.put(Domain.TOURISM, List.of("旅游", "景区", "景点", "民宿", "农家乐", "步道", "游客", "文化广场", "非遗"));
        words.put(Domain.TALENT, List.of("人才", "大学生", "返乡", "培训", "技能", "招人", "老师", "医生缺"));
        words.put(Domain.PARTY, List.of("党员", "支部", "党建", "活动室", "三会一课", "主题党日", "村务公开"));
        return words;
    }

    /// The domain whose words weigh most; longer words weigh more, the first domain wins a tie.
    public static Domain domain(String text) {
        var best = Domain.UNKNOWN;
        int most = 0;
        for (var entry : WORDS.entrySet()) {
            int weight =
                    entry.getValue().stream().filter(text::contains).mapToInt(Triage::weight).sum();
            if (weight > most) {
                most = weight;
                best = entry.getKey();
            }
        }
        return best;
    }

    /// What broke says more than what stands near it.
    private static int weight(String word) {
        return BROKEN.contains(word) ? 6 : word.length();
    }

    /// The words of a domain that a text has, without those that are only part of a longer one:
    /// what two reports about the same thing share.
    static Set<String> themes(String text, Domain domain) {
        var found =
                WORDS.getOrDefault(domain, List.of()).stream()
                        .filter(text::contains)
                        .collect(Collectors.toSet());
        return found.stream()
                .filter(word ->
                        found.stream()
                                .noneMatch(other ->
                                        other.length() > word.length() && other.contains(word)))
                .map(word -> ROADS.contains(word) ? "路" : word)
                .collect(Collectors.toSet());
    }

    /// Whether animals die, which may be an epidemic.
    static boolean animalsDie(String text) {
        return DangerWords.animalsDie(text);
    }

    /// Whether it is people who need help, more than things.
    public static boolean ofPeople(String text) {
        return DangerWords.ofPeople(text);
    }

    /// Whether it says that something has come back: 又塌了, 再次.
    static boolean again(String text) {
        return AGAIN.matcher(text).find();
    }

    /// Whether it tells of long ago or far away.
    static boolean isTale(String text) {
        return TALE.matcher(text).find();
    }

    /// How pressing it is by its words alone; danger in other words is for its own reader to tell.
    public static Urgency urgency(String text) {
        if (DangerWords.in(text)) {
            return Urgency.URGENT;
        }
        boolean pressing = BLOCKED.stream().anyMatch(text::contains) || HURRY.matcher(text).find();
        return pressing ? Urgency.PRESSING : Urgency.NORMAL;
    }
}
