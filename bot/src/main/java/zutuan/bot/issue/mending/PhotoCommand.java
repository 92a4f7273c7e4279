package zutuan.bot.issue.mending;

import java.util.List;
import zutuan.bot.issue.closing.OwnWords;
import zutuan.bot.issue.desk.Numbered;
import zutuan.bot.issue.desk.Registry;
import zutuan.bot.issue.handling.HandlingDesk;
import zutuan.bot.issue.model.Issue;
import zutuan.bot.issue.model.IssuePermission;
import zutuan.bot.issue.report.ReportDesk;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Manual;
import zutuan.bot.kernel.talk.Reading;
import zutuan.bot.kernel.talk.Turn;

/// 补图: pictures sent as a reply to an issue's card belong to the issue; words with them are its
/// progress.
public final class PhotoCommand implements Command<Numbered> {
    private final Registry registry;
    private final ReportDesk reports;
    private final HandlingDesk handling;
    private final OwnWords words;

    public PhotoCommand(
            Registry registry, ReportDesk reports, HandlingDesk handling, OwnWords words) {
        this.words = words;
        this.registry = registry;
        this.reports = reports;
        this.handling = handling;
    }

    @Override
    public Manual manual() {
        return new Manual(
                "补图", "progress_issue", "给问题加照片：回复它的卡片直接发图", List.of(), IssuePermission.PROGRESS);
    }

    @Override
    public boolean takesMedia() {
        return true;
    }

    @Override
    public Reading<Numbered> read(Heard heard) {
        var number = heard.numberOf(Issue.KIND.code());
        return number != null && !heard.media().isEmpty()
                ? new Reading.Understood<>(new Numbered(number, heard.text()))
                : new Reading.NotMine<>();
    }

    @Override
    public Answer run(Numbered photo, Turn turn) {
        return registry.known(
                photo.number(),
                turn,
                issue ->
                        photo.rest().isEmpty()
                                ? reports.addPhotos(issue, turn)
                                : words.answer(issue, photo.rest(), turn)
                                        .orElseGet(() ->
                                                handling.progress(issue, photo.rest(), turn)));
    }
}
