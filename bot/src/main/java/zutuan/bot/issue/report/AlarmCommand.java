package zutuan.bot.issue.report;

import java.util.List;
import java.util.regex.Pattern;
import zutuan.bot.issue.model.IssuePermission;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Manual;
import zutuan.bot.kernel.talk.Reading;
import zutuan.bot.kernel.talk.Turn;

/// 登记险情, 不用登记: what becomes of danger that was cried, as its buttons say it.
public final class AlarmCommand implements Command<AlarmCommand.Verdict> {
    private static final Pattern TYPED = Pattern.compile("(登记险情|不用登记)\\s+([0-9a-f]{20,40})");

    private final AlarmDesk desk;

    public AlarmCommand(AlarmDesk desk) {
        this.desk = desk;
    }

    record Verdict(boolean real, String id) {}

    @Override
    public Manual manual() {
        return new Manual("登记险情", "report_issue", "登记刚说的险情", List.of(), IssuePermission.REPORT);
    }

    @Override
    public Reading<Verdict> read(Heard heard) {
        var typed = TYPED.matcher(heard.bare());
        return typed.matches()
                ? new Reading.Understood<>(
                        new Verdict(typed.group(1).equals("登记险情"), typed.group(2)))
                : new Reading.NotMine<>();
    }

    @Override
    public Answer run(Verdict verdict, Turn turn) {
        return verdict.real() ? desk.register(verdict.id(), turn) : desk.drop(verdict.id(), turn);
    }
}
