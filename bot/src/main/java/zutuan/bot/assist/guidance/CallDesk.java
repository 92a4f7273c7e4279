package zutuan.bot.assist.guidance;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import zutuan.adapters.Message;
import zutuan.bot.assist.guidance.CallReader.Told;
import zutuan.bot.assist.guidance.Guidance.Place;
import zutuan.bot.assist.guidance.Guidance.Plan;
import zutuan.bot.assist.guidance.Guidance.Quota;
import zutuan.bot.assist.model.HelpState.Visit;
import zutuan.bot.assist.visit.VisitTimes.When;
import zutuan.bot.kernel.people.Station;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Choices;
import zutuan.bot.kernel.talk.Form;
import zutuan.bot.kernel.talk.Question;
import zutuan.bot.kernel.talk.Turn;

/// Takes calls to group guidance: asks for what is missing, shows what would be told, and tells it
/// once it is confirmed.
final class CallDesk {
    private static final String TIME = "时间";
    private static final String PLACE = "地点";
    private static final String STATION = "站所";
    private static final String QUOTA = "名额";
    private static final String CHANGE = "改";
    private static final String SURE = "确认";
    static final List<String> LABELS = List.of(TIME, PLACE, STATION, QUOTA, CHANGE, SURE);

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.ROOT);
    private static final String DAY_SIGNS = "月日号天周期拜旬";

    private final GuidanceBook book;
    private final CallReader reader;
    private final Notifier notifier;
    private final GuidanceReplies replies;

    CallDesk(GuidanceBook book, CallReader reader, Notifier notifier, GuidanceReplies replies) {
        this.book = book;
        this.reader = reader;
        this.notifier = notifier;
        this.replies = replies;
    }

    Answer call(Form said, Turn turn) {
        var form = corrected(said, turn);
        var told = reader.read(form.said(), turn.roster(), turn.now());
        var station = station(form, told, turn);
        if (station.isEmpty()) {
            return whichStation(form, turn);
        }
        if (!Rights.holds(turn.member(), station.get().id(), turn.roster())) {
            return Answer.of(GuidanceReplies.notYours(station.get()));
        }
        var quota = quota(form, told);
        if (quota.wrong() != null) {
            return form.ask(QUOTA, GuidanceReplies.wrongQuota(quota));
        }
        return switch (when(form, told, turn)) {
            case When.At(var visit) -> placed(form, told, station.get(), visit, turn);
            case When.None() -> form.ask(TIME, GuidanceReplies.ASK_WHEN);
            case When.Past(var past) -> form.ask(TIME, GuidanceReplies.past(past));
            case When.Unclear(var unclear) -> form.ask(TIME, GuidanceReplies.unclear(unclear));
        };
    }

    private Optional<Station> station(Form form, Told told, Turn turn) {
        return form.part(STATION)
                .flatMap(name -> CallReader.station(name, turn.roster()))
                .or(() -> Optional.ofNullable(told.station()))
                .or(() -> Rights.own(turn.member(), turn.roster()));
    }

    private static Answer whichStation(Form form, Turn turn) {
        var options =
                CallReader.stations(turn.roster())
                        .map(one ->
                                new Question.Option(
                                        one.name(), form.with(STATION, one.name()).typed()))
                        .toList();
        return options.isEmpty()
                ? Answer.of(GuidanceReplies.NO_STATION)
                : Choices.ask(GuidanceReplies.WHICH_STATION, CallReader.WORD, options);
    }

    private static QuotaReader.Read quota(Form form, Told told) {
        return form.part(QUOTA)
                .map(text -> text.contains("村") ? text : text.contains("限") ? text : "每村" + text)
                .map(QuotaReader::read)
                .orElse(told.quota());
    }

    private When when(Form form, Told told, Turn turn) {
        return form.part(TIME)
                .map(text -> reader.times().visit(text, turn.now()))
                .orElse(told.when());
    }

    private Answer placed(Form form, Told told, Station station, Visit visit, Turn turn) {
        String place = form.part(PLACE).orElse(told.place());
        if (place.isEmpty()) {
            return form.ask(PLACE, GuidanceReplies.ASK_WHERE);
        }
        var asked = quota(form, told).quota();
        var plan =
                new Plan(
                        station.id(),
                        told.topic(),
                        visit,
                        new Place(place, CallReader.village(place, turn.roster())),
                        asked == null ? Quota.NONE : asked);
        var like = like(plan, turn);
        if (like.isPresent()) {
            return Answer.of(replies.alreadyCalled(like.get(), turn.roster()))
                    .about(like.get().ref().subject());
        }
        return form.part(SURE).isPresent() ? open(plan, turn) : draft(form, plan, turn);
    }

    /// The same station at the same place on the same day is the same session.
    private Optional<Guidance> like(Plan plan, Turn turn) {
        return book.ahead(turn.tx(), turn.workspace(), turn.now()).stream()
                .filter(one -> one.plan().stationId().equals(plan.stationId()))
                .filter(one -> one.plan().place().text().equals(plan.place().text()))
                .filter(one -> day(one.plan().when()).equals(day(plan.when())))
                .findFirst();
    }

    private LocalDate day(Visit visit) {
        return LocalDate.ofInstant(visit.at(), book.zone());
    }

    private Answer draft(Form form, Plan plan, Turn turn) {
        var whole = form.with(TIME, typed(plan.when())).with(PLACE, plan.place().text());
        var known = whole.with(QUOTA, QuotaReader.typed(plan.quota()));
        String confirmed = known.with(SURE, "是").typed();
        var card = Message.text(replies.draft(plan, turn.roster()));
        return Answer.draft(card, new Question.Draft(CallReader.WORD, known.typed(), confirmed));
    }

    private String typed(Visit visit) {
        var local = visit.at().atZone(book.zone());
        String day = DAY.format(local);
        return switch (visit.precision()) {
            case DAY -> day;
            case HALF -> day + (local.getHour() < 12 ? "上午" : local.getHour() < 18 ? "下午" : "晚上");
            case TIME -> day + "%02d:%02d".formatted(local.getHour(), local.getMinute());
        };
    }

    private Answer open(Plan plan, Turn turn) {
        var guidance = book.open(turn.deed(), plan);
        String notice = replies.notice(guidance, turn.roster());
        notifier.publish(turn, notice, guidance);
        return Answer.of(turn.inGroup() ? notice : replies.called(guidance, turn.roster()))
                .about(guidance.ref().subject());
    }

    /// With what was put right in the draft in place of what it put right.
    private Form corrected(Form form, Turn turn) {
        var right = form.part(CHANGE);
        if (right.isEmpty()) {
            return form;
        }
        String words = right.get();
        var told = reader.read(words, turn.roster(), turn.now());
        var after = form.without(CHANGE);
        if (told.quota().quota() != null || told.quota().wrong() != null) {
            after = after.with(QUOTA, words);
        }
        if (!told.whenSaid().isEmpty()) {
            after = after.with(TIME, onItsDay(form, told.whenSaid()));
        }
        String place = told.place().replaceFirst("^(改到|换到|改成|改为|改在|在|到)", "");
        return place.isEmpty() ? after : after.with(PLACE, place);
    }

    /// A bare 上午9点 is that of the day that was said before.
    private static String onItsDay(Form form, String said) {
        boolean hasDay = said.chars().anyMatch(one -> DAY_SIGNS.indexOf(one) >= 0);
        String before = form.part(TIME).orElse("");
        int end = before.indexOf('日');
        return hasDay || end < 0 ? said : before.substring(0, end + 1) + said;
    }
}
