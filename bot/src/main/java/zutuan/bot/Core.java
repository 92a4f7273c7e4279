package zutuan.bot;

import java.io.File;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import zutuan.adapters.Inbox;
import zutuan.adapters.Platform;
import zutuan.bot.kernel.chinese.Sentences;
import zutuan.bot.kernel.event.Broadcast;
import zutuan.bot.kernel.event.EventStore;
import zutuan.bot.kernel.event.Listener;
import zutuan.bot.kernel.jobs.Job;
import zutuan.bot.kernel.jobs.Jobs;
import zutuan.bot.kernel.jobs.LateTimers;
import zutuan.bot.kernel.jobs.Recurring;
import zutuan.bot.kernel.media.MediaFiles;
import zutuan.bot.kernel.media.MediaPurge;
import zutuan.bot.kernel.media.MediaStore;
import zutuan.bot.kernel.media.MediaUse;
import zutuan.bot.kernel.media.OwnFiles;
import zutuan.bot.kernel.outbox.Courier;
import zutuan.bot.kernel.outbox.CourierSettings;
import zutuan.bot.kernel.outbox.DailyLimit;
import zutuan.bot.kernel.outbox.Outbox;
import zutuan.bot.kernel.outbox.OutboxStore;
import zutuan.bot.kernel.outbox.Purge;
import zutuan.bot.kernel.outbox.QuietHours;
import zutuan.bot.kernel.outbox.pace.Pace;
import zutuan.bot.kernel.people.Accounts;
import zutuan.bot.kernel.people.Directory;
import zutuan.bot.kernel.people.IdentityStore;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.settings.Settings;
import zutuan.bot.kernel.store.Database;
import zutuan.bot.kernel.store.Databases;
import zutuan.bot.kernel.store.Ids;
import zutuan.bot.kernel.store.StoreSettings;
import zutuan.bot.kernel.store.Transaction;
import zutuan.bot.kernel.talk.Feature;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Topic;
import zutuan.bot.kernel.talk.intake.Attachments;
import zutuan.bot.kernel.talk.intake.Surroundings;
import zutuan.bot.kernel.talk.intake.Talk;
import zutuan.bot.kernel.talk.notice.GroupChats;
import zutuan.bot.kernel.talk.notice.OutboxNotices;

/// The bot without a web server: store, conversation, timers and courier, put together. Platforms
/// are plugged in from outside.
public final class Core implements AutoCloseable {
    private static final String MIGRATIONS = "classpath:zutuan/bot/kernel/store/migrations";

    private final Map<String, Platform> platforms = new HashMap<>();
    private final Database database;
    private final InstantSource clock;
    private final Ids ids;
    private final IdentityStore identities = new IdentityStore(new SecureRandom());
    private final Accounts accounts = new Accounts(identities);
    private final Outbox outbox;
    private final Courier courier;
    private final MediaStore media;
    private final OwnFiles ownFiles;
    private final Sense sense;
    private final Comprehension comprehension;
    private final OutboxNotices notices;
    private final List<Feature> features;
    private final Talk talk;
    private final Jobs jobs;

    /// Where this instance keeps things, its time and its name among other instances.
    public record Seat(Path data, InstantSource clock, String instance) {}

    /// `ownPlatforms` are those whose user ids are member ids; `historyPlatforms` those whose old
    /// messages are read from our store.
    public record Plugs(Set<String> ownPlatforms, Set<String> historyPlatforms) {}

    public Core(Settings settings, StoreSettings store, Seat seat, Plugs plugs) {
        clock = seat.clock();
        ids = new Ids(clock);
        sense = Sense.of(settings);
        comprehension = new Comprehension(settings, sense.judges());
        database = Databases.open(store, migrations());
        var letters = new OutboxStore();
        courier =
                new Courier(
                        database,
                        letters,
                        this::platform,
                        CourierSettings.of(seat.instance()),
                        new Pace(seat.clock(), new SecureRandom()));
        outbox = new Outbox(letters, courier, quietHours(settings), seat.clock());
        int maxUpload = Math.toIntExact(settings.server().maxUploadBytes());
        var mediaFiles = new MediaFiles(mediaFolder(settings, seat), seat.clock());
        media = new MediaStore(mediaFiles, maxUpload);
        ownFiles = new OwnFiles(media, database, seat.clock(), settings.media().exportsKept());
        var directory = new Directory(settings.roster(), identities, plugs.ownPlatforms());
        var groups = new GroupChats(plugs.ownPlatforms(), settings.platforms());
        notices = notices(settings, seat.clock(), directory, groups);
        features = Features.all(kit(settings, seat.clock(), directory));
        courier.listen(
                (tx, letter) -> features.forEach(feature -> feature.undelivered(tx, letter)));
        var around =
                new Surroundings(
                        database,
                        outbox,
                        directory,
                        new Attachments(media, this::platform, maxUpload),
                        new Surroundings.Basics(
                                seat.clock(),
                                ids,
                                plugs.historyPlatforms(),
                                groups,
                                comprehension::reader,
                                this::platform));
        talk = new Talk(around, features, identities, this::jobs, settings);
        var purge =
                new Purge(letters, plugs.historyPlatforms(), settings.chat().limits().sentKept());
        var mediaPurge = new MediaPurge(mediaFiles, mediaUses(letters), settings.media().kept());
        var nightly = List.of(talk.nightly(), purge.nightly(), mediaPurge.nightly());
        jobs = new Jobs(database, allJobs(), recurring(nightly), seat.clock(), settings.zone());
    }

    private static Path mediaFolder(Settings settings, Seat seat) {
        String folder = settings.store().media();
        return folder == null ? seat.data().resolve("media") : Path.of(folder);
    }

    private static QuietHours quietHours(Settings settings) {
        var quiet = settings.chat().quiet();
        return new QuietHours(quiet.from(), quiet.to(), settings.zone());
    }

    private OutboxNotices notices(
            Settings settings, InstantSource clock, Directory directory, GroupChats groups) {
        var limit = new DailyLimit(settings.chat().limits().selfStartedPerDay());
        var timers = new LateTimers(this::jobs);
        return new OutboxNotices(
                directory,
                groups,
                outbox,
                ids,
                new OutboxNotices.Day(clock, settings.zone(), limit, timers));
    }

    private Kit kit(Settings settings, InstantSource clock, Directory directory) {
        return new Kit(
                settings,
                new Broadcast(new EventStore(ids), this::listeners),
                notices,
                new LateTimers(this::jobs),
                new Kit.Basics(
                        clock,
                        ids,
                        this::topics,
                        new KeptFiles(media, ownFiles),
                        new Engine(this, directory)));
    }

    private List<Listener> listeners() {
        return features.stream().<Listener>map(feature -> feature::on).toList();
    }

    private List<Topic> topics(Transaction tx, Roster roster, Instant now) {
        return features.stream()
                .flatMap(feature -> feature.topics(tx, roster, now).stream())
                .sorted(Comparator.comparing(Topic::standing))
                .toList();
    }

    private List<Job> allJobs() {
        var all = new ArrayList<>(talk.jobs());
        all.add(notices.job());
        features.forEach(feature -> all.addAll(feature.jobs()));
        return all;
    }

    private List<MediaUse> mediaUses(OutboxStore letters) {
        var all = new ArrayList<MediaUse>(List.of(talk::media, letters::media));
        features.forEach(feature -> all.add((tx, _) -> feature.media(tx)));
        return all;
    }

    private List<Recurring> recurring(List<Recurring> nightly) {
        var all = new ArrayList<>(nightly);
        features.forEach(feature -> all.addAll(feature.recurring()));
        return all;
    }

    static List<String> migrations() {
        var all = new ArrayList<>(List.of(MIGRATIONS));
        all.addAll(Features.migrations());
        return all;
    }

    /// Starts timers and courier on their own threads.
    public void start() {
        courier.start();
        startFeatures();
        jobs.start();
    }

    private void startFeatures() {
        database.<@Nullable Void>write(tx -> {
            features.forEach(feature -> feature.started(tx, clock.instant()));
            return null;
        });
    }

    /// Runs every due timer and sends every due message on this thread, until nothing is left: for
    /// a clock that is moved by hand.
    public void settle() {
        int done = 1;
        while (done > 0) {
            done = jobs.runDue() + courier.deliverDue();
        }
    }

    /// Starts the features and sets the recurring timers: for [#settle].
    public void plan() {
        startFeatures();
        jobs.plan();
    }

    /// Makes a platform known to the courier.
    public void plug(String name, Platform platform) {
        platforms.put(name, platform);
    }

    private @Nullable Platform platform(String name) {
        return platforms.get(name);
    }

    public Map<String, Platform> platforms() {
        return Map.copyOf(platforms);
    }

    public List<Feature> features() {
        return features;
    }

    /// How long the conversation that moves slowest on its way out has not moved.
    Duration standstill() {
        return courier.standstill();
    }

    public Inbox inbox() {
        return talk.inbox();
    }

    public Talk talk() {
        return talk;
    }

    public Jobs jobs() {
        return jobs;
    }

    public Outbox outbox() {
        return outbox;
    }

    public Database database() {
        return database;
    }

    Sentences sentences() {
        return sense.sentences();
    }

    Comprehension comprehension() {
        return comprehension;
    }

    public MediaStore media() {
        return media;
    }

    public Accounts accounts() {
        return accounts;
    }

    public OwnFiles ownFiles() {
        return ownFiles;
    }

    public Supplier<String> ids() {
        return ids;
    }

    /// The folder of an embedded database's file, which takes the media too.
    static Path dataFolder(String url) {
        var file = new File(url.replaceFirst("^jdbc:sqlite:", ""));
        var parent = file.getAbsoluteFile().toPath().getParent();
        return url.startsWith("jdbc:sqlite:") && parent != null ? parent : Path.of("data");
    }

    @Override
    public void close() {
        jobs.close();
        courier.close();
        platforms.values().forEach(Platform::close);
        sense.close();
        database.close();
    }
}
