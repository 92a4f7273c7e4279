package zutuan.bot.digest.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import zutuan.bot.digest.quarter.Sample;

/// What the digest writes of its own has no slogans in it.
class PlainWordsTest {
    private static final List<String> SLOGANS =
            List.of(
                    "坚强领导", "正确领导", "深入贯彻", "贯彻落实", "全面贯彻", "会议精神", "讲话精神", "重要讲话", "高度重视", "重要指示",
                    "指导思想", "不忘初心", "牢记使命", "砥砺", "奋进", "新篇章", "谱写", "党建引领", "引领", "乡村振兴", "赋能",
                    "抓手", "战斗堡垒", "先锋模范", "模范作用", "攻坚", "硕果", "圆满", "显著成效", "成效显著", "扎实推进", "有力推动",
                    "保驾护航", "凝心聚力", "真抓实干", "高质量发展", "新时代", "伟大", "使命感", "政治站位", "四个意识", "两个维护",
                    "群众一致好评", "好评", "点赞", "为民服务", "初心", "压实责任", "落地见效", "走深走实", "提质增效", "热烈", "踊跃");

    @Test
    void no_sentence_of_the_digest_has_one() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java/zutuan/bot/digest"))) {
            var sources =
                    files.filter(file -> file.getFileName().toString().endsWith(".java")).toList();
            assertThat(sources).hasSizeGreaterThan(40);
            for (var source : sources) {
                assertThat(Files.readString(source)).doesNotContain(SLOGANS);
            }
        }
    }

    @Test
    void neither_has_a_draft_and_every_number_names_what_it_counts() {
        var draft = new BriefingReplies(Sample.report(), "云岭镇服务团");

        assertThat(draft.text())
                .doesNotContain(SLOGANS)
                .startsWith("【待审核】")
                .contains("活动2场次（H1、H2）", "参加30人次（H1、H2）", "支书12人次（H1）", "产业大户11人次（H1、H2）")
                .contains("办结3件（1号、2号、3号）", "帮忙1件（占办结33%）（1号）");
    }

    @Test
    void nobody_is_quoted() {
        var draft = new BriefingReplies(Sample.report(), "云岭镇服务团");

        assertThat(Stream.of("“", "”", "说：", "表示").filter(draft.text()::contains)).isEmpty();
    }
}
