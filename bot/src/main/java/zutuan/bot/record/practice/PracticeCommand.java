package zutuan.bot.record.practice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.people.Village;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Manual;
import zutuan.bot.kernel.talk.Reading;
import zutuan.bot.kernel.talk.Turn;
import zutuan.bot.record.model.Adoption;
import zutuan.bot.record.model.Practice;
import zutuan.bot.record.reading.Numbered;

/// P3, 改P3 …, 作废P3 理由, P3我们村也想搞, P3完成 结果, P3不搞了 理由, P3期限 1月15日: one practice, and what a village
/// makes of it.
public final class PracticeCommand implements Command<PracticeCommand.Said> {
    private static final List<String> ASKED =
            List.of("吗", "呢", "么", "?", "？", "怎么样", "怎样", "咋样", "如何", "哪天", "什么时候", "多少");

    private static final Set<String> WITHDRAW = Set.copyOf(PracticeWords.WITHDRAW.words());

    private final PracticeDesk desk;
    private final AdoptionDesk adoptions;
    private final PracticeReader reader;

    public PracticeCommand(Kit kit, PracticeDesk desk, AdoptionDesk adoptions) {
        this.desk = desk;
        this.adoptions = adoptions;
        reader = new PracticeReader(kit.settings().zone());
    }

    /// What is wanted.
    public sealed interface Said {
        record Show(long number) implements Said {}

        record Correct(long number, String words, PracticeReader.Told told) implements Said {}

        record Withdraw(long number, String reason) implements Said {}

        record Adopt(long number, @Nullable LocalDate due) implements Said {}

        record Done(Whose whose, String result) implements Said {}

        record Drop(Whose whose, String reason) implements Said {}

        /// How it goes.
        record News(Whose whose) implements Said {}

        record Due(Whose whose, @Nullable LocalDate day) implements Said {}
    }

    /// The adoption of a practice by the speaker's village or another that was named; or the one of
    /// the card replied to.
    public record Whose(long number, @Nullable String village, boolean card) {}

    @Override
    public Manual manual() {
        return new Manual(
                "看经验卡",
                "record_activity",
                "看、改、撤一条经验，推广到自己村",
                List.of("P3", "P3我们村也想搞", "P3完成 试种12亩，成活率95%", "改P3 成效 亩均节肥220元", "作废P3 记重了"),
                null);
    }

    @Override
    public boolean takesMedia() {
        return true;
    }

    @Override
    public Reading<Said> read(Heard heard) {
        return Numbered.in(heard.bare(), 'P')
                .map(one -> one.turned(WITHDRAW))
                .flatMap(one -> said(one, heard))
                .or(() -> onCard(heard))
                .<Reading<Said>>map(Reading.Understood::new)
                .orElseGet(Reading.NotMine::new);
    }

    private Optional<Said> said(Numbered one, Heard heard) {
        String before = one.before();
        String rest = one.rest();
        if (PracticeWords.CORRECT.is(before)) {
            return Optional.of(new Said.Correct(one.number(), rest, reader.read(rest, heard)));
        }
        if (PracticeWords.WITHDRAW.is(before)) {
            return Optional.of(new Said.Withdraw(one.number(), rest));
        }
        boolean looks = before.isEmpty() || PracticeWords.SHOW.is(before);
        if (looks && (rest.isEmpty() || PracticeWords.SHOW.is(rest))) {
            return Optional.of(new Said.Show(one.number()));
        }
        if (PracticeWords.ADOPT.in(before + rest)) {
            boolean us =
                    (before.isEmpty() || PracticeWords.US.in(before + rest) || looks)
                            && !isOfOthers(rest, heard);
            boolean asked = PracticeWords.ASKING.in(before + rest);
            return us && !asked
                    ? Optional.of(
                            new Said.Adopt(one.number(), reader.due(rest, heard).orElse(null)))
                    : Optional.empty();
        }
        return before.isEmpty() ? step(one.number(), rest, heard) : Optional.empty();
    }

    /// Another village is named: nobody takes a practice over for it.
    private boolean isOfOthers(String rest, Heard heard) {
        var own = heard.speaker().member().villageId();
        return named(rest, heard.speaker().roster())
                .filter(one -> !one.village().equals(own))
                .isPresent();
    }

    /// 完成 …, 不搞了 …, 期限 …, behind the name of a village where it is not the speaker's.
    private Optional<Said> step(long number, String rest, Heard heard) {
        var roster = heard.speaker().roster();
        var named = named(rest, roster);
        String said = named.isEmpty() ? rest : named.get().said();
        var whose = new Whose(number, named.map(Named::village).orElse(null), false);
        return step(whose, said, heard);
    }

    private Optional<Said> step(Whose whose, String said, Heard heard) {
        if (isAsked(said)) {
            return Optional.empty();
        }
        var drop = PracticeWords.DROP.behind(said);
        if (drop.isPresent()) {
            return Optional.of(new Said.Drop(whose, drop.get()));
        }
        var done = PracticeWords.DONE.behind(said);
        if (done.isPresent()) {
            return Optional.of(new Said.Done(whose, done.get()));
        }
        if (PracticeWords.NEWS.behind(said).isPresent()) {
            return Optional.of(new Said.News(whose));
        }
        return PracticeWords.DUE
                .behind(said)
                .map(words -> new Said.Due(whose, reader.due(words, heard).orElse(null)));
    }

    /// 完成情况怎么样, 办完没: asked, and not told.
    private static boolean isAsked(String said) {
        return ASKED.stream().anyMatch(said::endsWith)
                || said.matches("\\S*[成完好了](?:没|没有)")
                || said.matches("(?s)(?:推广)?(?:完成|办成|搞成|做成|办完|办好)(?:情况|时间|日期|率|后|之后|之前|的).*");
    }

    /// In reply to a card, no number is needed.
    private Optional<Said> onCard(Heard heard) {
        var practice = heard.numberOf(Practice.KIND.code());
        if (practice != null) {
            return PracticeWords.CORRECT
                    .behind(heard.bare())
                    .filter(words -> !words.isEmpty() || !heard.media().isEmpty())
                    .map(words -> new Said.Correct(practice, words, reader.read(words, heard)));
        }
        var card = heard.numberOf(Adoption.SUBJECT);
        return card == null
                ? Optional.empty()
                : step(new Whose(card, null, true), heard.bare(), heard);
    }

    /// A village that words begin with, and what follows it.
    private record Named(String village, String said) {}

    private static Optional<Named> named(String words, Roster roster) {
        for (Village village : roster.villages()) {
            for (String name : names(village)) {
                if (words.startsWith(name)) {
                    return Optional.of(
                            new Named(village.id(), words.substring(name.length()).strip()));
                }
            }
        }
        return Optional.empty();
    }

    private static List<String> names(Village village) {
        var names = new ArrayList<String>();
        names.add(village.name());
        names.addAll(village.shortNames());
        return names;
    }

    @Override
    public Answer run(Said said, Turn turn) {
        return switch (said) {
            case Said.Show(var number) -> desk.show(number, turn);
            case Said.Correct(var number, var words, var told) ->
                    desk.correct(number, words, told, turn);
            case Said.Withdraw(var number, var reason) -> desk.withdraw(number, reason, turn);
            case Said.Adopt(var number, var due) -> adoptions.adopt(number, due, turn);
            case Said.Done(var whose, var result) -> adoptions.done(whose, result, turn);
            case Said.Drop(var whose, var reason) -> adoptions.drop(whose, reason, turn);
            case Said.News(var whose) -> adoptions.news(whose, turn);
            case Said.Due(var whose, var day) -> adoptions.move(whose, day, turn);
        };
    }
}
