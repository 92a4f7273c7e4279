package zutuan.bot.meeting.visit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import zutuan.bot.kernel.chinese.Phrases;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Form;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Manual;
import zutuan.bot.kernel.talk.Reading;
import zutuan.bot.kernel.talk.Turn;
import zutuan.bot.meeting.model.Meeting;
import zutuan.bot.meeting.model.MeetingPermission;

/// 改路线: another route for a field visit that is booked. `观摩3 改路线 丰源养殖场 9:00 → 五味子园 10:00`,
/// `会1去掉五味子园`, `观摩先去永兴农场`.
public final class RouteCommand implements Command<Form> {
    private static final Phrases SAID = Phrases.beside(RouteCommand.class, "visit.phrases");
    private static final Pattern OF_VISIT = SAID.get("of_visit");
    private static final Pattern ON_STOP = SAID.get("on_stop");
    private static final Pattern CHANGES = SAID.get("changes");
    private static final Pattern NUMBERED = SAID.get("numbered");
    private static final Pattern TYPED = SAID.get("typed");

    private final RouteEditReader edits;
    private final RouteDesk desk;

    public RouteCommand(Kit kit) {
        this.edits = new RouteReader(kit.settings()).edits();
        this.desk = new RouteDesk(kit);
    }

    @Override
    public Manual manual() {
        return new Manual(
                RouteLabels.COMMAND,
                "reschedule_meeting",
                "观摩改路线：加站、减站、换先后、改时间",
                List.of("改路线 会1 丰源养殖场 9:00 → 五味子园 10:00", "会1加一站 柳树坪村 11:00", "会1先去五味子园"),
                MeetingPermission.BOOK);
    }

    @Override
    public Reading<Form> read(Heard heard) {
        boolean named = heard.text().contains(RouteLabels.COMMAND);
        String text = named ? heard.text().replace('\n', '→') : heard.text();
        return Form.read(text, RouteLabels.COMMAND, RouteLabels.LABELS)
                .map(form -> typed(form, heard))
                .or(() -> sentence(text))
                .or(() -> onCard(text, heard))
                .<Reading<Form>>map(Reading.Understood::new)
                .orElseGet(Reading.NotMine::new);
    }

    /// `改路线 会1 加一站…`: what follows the meeting is the change.
    private static Form typed(Form form, Heard heard) {
        var said = TYPED.matcher(form.said());
        if (!said.matches()) {
            return form;
        }
        var card = heard.numberOf(Meeting.KIND.code());
        String named = said.group(1) == null ? "" : said.group(1);
        String onCard = card == null ? RouteLabels.ANY : "会" + card;
        var chosen = new Form(RouteLabels.COMMAND, named.isEmpty() ? onCard : named, form.parts());
        String change = said.group(2).strip();
        return change.isEmpty() ? chosen : chosen.with(RouteLabels.CHANGE, change);
    }

    private Optional<Form> sentence(String text) {
        var stop = ON_STOP.matcher(text);
        if (stop.matches()) {
            return Optional.of(form(stop.group(1), "取消" + stop.group(2)));
        }
        var said = OF_VISIT.matcher(text);
        return said.matches() ? sentence(said.group(1), said.group(2)) : Optional.empty();
    }

    /// A route after 观摩 alone is a new visit; it has to be said that one is changed.
    private Optional<Form> sentence(String which, String change) {
        boolean numbered = NUMBERED.matcher(which).matches();
        if (change.strip().equals(RouteLabels.COMMAND)) {
            return Optional.of(
                    new Form(RouteLabels.COMMAND, numbered ? which : RouteLabels.ANY, Map.of()));
        }
        return numbered
                        || !RouteEditReader.ARROW.matcher(change).find()
                        || CHANGES.matcher(change).matches()
                ? understood(numbered ? which : RouteLabels.ANY, change)
                : Optional.empty();
    }

    private Optional<Form> onCard(String text, Heard heard) {
        var card = heard.numberOf(Meeting.KIND.code());
        return card == null ? Optional.empty() : understood("会" + card, text);
    }

    private Optional<Form> understood(String which, String change) {
        return edits.read(change).map(_ -> form(which, change));
    }

    private static Form form(String which, String change) {
        return new Form(RouteLabels.COMMAND, which, Map.of()).with(RouteLabels.CHANGE, change);
    }

    @Override
    public Answer run(Form form, Turn turn) {
        return desk.change(form, turn);
    }
}
