package zutuan.bot.meeting;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import zutuan.adapters.Address;
import zutuan.adapters.Block;
import zutuan.adapters.Envelope;
import zutuan.adapters.Inbound.Said;
import zutuan.bot.kernel.event.EventStore;
import zutuan.bot.kernel.store.Database;
import zutuan.bot.kernel.store.Ids;
import zutuan.bot.kernel.store.Transaction;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Reading;
import zutuan.bot.kernel.talk.RecordedNotices;
import zutuan.bot.kernel.talk.TestKit;
import zutuan.bot.kernel.talk.Turn;
import zutuan.bot.kernel.talk.WordsAlone;

/// The meeting feature on a real database, that remembers the files it made and whom it told what.
public final class VisitTown {
    private final List<String> files = new ArrayList<>();
    private final RecordedNotices notices = new RecordedNotices();
    private final Database database;
    private final MeetingFeature feature;
    private int toldBefore;

    public VisitTown(Database database) {
        this.database = database;
        var quiet = TestKit.silent(Hall.SETTINGS);
        var events = new EventStore(new Ids(quiet.clock()));
        feature =
                new MeetingFeature(
                        new TestKit.Doubles(
                                Hall.SETTINGS, events, notices, quiet.timers(), this::keep));
    }

    private Block.File keep(String name, String type, byte[] content) {
        files.add(new String(content, StandardCharsets.UTF_8));
        return new Block.File("kept", name, type);
    }

    /// Says it in the group.
    public void say(String who, String typed) {
        toldBefore = notices.all().size();
        database.write(tx -> answered(who, typed, tx));
    }

    private String answered(String who, String typed, Transaction tx) {
        var member = Hall.ROSTER.named(who).getFirst();
        var at = new Address("webchat", "bot", Hall.ROSTER.workspace(), Address.Kind.GROUP);
        var envelope = new Envelope(at, "m1", member.id(), who, Hall.MONDAY_NINE);
        var said = new Said(envelope, typed, true, null, List.of());
        var turn = new Turn(said, member, Hall.ROSTER, Hall.MONDAY_NINE, tx);
        var speaker = new Heard.Speaker(member, Hall.ROSTER, Hall.MONDAY_NINE, true);
        var heard = new Heard(typed, null, List.of(), speaker, new WordsAlone());
        return feature.commands().stream()
                .flatMap(command -> run(command, heard, turn).stream())
                .findFirst()
                .orElseThrow();
    }

    private static <C> List<String> run(Command<C> command, Heard heard, Turn turn) {
        return command.read(heard) instanceof Reading.Understood<C>(var understood)
                ? List.of(command.run(understood, turn).message().plain())
                : List.of();
    }

    public List<String> files() {
        return List.copyOf(files);
    }

    /// The members who were told something because of what was said last.
    public List<String> told() {
        return notices.all().stream()
                .skip(toldBefore)
                .map(told -> String.valueOf(told.memberId()))
                .toList();
    }
}
