package zutuan.bot.meeting.minutes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import zutuan.bot.kernel.chinese.Phrases;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.settings.Settings;
import zutuan.bot.kernel.talk.Named;
import zutuan.bot.kernel.talk.NamedPeople;
import zutuan.bot.kernel.talk.Topic;
import zutuan.bot.meeting.minutes.DueReader.Due;
import zutuan.bot.meeting.model.Action;
import zutuan.bot.meeting.model.Minutes;
import zutuan.bot.meeting.model.MinutesText;

/// Reads minutes: one sentence, one decision. Only a sentence with exactly one person, and with one
/// certain day or none, becomes an action. Pure.
record MinutesReader(DueReader days) {
    private static final Phrases SAID = Phrases.beside(MinutesReader.class, "minutes.phrases");
    private static final Pattern CLAUSES = SAID.get("clauses");

    /// 各报一份: everybody of those named does it.
    private static final Pattern EACH = SAID.get("each");

    /// What is done beside somebody else is no task of one's own.
    private static final Pattern TOGETHER = SAID.get("together");

    private static final int OWN_TASK = 3;
    private static final Pattern LABEL = SAID.get("label");

    /// What the sentences may refer to, and when they are read.
    record Around(List<Topic> topics, Roster roster, Instant now) {
        public Around {
            topics = List.copyOf(topics);
        }
    }

    MinutesReader(Settings settings) {
        this(new DueReader(settings));
    }

    Minutes read(String text, Around around) {
        var items = new ArrayList<Minutes.Item>();
        MinutesText.sentences(text).forEach(sentence -> items.addAll(sentence(sentence, around)));
        return new Minutes(items);
    }

    private List<Minutes.Item> sentence(String sentence, Around around) {
        var labelled = LABEL.matcher(sentence);
        if (!labelled.matches()) {
            return decided(null, sentence, around);
        }
        String label = Long.parseLong(labelled.group(1)) + "号";
        var topic = around.topics().stream().filter(one -> one.label().equals(label)).findFirst();
        return topic.isPresent()
                ? decided(topic.get(), labelled.group(2).strip(), around)
                : List.of(new Minutes.Item.Note(null, sentence, label + "不在办"));
    }

    /// The sentence as a whole if it names one person; else clause by clause, if each of those that
    /// name somebody names one and says until when.
    private List<Minutes.Item> decided(@Nullable Topic topic, String text, Around around) {
        if (people(text, around.roster()).size() <= 1) {
            return List.of(whole(topic, text, around));
        }
        var clauses = CLAUSES.splitAsStream(text).map(String::strip).toList();
        boolean oneDay = clauses.stream().anyMatch(clause -> isDay(clause, around));
        var items = new ArrayList<Minutes.Item>();
        for (String clause : clauses) {
            var said = clause(topic, clause, oneDay, around);
            if (said.isEmpty()) {
                return List.of(new Minutes.Item.Note(topic, text, "提到几个人，由谁办没说清"));
            }
            items.addAll(said);
        }
        return items;
    }

    /// A day for all who are named elsewhere.
    private boolean isDay(String clause, Around around) {
        return people(clause, around.roster()).isEmpty()
                && days.read(clause, around.now()) instanceof Due.On;
    }

    /// What a clause of several says; nothing if it is not clear who does it.
    private List<Minutes.Item> clause(
            @Nullable Topic topic, String clause, boolean oneDay, Around around) {
        var people = people(clause, around.roster());
        if (people.size() > 1) {
            return EACH.matcher(clause).find() && areKnown(people)
                    ? each(topic, clause, people, around)
                    : List.of();
        }
        var item = whole(topic, clause, around);
        return people.isEmpty() || isWhole(item, clause, oneDay, people)
                ? List.of(item)
                : List.of();
    }

    private static boolean areKnown(List<Named> people) {
        return people.stream().allMatch(Named.One.class::isInstance);
    }

    /// Everybody of several is to do the same.
    private List<Minutes.Item> each(
            @Nullable Topic topic, String text, List<Named> people, Around around) {
        var due = days.read(text, around.now());
        if (due instanceof Due.Unclear(var doubt)) {
            return List.of(new Minutes.Item.Note(topic, text, doubt));
        }
        var day = due instanceof Due.On(var date) ? date : null;
        return people.stream()
                .filter(Named.One.class::isInstance)
                .map(Named.One.class::cast)
                .map(one -> act(topic, text, one.member(), day))
                .toList();
    }

    /// Whether a clause that names one of several people says what this one does: until when, or
    /// something of its own where no day is named for all.
    private static boolean isWhole(
            Minutes.Item item, String clause, boolean oneDay, List<Named> people) {
        if (!(item instanceof Minutes.Item.Act(_, _, var task))) {
            return false;
        }
        int said = clause.length() - people.getFirst().said().length();
        return task.due() != null
                || (!oneDay && said >= OWN_TASK && !TOGETHER.matcher(clause).find());
    }

    private Minutes.Item whole(@Nullable Topic topic, String text, Around around) {
        var people = people(text, around.roster());
        if (people.isEmpty()) {
            return new Minutes.Item.Note(topic, text, "");
        }
        return switch (people.getFirst()) {
            case Named.Several(var said, _) ->
                    new Minutes.Item.Note(topic, text, "“%s”有几位，请写全名".formatted(said));
            case Named.Nobody _ -> new Minutes.Item.Note(topic, text, "");
            case Named.One(_, var member) ->
                    switch (days.read(text, around.now())) {
                        case Due.Unclear(var doubt) -> new Minutes.Item.Note(topic, text, doubt);
                        case Due.Unsaid() -> act(topic, text, member, null);
                        case Due.On(var day) -> act(topic, text, member, day);
                    };
        };
    }

    private static Minutes.Item act(
            @Nullable Topic topic, String text, Member owner, @Nullable LocalDate due) {
        var matter = topic == null ? null : new Action.Matter(topic.subject(), topic.label());
        return new Minutes.Item.Act(topic, text, new Action.Task(matter, text, owner.id(), due));
    }

    /// Every different person, or word that means several.
    private static List<Named> people(String text, Roster roster) {
        var found = new ArrayList<Named>();
        for (var mention : NamedPeople.in(text, roster)) {
            var named = mention.named();
            if (found.stream().noneMatch(other -> same(other, named))) {
                found.add(named);
            }
        }
        return found;
    }

    private static boolean same(Named one, Named other) {
        return one instanceof Named.One(_, var member)
                ? other instanceof Named.One(_, var same) && same.equals(member)
                : one.equals(other);
    }
}
