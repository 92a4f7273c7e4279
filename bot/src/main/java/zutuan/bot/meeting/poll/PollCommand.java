package zutuan.bot.meeting.poll;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.regex.Pattern;
import zutuan.bot.kernel.chinese.Phrases;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Manual;
import zutuan.bot.kernel.talk.Reading;
import zutuan.bot.kernel.talk.Turn;
import zutuan.bot.meeting.model.Poll;

/// 投票选时间: opens a poll, votes in it, ends it.
public final class PollCommand implements Command<PollCommand.Said> {
    private static final Phrases SAID = Phrases.beside(PollCommand.class, "poll.phrases");
    private static final Pattern OPENS = SAID.get("opens");
    private static final Pattern VOTES = SAID.get("votes");
    private static final Pattern ON_CARD = SAID.get("on_card");
    private static final Pattern ENDS = SAID.get("ends");

    private static final Pattern DROPS = SAID.get("drops");

    private final PollDesk desk;

    public PollCommand(Kit kit) {
        this.desk = new PollDesk(kit);
    }

    /// What was said.
    sealed interface Said {
        record Opens(String booking) implements Said {}

        /// Choices count from 0.
        record Votes(long number, SequencedSet<Integer> choices) implements Said {}

        record Ends(long number) implements Said {}

        /// It is taken back, without a result.
        record Drops(long number) implements Said {}
    }

    @Override
    public Manual manual() {
        return new Manual(
                "投票选时间",
                "book_meeting",
                "投票选开会时间",
                List.of("投票选时间 12月1日上午9点、12月2日下午2点半 烟叶收购会 全体第一书记", "投票1选2", "结束投票1"),
                null);
    }

    @Override
    public Reading<Said> read(Heard heard) {
        return said(heard)
                .<Reading<Said>>map(Reading.Understood::new)
                .orElseGet(Reading.NotMine::new);
    }

    private static Optional<Said> said(Heard heard) {
        var opens = OPENS.matcher(heard.text());
        if (opens.matches()) {
            return Optional.of(new Said.Opens(opens.group(1).strip()));
        }
        var votes = VOTES.matcher(heard.text());
        if (votes.matches()) {
            long number = Long.parseLong(votes.group(1));
            return Optional.of(
                    new Said.Votes(
                            number, choices(Objects.requireNonNullElse(votes.group(2), ""))));
        }
        var card = heard.numberOf(Poll.SUBJECT);
        var onCard = ON_CARD.matcher(heard.text());
        if (card != null && onCard.matches()) {
            return Optional.of(new Said.Votes(card, choices(onCard.group(1))));
        }
        var drops = DROPS.matcher(heard.text());
        if (drops.matches()) {
            return Optional.of(new Said.Drops(Long.parseLong(drops.group(1))));
        }
        var ends = ENDS.matcher(heard.text());
        return ends.matches()
                ? Optional.of(new Said.Ends(Long.parseLong(ends.group(1))))
                : Optional.empty();
    }

    private static SequencedSet<Integer> choices(String text) {
        var choices = new LinkedHashSet<Integer>();
        text.chars()
                .filter(Character::isDigit)
                .forEach(digit -> choices.add(Character.digit(digit, 10) - 1));
        return choices;
    }

    @Override
    public Answer run(Said said, Turn turn) {
        return switch (said) {
            case Said.Opens(var booking) -> desk.open(booking, turn);
            case Said.Votes(var number, var choices) -> desk.vote(number, choices, turn);
            case Said.Drops(var number) -> desk.drop(number, turn);
            case Said.Ends(var number) -> desk.end(number, turn);
        };
    }
}
