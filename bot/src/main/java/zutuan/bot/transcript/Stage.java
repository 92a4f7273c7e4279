package zutuan.bot.transcript;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import zutuan.adapters.Address;
import zutuan.adapters.Block;
import zutuan.adapters.Capabilities;
import zutuan.adapters.Delivery;
import zutuan.adapters.Inbox;
import zutuan.adapters.Media;
import zutuan.adapters.Outgoing;
import zutuan.adapters.Platform;

/// The platform that a transcript is played on: one thread, no wire, every message remembered with
/// its conversation. Not safe for use by several threads.
final class Stage implements Platform {
    static final String NAME = "stage";

    private final List<Shown> shown = new ArrayList<>();
    private final Map<Address, Deque<Shown>> unread = new HashMap<>();
    private final Map<String, Delivery> answered = new HashMap<>();
    private final Set<Address> refusing = new HashSet<>();
    private boolean connected = true;
    private boolean passive;

    /// A message of the bot as the members of its conversation see it.
    record Shown(String id, Address at, Outgoing outgoing) {
        String text() {
            return outgoing.message().plain();
        }
    }

    @Override
    public Capabilities capabilities() {
        var features =
                new Capabilities.Features(
                        !passive, Capabilities.ButtonStyle.CALLBACK, true, true, true, false);
        return new Capabilities(features, 20_000, true, false, Capabilities.Rate.UNLIMITED);
    }

    @Override
    public void open(Inbox inbox) {}

    @Override
    public Delivery send(Outgoing outgoing) {
        if (!connected) {
            return new Delivery.Deferred(Duration.ofSeconds(1), "disconnected");
        }
        if (refusing.contains(outgoing.to())) {
            return new Delivery.Refused("用户已离开");
        }
        return answered.computeIfAbsent(outgoing.key(), _ -> show(outgoing));
    }

    private Delivery show(Outgoing outgoing) {
        var message = new Shown("m" + (shown.size() + 1), outgoing.to(), outgoing);
        shown.add(message);
        unread.computeIfAbsent(outgoing.to(), _ -> new ArrayDeque<>()).add(message);
        return new Delivery.Delivered(message.id());
    }

    @Override
    public byte[] fetch(Media media, int maxBytes) {
        return media.kind() == Media.Kind.PICTURE
                ? Pictures.named(media.name())
                : media.name().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Status status() {
        return new Status(connected, connected ? "已连接" : "断开");
    }

    @Override
    public void close() {}

    void connected(boolean now) {
        connected = now;
    }

    /// From now on the bot may not write first.
    void passive() {
        passive = true;
    }

    /// Whether to refuse for good what is sent there.
    void refuse(Address at, boolean refused) {
        if (refused) {
            refusing.add(at);
        } else {
            refusing.remove(at);
        }
    }

    /// The next message of a conversation that nobody expected yet; it stays unread.
    @Nullable Shown peek(Address at) {
        var queue = unread.get(at);
        return queue == null ? null : queue.peek();
    }

    void read(Address at) {
        var queue = unread.get(at);
        if (queue != null) {
            queue.poll();
        }
    }

    void readAll() {
        unread.clear();
    }

    Optional<Shown> anyUnread() {
        return unread.values().stream().flatMap(Deque::stream).findFirst();
    }

    /// Everything shown from a place in the order on.
    List<Shown> since(int count) {
        return List.copyOf(shown.subList(count, shown.size()));
    }

    int count() {
        return shown.size();
    }

    /// The bot's latest message in a conversation that contains a text.
    Optional<Shown> latest(Address at, String text) {
        return shown.reversed().stream()
                .filter(message -> message.at().equals(at) && message.text().contains(text))
                .findFirst();
    }

    /// The latest card with a button of this label.
    Optional<Shown> latestWithButton(List<Address> places, String label) {
        return shown.reversed().stream()
                .filter(message -> places.contains(message.at()))
                .filter(message -> typed(message, label).isPresent())
                .findFirst();
    }

    static Optional<String> typed(Shown message, String label) {
        return message.outgoing().message().blocks().stream()
                .filter(Block.Buttons.class::isInstance)
                .flatMap(block -> ((Block.Buttons) block).buttons().stream())
                .filter(button -> button.label().equals(label) || button.typed().equals(label))
                .map(Block.Button::typed)
                .findFirst();
    }
}
