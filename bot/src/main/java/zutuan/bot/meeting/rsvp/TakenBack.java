package zutuan.bot.meeting.rsvp;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import zutuan.bot.kernel.talk.Form;
import zutuan.bot.kernel.talk.Undo;
import zutuan.bot.meeting.model.Invitation;
import zutuan.bot.meeting.model.Invitation.Reply;
import zutuan.bot.meeting.model.Meeting;

/// How an answer to an invitation is taken back: what was said before, as one typed line. Pure.
final class TakenBack {
    static final String NAME = "撤回回执";

    private static final String WAS = "原";
    private static final String MINUTES = "分";
    private static final String STAND_IN = "代";
    private static final String REASON = "由";
    private static final String AT = "时";
    private static final String STALE = "待";
    static final List<String> LABELS = List.of(WAS, MINUTES, STAND_IN, REASON, AT, STALE);

    /// Who was not invited, and said that they come all the same.
    private static final String UNINVITED = "未请";

    private TakenBack() {}

    static Undo undo(Meeting meeting, @Nullable Invitation before) {
        String label = meeting.ref().label();
        return new Undo(
                "回复" + label,
                typed(new Form(NAME, label, Map.of()), before),
                "参加 " + label + " 或 去不了 " + label);
    }

    private static String typed(Form form, @Nullable Invitation before) {
        if (before == null) {
            return form.with(WAS, UNINVITED).typed();
        }
        var marked = before.stale() ? form.with(STALE, "是") : form;
        return switch (before.reply()) {
            case Reply.Open() -> marked.with(WAS, "没回").typed();
            case Reply.Comes(var at) -> at(marked.with(WAS, "参加"), at).typed();
            case Reply.Late(var minutes, var at) ->
                    at(marked.with(WAS, "晚到").with(MINUTES, Integer.toString(minutes)), at).typed();
            case Reply.Declined(var standIn, var reason, var at) ->
                    at(
                                    marked.with(WAS, "去不了")
                                            .with(STAND_IN, standIn == null ? "" : standIn)
                                            .with(REASON, reason),
                                    at)
                            .typed();
        };
    }

    private static Form at(Form form, Instant at) {
        return form.with(AT, Long.toString(at.toEpochMilli()));
    }

    static boolean wasUninvited(Form form) {
        return form.part(WAS).filter(UNINVITED::equals).isPresent();
    }

    /// What the member had said before.
    static Invitation before(String memberId, Form form) {
        var at = Instant.ofEpochMilli(form.part(AT).map(Long::parseLong).orElse(0L));
        Reply reply =
                switch (form.part(WAS).orElse("")) {
                    case "参加" -> new Reply.Comes(at);
                    case "晚到" ->
                            new Reply.Late(form.part(MINUTES).map(Integer::parseInt).orElse(0), at);
                    case "去不了" ->
                            new Reply.Declined(
                                    form.part(STAND_IN).orElse(null),
                                    form.part(REASON).orElse(""),
                                    at);
                    default -> new Reply.Open();
                };
        return new Invitation(memberId, reply, form.part(STALE).isPresent());
    }
}
