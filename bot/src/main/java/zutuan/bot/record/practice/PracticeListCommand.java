package zutuan.bot.record.practice;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.people.Village;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Manual;
import zutuan.bot.kernel.talk.Reading;
import zutuan.bot.kernel.talk.Turn;
import zutuan.bot.record.reading.Numbered;

/// 看经验 石桥村, 看试点 五味子: the practices there are, of a village or on a topic.
public final class PracticeListCommand implements Command<PracticeListCommand.Wanted> {
    private static final List<String> WORDS =
            List.of("看一下经验", "看看经验", "经验列表", "案例列表", "试点列表", "看试点", "看经验", "查经验", "经验", "试点");

    private static final Set<String> ASKED =
            Set.of("有哪些经验", "有什么经验", "有哪些试点", "有哪些案例", "推广情况", "经验有哪些", "案例有哪些", "试点有哪些");

    private static final Pattern ASKING =
            Pattern.compile(
                    "有(?:什么|哪些|啥)好?(?:经验|做法|试点)(?:可以|能)?(?:学习?|借鉴|参考|推广)的?|我们?村(?:都|正在|在)?推广了?(?:哪些|什么|哪几个)(?:经验|做法|试点)?");

    /// A topic, and no sentence.
    private static final int LONGEST = 10;

    private final PracticeDesk desk;

    public PracticeListCommand(PracticeDesk desk) {
        this.desk = desk;
    }

    /// Of which village (its id), or on which topic; both empty for all.
    public record Wanted(String village, String topic) {}

    @Override
    public Manual manual() {
        return new Manual(
                "看经验", "digest_query", "看各村的经验和推广情况", List.of("看经验", "看经验 石桥村", "看经验 五味子"), null);
    }

    @Override
    public Reading<Wanted> read(Heard heard) {
        String said = heard.bare().replaceFirst("[?？。!]+$", "");
        if (ASKED.contains(said) || (!heard.isTalk() && ASKING.matcher(said).matches())) {
            return new Reading.Understood<>(new Wanted("", ""));
        }
        return WORDS.stream()
                .filter(said::startsWith)
                .findFirst()
                .map(word -> read(said.substring(word.length()), heard.speaker().roster()))
                .orElseGet(Reading.NotMine::new);
    }

    private static Reading<Wanted> read(String rest, Roster roster) {
        String topic = rest.replaceFirst("^[\\s:,]+", "").strip();
        boolean apart = rest.isEmpty() || !topic.equals(rest);
        if (!apart || topic.length() > LONGEST || Numbered.in(topic, 'P').isPresent()) {
            return new Reading.NotMine<>();
        }
        Optional<Village> village = roster.villageNamed(topic);
        return new Reading.Understood<>(
                village.map(one -> new Wanted(one.id(), "")).orElse(new Wanted("", topic)));
    }

    @Override
    public Answer run(Wanted wanted, Turn turn) {
        return desk.list(wanted, turn);
    }
}
