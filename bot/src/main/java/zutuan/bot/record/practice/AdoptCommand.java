package zutuan.bot.record.practice;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Manual;
import zutuan.bot.kernel.talk.Reading;
import zutuan.bot.kernel.talk.Turn;
import zutuan.bot.record.model.Practice;
import zutuan.bot.record.model.RecordPermission;

/// 我们村也想搞: takes the practice of the card replied to over, or asks which one.
public final class AdoptCommand implements Command<AdoptCommand.Wish> {
    private static final int LONGEST = 20;

    /// What is said around and names nothing.
    private static final Pattern AROUND =
            Pattern.compile("\\s|这个|那个|这套|一下|试试|看看|一个|他们的?|你们的?|经验|做法|[也都的了吧啊呀哈个这那搞学试弄做]");

    private final AdoptionDesk desk;

    public AdoptCommand(AdoptionDesk desk) {
        this.desk = desk;
    }

    /// The practice, null where none was named by number; what it was called instead, if anything.
    public record Wish(@Nullable Integer number, String topic) {}

    @Override
    public Manual manual() {
        return new Manual(
                "我们村也想搞",
                "record_activity",
                "把别村的经验推广到自己村",
                List.of("我们村也想搞", "我们村也想学"),
                RecordPermission.ADOPT);
    }

    @Override
    public boolean comesLast() {
        return true;
    }

    /// Said among people, it is about anything.
    @Override
    public boolean isNothing(Wish wish, Turn turn) {
        return wish.number() == null && (turn.isChatter() || desk.isEmpty(turn));
    }

    @Override
    public Reading<Wish> read(Heard heard) {
        String said = heard.bare().replaceAll("[\\s,，。!！~]", "");
        boolean other = heard.subject() != null && !heard.subject().is(Practice.KIND.code());
        boolean wish =
                said.length() <= LONGEST
                        && PracticeWords.ADOPT.in(said)
                        && PracticeWords.US.behind(said).isPresent()
                        && !PracticeWords.ASKING.in(said);
        return wish && !other
                ? new Reading.Understood<>(
                        new Wish(heard.numberOf(Practice.KIND.code()), topic(said)))
                : new Reading.NotMine<>();
    }

    private static String topic(String said) {
        String rest = PracticeWords.US.behind(said).orElse("");
        for (String word : PracticeWords.ADOPT.words()) {
            rest = rest.replace(word, " ");
        }
        String named = AROUND.matcher(rest).replaceAll("");
        return named.length() < 2 ? "" : named;
    }

    @Override
    public Answer run(Wish wish, Turn turn) {
        return wish.number() == null
                ? desk.which(wish.topic(), turn)
                : desk.adopt(wish.number(), null, turn);
    }
}
