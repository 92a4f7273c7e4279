package zutuan.bot.handbook;

import java.util.List;
import java.util.Set;
import zutuan.adapters.Host;
import zutuan.bot.kernel.jobs.Job;
import zutuan.bot.kernel.people.Role;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Feature;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Manual;
import zutuan.bot.kernel.talk.Reading;
import zutuan.bot.kernel.talk.Turn;

/// 手册: where to read how everything is done.
final class HandbookFeature implements Feature {
    private static final Set<String> ASKED = Set.of("手册", "使用手册", "说明书", "使用说明");

    private final Kit kit;

    HandbookFeature(Kit kit) {
        this.kit = kit;
    }

    @Override
    public String title() {
        return "手册";
    }

    @Override
    public List<String> everyday(Role role) {
        return List.of();
    }

    @Override
    public List<Command<?>> commands() {
        return List.of(new Open(kit.settings().server().address() + HandbookPage.PATH));
    }

    @Override
    public List<Job> jobs() {
        return List.of();
    }

    @Override
    public void pages(Host host) {
        new HandbookPage(kit.handbook()).register(host);
    }

    private record Open(String link) implements Command<Open.Wish> {
        record Wish() {}

        @Override
        public Manual manual() {
            return new Manual("手册", "help_greeting", "看使用手册", List.of("手册"), null);
        }

        @Override
        public Reading<Wish> read(Heard heard) {
            return ASKED.contains(heard.bare())
                    ? new Reading.Understood<>(new Wish())
                    : new Reading.NotMine<>();
        }

        @Override
        public Answer run(Wish wish, Turn turn) {
            return Answer.of(HandbookReplies.here(link));
        }
    }
}
