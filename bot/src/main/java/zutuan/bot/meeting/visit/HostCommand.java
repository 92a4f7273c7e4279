package zutuan.bot.meeting.visit;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import zutuan.bot.kernel.chinese.Phrases;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Manual;
import zutuan.bot.kernel.talk.Reading;
import zutuan.bot.kernel.talk.Turn;
import zutuan.bot.meeting.model.Meeting;

/// 接待: a host agrees or refuses, an organizer names another, a visitor notes what to take home.
public final class HostCommand implements Command<HostMessage> {
    private static final Phrases SAID = Phrases.beside(HostCommand.class, "visit.phrases");
    private static final Pattern AGREES = SAID.get("agrees");
    private static final Pattern REFUSES = SAID.get("refuses");
    private static final Pattern NAMES = SAID.get("names");
    private static final Pattern NOTES = SAID.get("notes");

    private final HostDesk desk;

    public HostCommand(Kit kit) {
        this.desk = new HostDesk(kit);
    }

    @Override
    public Manual manual() {
        return new Manual(
                "接待",
                "rsvp",
                "观摩的接待和笔记",
                List.of("接待 会3", "接待不了 会3 那天赶场", "会3 五味子园接待何勇", "笔记 会3 五味子园 套种省地"),
                null);
    }

    @Override
    public Reading<HostMessage> read(Heard heard) {
        var card = heard.numberOf(Meeting.KIND.code());
        return said(heard.text(), card)
                .<Reading<HostMessage>>map(Reading.Understood::new)
                .orElseGet(Reading.NotMine::new);
    }

    private static Optional<HostMessage> said(String text, @Nullable Integer card) {
        var agrees = AGREES.matcher(text);
        if (agrees.matches()) {
            return number(agrees.group(1), card).map(HostMessage.Agrees::new);
        }
        var refuses = REFUSES.matcher(text);
        if (refuses.matches()) {
            return number(refuses.group(1), card)
                    .map(number -> new HostMessage.Refuses(number, refuses.group(2).strip()));
        }
        var names = NAMES.matcher(text);
        if (names.matches()) {
            return Optional.of(
                    new HostMessage.Names(
                            Long.parseLong(names.group(1)), names.group(2), names.group(3)));
        }
        var notes = NOTES.matcher(text);
        return notes.matches()
                ? number(notes.group(1), card)
                        .map(number ->
                                new HostMessage.Notes(
                                        number, notes.group(2), notes.group(3).strip()))
                : Optional.empty();
    }

    /// Without a number and a card the words are not for the bot.
    private static Optional<Long> number(@Nullable String said, @Nullable Integer card) {
        return said != null
                ? Optional.of(Long.valueOf(said))
                : Optional.ofNullable(card).map(Integer::longValue);
    }

    @Override
    public Answer run(HostMessage message, Turn turn) {
        return desk.hear(message, turn);
    }
}
