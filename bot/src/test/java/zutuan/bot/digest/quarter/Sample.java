package zutuan.bot.digest.quarter;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import zutuan.bot.kernel.calendar.Quarter;
import zutuan.bot.kernel.event.Subject;
import zutuan.bot.kernel.talk.Figure;
import zutuan.bot.kernel.talk.Figure.Item;
import zutuan.bot.kernel.talk.Figure.Measure;
import zutuan.bot.kernel.talk.Figure.Part;
import zutuan.bot.kernel.talk.Figure.Role;

/// A small quarter: two sessions, three closed issues of which one had help, needs of a feature
/// that does not exist yet.
public final class Sample {
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    public static final Quarter QUARTER = new Quarter(2026, 4, ZONE);
    public static final String HOSTILE = "=cmd|' /C calc'!A0 <script>";

    private static final Instant OCTOBER = Instant.parse("2026-10-10T02:00:00Z");
    private static final Instant DECEMBER = Instant.parse("2026-12-01T02:00:00Z");

    private Sample() {}

    public static Report report() {
        var own =
                List.of(
                        new Part(Role.LEAD, "liming", "县交通运输服务中心"),
                        new Part(Role.PARTY, "市住建局", "市住建局"));
        var closed =
                List.of(
                        issue(1, "石桥村七组 路塌方", own),
                        issue(2, HOSTILE, List.of()),
                        issue(3, "红岩村 路灯不亮", List.of()));
        var figures =
                new ArrayList<>(
                        Figure.sessions(
                                "活动：做一次算1场",
                                "活动：到的人相加",
                                List.of(
                                        session(1, Map.of("支书", 12, "产业大户", 8)),
                                        session(2, Map.of("大户", 3, "", 7)))));
        figures.add(new Figure(Measure.CLOSED, "办结：销号的", closed));
        figures.add(new Figure(Measure.HELPED, "帮忙：别处来的", closed.subList(0, 1)));
        figures.add(new Figure(Measure.REPORTED, "新增：上报的", closed));
        return Report.of(Stretch.of(QUARTER), DECEMBER, figures);
    }

    /// The same with what two features of one measure count.
    public static Report withNeeds() {
        var needs = List.of(issue(7, "清河社区 有机肥20吨", List.of()), issue(8, "大湾村 挖机", List.of()));
        return Report.of(
                Stretch.of(QUARTER),
                DECEMBER,
                List.of(
                        new Figure(Measure.NEEDS, "需求：登记的", needs),
                        new Figure(Measure.MET, "对接：成了的", needs.subList(0, 1))));
    }

    private static Item issue(int number, String text, List<Part> parts) {
        var at = OCTOBER.plusSeconds(number);
        return new Item(Subject.of("issue", number), number + "号", at, text, parts);
    }

    private static Item session(int number, Map<String, Integer> people) {
        return new Item(
                Subject.of("record", number),
                "H" + number,
                OCTOBER.plusSeconds(number),
                "石桥村 培训",
                new LinkedHashMap<>(people),
                List.of(new Part(Role.KEEPER, "liming", "")));
    }
}
