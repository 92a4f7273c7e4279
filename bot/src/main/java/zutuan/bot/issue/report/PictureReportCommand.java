package zutuan.bot.issue.report;

import java.util.List;
import java.util.regex.Pattern;
import zutuan.bot.issue.model.IssuePermission;
import zutuan.bot.kernel.chinese.intent.Domain;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Manual;
import zutuan.bot.kernel.talk.Reading;
import zutuan.bot.kernel.talk.Turn;

/// 拍照报: a picture shown to the bot alone, and a sentence that says what is wrong, are a report.
public final class PictureReportCommand implements Command<NewReport> {
    private static final Pattern QUESTION = Pattern.compile(".*(?:[??吗呢]|怎么办|咋[办整]|什么病)[??。!]*");

    private final ReportDesk desk;

    public PictureReportCommand(ReportDesk desk) {
        this.desk = desk;
    }

    @Override
    public Manual manual() {
        return new Manual(
                "拍照报", "report_issue", "私聊先发照片，再写一句，就登记", List.of(), IssuePermission.REPORT);
    }

    @Override
    public boolean takesMedia() {
        return true;
    }

    @Override
    public boolean comesLast() {
        return true;
    }

    @Override
    public Reading<NewReport> read(Heard heard) {
        boolean alone = !heard.isTalk() && heard.subject() == null;
        boolean shown = !heard.media().isEmpty() && !heard.text().startsWith("/");
        return alone && shown && saysWhatIsWrong(heard.text())
                ? new Reading.Understood<>(NewReport.read(heard.text(), heard))
                : new Reading.NotMine<>();
    }

    private static boolean saysWhatIsWrong(String text) {
        return Triage.domain(text) != Domain.UNCLEAR && !QUESTION.matcher(text).matches();
    }

    @Override
    public Answer run(NewReport report, Turn turn) {
        return desk.report(report, turn);
    }
}
