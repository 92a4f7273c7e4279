package zutuan.bot.digest.appraisal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import zutuan.bot.digest.quarter.Report;
import zutuan.bot.digest.report.FigureReplies;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.people.Role;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.people.Village;
import zutuan.bot.kernel.talk.Figure.Measure;

/// Every word about the material for an appraisal. It weighs nothing and compares nobody.
record AppraisalReplies(Appraisal appraisal) {
    static final List<String> COLUMNS = List.of("编号", "日期", "内容");
    static final List<String> SHEET_COLUMNS = List.of("编号", "日期", "内容", "链接");
    static final String NONE = "没有记录。";
    static final String OWN = "一、本人";
    static final String NOT_YOURS = "考核材料只给本人和管理员，别人的要不到。要自己的请发：考核材料 本季度";
    static final String WHOSE = "要谁的？请写姓名，如：考核材料 李明 2026年第四季度";

    static String unknown(String name) {
        return "花名册里没有“%s”，请写全名，如：考核材料 李明 2026年第四季度".formatted(name);
    }

    static String noSecretary(Member member) {
        return "考核材料是给第一书记和支书的，%s不是。看这个季度的数请发：季度报告".formatted(member.name());
    }

    private String who() {
        return appraisal.member().name();
    }

    private Report report() {
        return appraisal.report();
    }

    String title(Roster roster) {
        String of =
                Optional.ofNullable(appraisal.member().villageId())
                        .flatMap(roster::village)
                        .map(Village::name)
                        .orElse("");
        String role =
                appraisal.member().is(Role.FIRST_SECRETARY)
                        ? Role.FIRST_SECRETARY.title()
                        : Role.VILLAGE_SECRETARY.title();
        return "%s（%s%s）%s考核材料".formatted(who(), of, role, report().stretch().called());
    }

    String about() {
        return "统计期：%s。只列已经办结、有日期的记录，编号可以点开；不打分，不排序，不和别人比。".formatted(FigureReplies.days(report()));
    }

    String units() {
        return "二、单位（%s）".formatted(appraisal.unit().orElse("没有登记"));
    }

    static String section(Appraisal.Section section) {
        return "%s：%d%s"
                .formatted(
                        name(section),
                        section.items().size(),
                        FigureReplies.unit(section.measure()));
    }

    static String name(Appraisal.Section section) {
        return switch (section.role()) {
            case LEAD -> section.measure() == Measure.CLOSED ? "主办办结" : "办成的技术求助";
            case ASSISTANT -> "协办办结";
            case ORGANIZER -> "召集的会议和观摩";
            case KEEPER -> "记下的活动";
            case GIVER -> section.measure() == Measure.ADOPTED ? "被推广的经验" : "用上的供给";
            case ADOPTER -> "推广的经验";
            case PARTY -> "单位参与：" + FigureReplies.name(section.measure());
        };
    }

    /// To who asked.
    String sent() {
        String counts =
                appraisal.own().stream()
                        .map(AppraisalReplies::section)
                        .collect(Collectors.joining("、"));
        int units = appraisal.units().stream().mapToInt(one -> one.items().size()).sum();
        return "%s%s考核材料（%s）：%s；单位参与：%d项。表格和文档各一份，只有您打得开"
                .formatted(
                        who(),
                        report().stretch().called(),
                        FigureReplies.days(report()),
                        counts,
                        units);
    }

    /// To the member, where the administrator asked.
    String copied(String administrator) {
        return "%s要了您%s的考核材料，同样的一份给您。哪里不对请告诉%s"
                .formatted(administrator, report().stretch().called(), administrator);
    }

    String file(String extension) {
        return "考核材料%s%s.%s".formatted(who(), report().stretch().code(), extension);
    }
}
