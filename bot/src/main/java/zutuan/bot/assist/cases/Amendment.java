package zutuan.bot.assist.cases;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import zutuan.bot.assist.cases.Case.About;
import zutuan.bot.assist.cases.Case.Complaint;
import zutuan.bot.assist.cases.Case.Counsel;

/// What is put right in a case, by the headings of the files of cases.
record Amendment(Map<String, String> parts) {
    /// What members may change; who it is about stays.
    static final List<String> HEADINGS = List.of("题目", "症状", "俗话", "原因", "办法", "不要", "来源");

    Amendment {
        parts = Map.copyOf(parts);
    }

    Case of(Case one) {
        var complaint = one.complaint();
        var counsel = one.counsel();
        About about = one.about();
        return new Case(
                one.number(),
                about,
                new Complaint(
                        or("题目", complaint.title()),
                        or("症状", complaint.symptom()),
                        CaseReader.parts(or("俗话", String.join("；", complaint.sayings())))),
                new Counsel(
                        or("原因", counsel.cause()),
                        or("办法", counsel.todo()),
                        or("不要", counsel.avoid()),
                        or("来源", counsel.source()),
                        counsel.alerts()));
    }

    private String or(String heading, String before) {
        return parts.getOrDefault(heading, before);
    }

    /// 办法、不要.
    String headings() {
        return HEADINGS.stream().filter(parts::containsKey).collect(Collectors.joining("、"));
    }
}
