package zutuan.bot;

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
import zutuan.bot.kernel.calendar.Days;
import zutuan.bot.kernel.calendar.Week;
import zutuan.bot.kernel.chinese.Sentences;
import zutuan.bot.kernel.event.Broadcast;
import zutuan.bot.kernel.event.EventStore;
import zutuan.bot.kernel.event.Events;
import zutuan.bot.kernel.event.Listener;
import zutuan.bot.kernel.jobs.Job;
import zutuan.bot.kernel.jobs.Jobs;
import zutuan.bot.kernel.jobs.LateTimers;
import zutuan.bot.kernel.jobs.Recurring;
import zutuan.bot.kernel.jobs.Timers;
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
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.settings.Settings;
import zutuan.bot.kernel.store.Database;
import zutuan.bot.kernel.store.Databases;
import zutuan.bot.kernel.store.Ids;
import zutuan.bot.kernel.store.Transaction;
import zutuan.bot.kernel.talk.Duty;
import zutuan.bot.kernel.talk.Feature;
import zutuan.bot.kernel.talk.FeatureModule.AtWork;
import zutuan.bot.kernel.talk.Figure;
import zutuan.bot.kernel.talk.Notices;
import zutuan.bot.kernel.talk.Summary;
import zutuan.bot.kernel.talk.Topic;
import zutuan.bot.kernel.talk.intake.Channels;
import zutuan.bot.kernel.talk.intake.MediaKeeper;
import zutuan.bot.kernel.talk.intake.Senses;
import zutuan.bot.kernel.talk.intake.Surroundings;
import zutuan.bot.kernel.talk.intake.Talk;
import zutuan.bot.kernel.talk.notice.GroupChats;
import zutuan.bot.kernel.talk.notice.OutboxNotices;

/// The bot without a web server: store, conversation, timers and courier, put together. Platforms
/// are plugged in from outside.
public final class Core implements AutoCloseable {
    private final Map<String, Platform> platforms = new HashMap<>();
    private final Settings settings;
    private final Modules modules;
    private final InstantSource clock;
    private final Database database;
    private final Ids ids;
    private final IdentityStore identities = new IdentityStore(new SecureRandom());
    private final Accounts accounts = new Accounts(identities);
    private final Outbox outbox;
    private final Courier courier;
    private final MediaStore media;
    private final OwnFiles ownFiles;
    private final Sense sense;
    private final Comprehension comprehension;
    private final Directory directory;
    private final OutboxNotices notices;
    private final Events events;
    private final List<Feature> features;
    private final Talk talk;
    private final Jobs jobs;

    /// `own` are the platforms whose user ids are member ids; `remembered` those whose old messages
    /// are read from our store.
    public Core(
            Settings settings,
            Instance instance,
            Set<String> own,
            Set<String> remembered,
            Modules modules) {
        this.settings = settings;
        this.modules = modules;
        clock = instance.clock();
        ids = new Ids(clock);
        sense = Sense.of(settings);
        comprehension = new Comprehension(settings, sense.judges(), modules.subjects());
        database = Databases.open(instance.store(), modules.migrations());
        var letters = new OutboxStore();
        var pace = new Pace(clock, new SecureRandom());
        var sending = CourierSettings.of(instance.name());
        courier = new Courier(database, letters, this::platform, sending, pace);
        outbox = new Outbox(letters, courier, quietHours(settings), clock);
        int maxUpload = Math.toIntExact(settings.server().maxUploadBytes());
        var mediaFiles = new MediaFiles(mediaFolder(settings, instance), clock);
        media = new MediaStore(mediaFiles, maxUpload);
        ownFiles = new OwnFiles(media, database, clock, settings.media().exportsKept());
        directory = new Directory(settings.roster(), identities, own);
        var groups = new GroupChats(own, settings.platforms());
        notices = notices(groups);
        events = new Broadcast(new EventStore(ids), this::listeners);
        var kit = new Engine(this);
        var work = modules.all().stream().map(module -> module.putToWork(kit)).toList();
        features = work.stream().map(AtWork::feature).toList();
        courier.listen(
                (tx, letter) -> features.forEach(feature -> feature.undelivered(tx, letter)));
        var channels = new Channels(directory, groups, this::platform, remembered);
        var keeper = new MediaKeeper(media, this::platform, maxUpload);
        var senses = new Senses(keeper, comprehension::reader);
        var around = new Surroundings(database, outbox, channels, senses, ids);
        talk = new Talk(around, work, identities, this::jobs, settings);
        var purge = new Purge(letters, remembered, settings.chat().limits().sentKept());
        var mediaPurge = new MediaPurge(mediaFiles, mediaUses(letters), settings.media().kept());
        var nightly = List.of(talk.nightly(), purge.nightly(), mediaPurge.nightly());
        jobs = new Jobs(database, allJobs(), recurring(nightly), clock, settings.zone());
    }

    private static Path mediaFolder(Settings settings, Instance instance) {
        String folder = settings.store().media();
        return folder == null ? instance.data().resolve("media") : Path.of(folder);
    }

    private static QuietHours quietHours(Settings settings) {
        var quiet = settings.chat().quiet();
        return new QuietHours(quiet.from(), quiet.to(), settings.zone());
    }

    private OutboxNotices notices(GroupChats groups) {
        var limit = new DailyLimit(settings.chat().limits().selfStartedPerDay());
        return new OutboxNotices(
                directory,
                groups,
                outbox,
                ids,
                new OutboxNotices.Day(clock, settings.zone(), limit, timers()));
    }

    private List<Listener> listeners() {
        return features.stream().<Listener>map(feature -> feature::on).toList();
    }

    List<Topic> topics(Transaction tx, Roster roster, Instant now) {
        return features.stream()
                .flatMap(feature -> feature.topics(tx, roster, now).stream())
                .sorted(Comparator.comparing(Topic::standing))
                .toList();
    }

    List<Topic> held(Transaction tx, Roster roster, Instant now, String memberId) {
        return features.stream()
                .flatMap(feature -> feature.held(tx, roster, now, memberId).stream())
                .distinct()
                .toList();
    }

    List<Summary> summaries(Transaction tx, Roster roster, Week week) {
        return features.stream().map(feature -> feature.summary(tx, roster, week)).toList();
    }

    List<Figure> figures(Transaction tx, Roster roster, Days days) {
        return features.stream()
                .flatMap(feature -> feature.figures(tx, roster, days).stream())
                .toList();
    }

    List<Duty> duties(Transaction tx, Roster roster, Member member) {
        return features.stream()
                .flatMap(feature -> feature.duties(tx, roster, member).stream())
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

    /// Starts timers and courier on their own threads.
    public void start() {
        courier.start();
        startFeatures();
        jobs.start();
    }

    private void startFeatures() {
        database.run(tx -> features.forEach(one -> one.started(tx, clock.instant())));
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

    Settings settings() {
        return settings;
    }

    Modules modules() {
        return modules;
    }

    InstantSource clock() {
        return clock;
    }

    Directory directory() {
        return directory;
    }

    Events events() {
        return events;
    }

    Notices notices() {
        return notices;
    }

    Timers timers() {
        return new LateTimers(this::jobs);
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
