package zutuan.bot.kernel.web;

import java.io.IOException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import zutuan.adapters.Address;
import zutuan.adapters.Host;

/// A small made-up service group in memory: what the web server and the chat page need of the bot.
/// Safe for use by many threads.
final class Village implements HostServices.HistorySource, HostServices.MediaStore {
    private static final List<Host.Person> PEOPLE =
            List.of(
                    new Host.Person("li", "李明", "石桥村第一书记"),
                    new Host.Person("wang", "王芳", "烟站技术员"),
                    new Host.Person("zhao", "赵强", "柳林村支书"));
    private static final Host.Room GROUP = new Host.Room("village", "青溪镇第一书记服务团");

    private final AtomicInteger ids = new AtomicInteger();
    private final Map<String, Host.Stored> kept = new ConcurrentHashMap<>();
    private final List<Host.Entry> entries = new CopyOnWriteArrayList<>();
    private final InstantSource clock;

    Village(InstantSource clock) {
        this.clock = clock;
    }

    HostServices services() {
        Supplier<String> newIds = () -> "id-%06d".formatted(ids.incrementAndGet());
        var members = new HostServices.Members(new Roster(), _ -> hints());
        return new HostServices(clock.withZone(ZoneOffset.UTC), newIds, this, this, members);
    }

    void remember(Host.Entry entry) {
        entries.add(entry);
    }

    @Override
    public List<Host.Entry> history(Address address, @Nullable String before, int limit) {
        if (!address.isGroup()) {
            return List.of();
        }
        var all = new ArrayList<>(entries);
        var ends = all.stream().map(Host.Entry::id).toList().indexOf(before);
        var end = ends < 0 ? (before == null ? all.size() : 0) : ends;
        return all.subList(Math.max(0, end - limit), end);
    }

    @Override
    public String keep(String name, byte[] content) throws IOException {
        var isPicture = content.length > 3 && (content[0] == (byte) 0x89 || content[0] == -1);
        if (name.endsWith(".png") && !isPicture) {
            throw new IOException("这不是图片,请重新选一张。");
        }
        var reference = "m%d".formatted(kept.size() + 1);
        kept.put(reference, new Host.Stored(name, "image/png", content, null));
        return reference;
    }

    @Override
    public Optional<Host.Stored> media(String reference) {
        return Optional.ofNullable(kept.get(reference));
    }

    @Override
    public String keep(Host.Upload upload) throws IOException {
        return keep(upload.name(), upload.content().read());
    }

    @Override
    public Optional<Host.Shown> show(String reference, Host.Person reader, boolean small) {
        return media(reference)
                .map(stored ->
                        new Host.Shown(
                                stored.name(), stored.contentType(), stored.content(), null));
    }

    @Override
    public Optional<Host.Kept> describe(String reference, Host.Person reader) {
        return media(reference)
                .map(stored ->
                        new Host.Kept(
                                stored.name(), stored.contentType(), stored.content().length));
    }

    private static List<Host.CommandHint> hints() {
        return List.of(
                new Host.CommandHint("上报问题", "有什么难处,一句话就行", List.of("/报 七组通组路塌方了", "水管又漏了")),
                new Host.CommandHint("认领", "接下一个问题", List.of("认领 12")),
                new Host.CommandHint("约会议", "联席会议、观摩", List.of("下周三上午9点在镇政府开联席会议")),
                new Host.CommandHint("技术求助", "烟站、畜牧站上门", List.of("烟叶上有褐色的斑,请烟站看看")));
    }

    private static final class Roster implements Host.Doorkeeper {
        @Override
        public boolean open() {
            return true;
        }

        @Override
        public List<Host.Person> people() {
            return PEOPLE;
        }

        @Override
        public Optional<Host.Person> person(String id) {
            return PEOPLE.stream().filter(person -> person.id().equals(id)).findFirst();
        }

        @Override
        public Host.Admission enter(String code, String remote) {
            return code.equals("CODE-LI")
                    ? new Host.Admission.Admitted(PEOPLE.getFirst(), "token-li")
                    : new Host.Admission.Refused();
        }

        @Override
        public String admit(String personId) {
            return "token-" + personId;
        }

        @Override
        public Optional<Host.Person> recognise(String token) {
            return person(token.replace("token-", ""));
        }

        @Override
        public Optional<String> session(String token) {
            return recognise(token).map(_ -> "session-of-" + token);
        }

        @Override
        public boolean lasts(String session) {
            return true;
        }

        @Override
        public Optional<String> renew(String token) {
            return Optional.empty();
        }

        @Override
        public void leave(String token) {}

        @Override
        public void listen(Consumer<Host.Ended> listener) {}

        @Override
        public List<Host.Room> rooms(String personId) {
            return List.of(GROUP);
        }
    }
}
