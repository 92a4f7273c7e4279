package zutuan.bot.assist.list;

import java.util.List;
import zutuan.bot.assist.desk.Office;
import zutuan.bot.assist.desk.StepForm;
import zutuan.bot.assist.model.HelpPermission;
import zutuan.bot.assist.model.HelpRequest;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Manual;
import zutuan.bot.kernel.talk.Reading;
import zutuan.bot.kernel.talk.Turn;

/// 查J7, J7怎么样了: how a request stands.
public final class LookCommand implements Command<Long> {
    private static final List<String> ASKED =
            List.of(
                    "怎么样了", "怎么样", "咋样了", "咋样", "怎样了", "如何了", "到哪一步了", "进展", "进展怎么样", "有人接没",
                    "有人接吗", "有人接了吗", "来了没", "好了吗", "好了没", "呢", "");

    private final Office office;
    private final ListReplies replies;

    public LookCommand(Office office) {
        this.office = office;
        this.replies = new ListReplies(office.phrases());
    }

    @Override
    public Manual manual() {
        return new Manual("查求助", "", "看一件求助到哪一步了", List.of("J7怎么样了", "查J7"), HelpPermission.READ);
    }

    @Override
    public Reading<Long> read(Heard heard) {
        String text = heard.bare().replaceFirst("^(查询|查看|查求助|查)\\s*", "");
        Integer card = heard.numberOf(HelpRequest.KIND.code());
        var label = StepForm.label(text);
        String rest = bare(label.isPresent() ? StepForm.behindLabel(text) : text);
        if (label.isPresent() && ASKED.contains(rest)) {
            return new Reading.Understood<>(label.get());
        }
        return card != null && !rest.isEmpty() && ASKED.contains(rest)
                ? new Reading.Understood<>(card.longValue())
                : new Reading.NotMine<>();
    }

    private static String bare(String text) {
        return text.strip().replaceFirst("^(现在|的|到底)+", "").replaceFirst("[??。!]+$", "");
    }

    @Override
    public Answer run(Long number, Turn turn) {
        return office.known(
                number,
                turn,
                request ->
                        Answer.of(replies.state(request, turn.roster())).about(request.subject()));
    }
}
