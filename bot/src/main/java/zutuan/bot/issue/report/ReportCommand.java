package zutuan.bot.issue.report;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import zutuan.bot.issue.model.IssuePermission;
import zutuan.bot.issue.model.Urgency;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Manual;
import zutuan.bot.kernel.talk.Meant;
import zutuan.bot.kernel.talk.Reading;
import zutuan.bot.kernel.talk.Turn;

/// 报: posts an issue, with pictures if there are any.
public final class ReportCommand implements Command<ReportCommand.Reports> {
    private static final Pattern SLASH =
            Pattern.compile(
                    "/\\s*(?:报告问题|上报问题|报问题|上报|报(?![纸销名价到社]))[\\s::,,]*(.*)", Pattern.DOTALL);
    private static final Pattern PLAIN =
            Pattern.compile(
                    "(?:(?:报告问题|上报问题|报问题)[\\s::,,]*|(?:上报|报)[\\s::]+)(\\S.*)", Pattern.DOTALL);

    /// What only says that there is something to report: the something is asked for.
    private static final Pattern WISH =
            Pattern.compile(
                    "(?:我|我们|俺)?(?:想|要|有|来|得|需要)+(?:反映|上报|报告|报|登记|提)?(?:一?下|一?[个件点条])?"
                            + "(?:问题|事情?|情况)(?:要)?(?:反映|上报|报告|报|登记|说)?(?:一下)?[。!!~]?");

    private final ReportDesk desk;
    private final AlarmDesk alarms;

    /// What was told of in one message, one problem or several.
    public record Reports(List<NewReport> all) {
        public Reports {
            all = List.copyOf(all);
        }

        static Reports read(String said, Heard heard) {
            return new Reports(
                    Matters.in(said, heard.speaker().roster()).stream()
                            .map(one -> NewReport.read(one, heard))
                            .toList());
        }
    }

    public ReportCommand(ReportDesk desk, AlarmDesk alarms) {
        this.desk = desk;
        this.alarms = alarms;
    }

    @Override
    public Manual manual() {
        return new Manual(
                "报",
                "report_issue",
                "报一个问题",
                List.of("/报 三组饮水管爆裂，20户停水", "上报 大湾村路灯坏了五盏"),
                IssuePermission.REPORT);
    }

    @Override
    public boolean takesMedia() {
        return true;
    }

    /// A road that nobody mends because nobody dared to ask is worse than a question too many.
    @Override
    public double asksUncalledFrom(String said) {
        return switch (Triage.isTale(said) ? Urgency.NORMAL : Triage.urgency(said)) {
            case URGENT, PRESSING -> 0.5;
            case NORMAL -> Command.super.asksUncalledFrom(said);
        };
    }

    @Override
    public Optional<Answer> alarmed(Meant meant) {
        return Optional.of(alarms.cry(meant));
    }

    @Override
    public Reading<Reports> read(Heard heard) {
        var slash = SLASH.matcher(heard.text());
        var plain = PLAIN.matcher(heard.text());
        if (slash.matches()) {
            String said = slash.group(1).strip();
            return said.isEmpty()
                    ? new Reading.Asks<>(Answer.of(ReportReplies.EMPTY))
                    : new Reading.Understood<>(Reports.read(said, heard));
        }
        if (WISH.matcher(heard.text()).matches() && !heard.isTalk()) {
            return new Reading.Asks<>(Answer.of(ReportReplies.TELL));
        }
        return plain.matches()
                ? new Reading.Understood<>(Reports.read(plain.group(1).strip(), heard))
                : new Reading.NotMine<>();
    }

    /// A question to a technician is a problem too, as long as nobody else takes it.
    @Override
    public Optional<Meant.Offer> offer(Meant meant) {
        return switch (meant.intent()) {
            case REPORT_ISSUE, ASK_TECH -> {
                var reports = Reports.read(meant.text(), meant.heard()).all();
                yield Optional.of(
                        new Meant.Offer(
                                ReportReplies.offer(meant.text()),
                                ReportReplies.question(reports, meant.turn().roster()),
                                "/报 " + meant.text()));
            }
            default -> Optional.empty();
        };
    }

    @Override
    public Answer run(Reports reports, Turn turn) {
        return reports.all().size() == 1
                ? desk.report(reports.all().getFirst(), turn)
                : desk.report(reports.all(), turn);
    }
}
