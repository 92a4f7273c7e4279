package zutuan.adapters.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// An OneBot v11 implementation with one account and its groups, which tests hold in their hands:
/// it answers actions and tells events on every wire laid to it. Its server and its dialler lie
/// elsewhere. Safe for use by many threads.
///
/// Frames are as NapCat sends them; two clients that we did not write accept them.
public final class OneBotDouble {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int FAILED = 1200;
    private static final int UNKNOWN_ACTION = 1404;

    /// What members of a conversation see of the bot. `place` is the group or the person.
    public record Shown(String action, String place, String text) {}

    private final String account;
    private final List<String> groups;
    private final InstantSource clock;
    private final List<Consumer<String>> wires = new CopyOnWriteArrayList<>();
    private final List<Shown> shown = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, ObjectNode> said = Collections.synchronizedMap(new LinkedHashMap<>());
    private final AtomicInteger counter = new AtomicInteger();
    private final List<ObjectNode> actions = Collections.synchronizedList(new ArrayList<>());
    private volatile Script script = (_, answer) -> List.of(answer);
    private volatile Duration delay = Duration.ZERO;
    private volatile boolean deaf;
    private volatile Consumer<Shown> watcher = _ -> {};

    /// Decides what is answered: nothing, the usual, twice the usual, something else.
    @FunctionalInterface
    public interface Script {
        List<JsonNode> answers(ObjectNode action, ObjectNode usual);
    }

    public OneBotDouble(String account, List<String> groups, InstantSource clock) {
        this.account = account;
        this.groups = List.copyOf(groups);
        this.clock = clock;
    }

    public String account() {
        return account;
    }

    // --- Wires ---

    /// A connection stands: the first frame tells so.
    public void connected(Consumer<String> wire) {
        wires.add(wire);
        tellWaiting();
        var event = event("meta_event").put("meta_event_type", "lifecycle");
        wire.accept(event.put("sub_type", "connect").toString());
    }

    public void disconnected(Consumer<String> wire) {
        wires.remove(wire);
    }

    /// Whether anybody is connected.
    public boolean isConnected() {
        return !wires.isEmpty();
    }

    /// Takes an action and answers it on the same wire.
    public void frame(Consumer<String> wire, String frame) {
        var action = parse(frame);
        if (action == null) {
            wire.accept(answer("failed", 1400, null, null).toString());
            return;
        }
        actions.add(action);
        tellWaiting();
        var usual = perform(action);
        usual.set("echo", action.path("echo"));
        for (var answer : script.answers(action, usual)) {
            answerLater(wire, answer.toString());
        }
    }

    private void answerLater(Consumer<String> wire, String answer) {
        if (delay.isZero()) {
            wire.accept(answer);
        } else {
            CompletableFuture.delayedExecutor(delay.toNanos(), TimeUnit.NANOSECONDS)
                    .execute(() -> wire.accept(answer));
        }
    }

    private static @Nullable ObjectNode parse(String frame) {
        try {
            return JSON.readTree(frame) instanceof ObjectNode object ? object : null;
        } catch (JsonProcessingException _) {
            return null;
        }
    }

    // --- Actions ---

    private ObjectNode perform(ObjectNode action) {
        var params = action.path("params");
        return switch (action.path("action").asText()) {
            case "get_login_info" -> ok(object().put("user_id", number()).put("nickname", "组团助手"));
            case "get_status" -> ok(object().put("online", true).put("good", true));
            case "get_version_info" ->
                    ok(object().put("app_name", "double").put("protocol_version", "v11"));
            case "get_group_list" -> ok(groupList());
            case "get_group_info" -> ok(object().put("group_name", "组团服务群"));
            case "get_msg" -> message(params.path("message_id").asText());
            case "get_group_msg_history" -> history("group_id", params);
            case "get_friend_msg_history" -> history("user_id", params);
            case "get_group_file_url", "get_private_file_url" ->
                    ok(object().put("url", params.path("file_id").asText()));
            case "download_file" -> ok(object().put("file", "kept by the implementation"));
            case "set_friend_add_request", "delete_msg" -> ok(JSON.nullNode());
            case "send_group_msg",
                    "send_group_forward_msg",
                    "upload_group_file",
                    "send_private_msg",
                    "send_private_forward_msg",
                    "upload_private_file" ->
                    show(action);
            default -> answer("failed", UNKNOWN_ACTION, null, "不支持的Api");
        };
    }

    private ObjectNode show(ObjectNode action) {
        var name = action.path("action").asText();
        var params = action.path("params");
        var isGroup = name.contains("group");
        var place = params.path(isGroup ? "group_id" : "user_id").asText();
        if (isGroup && !groups.contains(place)) {
            return answer("failed", FAILED, null, "群聊不存在");
        }
        var text = OneBotText.of(params);
        if (text.isEmpty()) {
            return answer("failed", FAILED, null, "消息体无法解析, 请检查是否发送了不支持的消息类型");
        }
        var one = new Shown(name, place, text);
        synchronized (shown) {
            shown.add(one);
            shown.notifyAll();
        }
        watcher.accept(one);
        return ok(object().put("message_id", nextId()));
    }

    private ObjectNode message(String id) {
        var event = said.get(id);
        return event == null ? answer("failed", FAILED, null, "消息不存在") : ok(event);
    }

    /// The newest of a conversation, as many as asked for; or the newest up to and with a message.
    private ObjectNode history(String key, JsonNode params) {
        var last = params.path("message_seq").asText();
        var found = new ArrayList<ObjectNode>();
        synchronized (said) {
            for (var event : said.values()) {
                if (isOf(event, key, params.path(key).asText())) {
                    found.add(event);
                }
                if (event.path("message_seq").asText().equals(last)) {
                    break;
                }
            }
        }
        var data = object();
        var most = params.path("count").asInt(20);
        var newest = found.subList(Math.max(0, found.size() - most), found.size());
        data.putArray("messages").addAll(newest);
        return ok(data);
    }

    /// Somebody's messages in groups are none of the chat with him.
    private static boolean isOf(ObjectNode event, String key, String place) {
        return event.path(key).asText().equals(place)
                && event.has("group_id") == key.equals("group_id");
    }

    private JsonNode groupList() {
        var list = JSON.createArrayNode();
        groups.forEach(group ->
                list.addObject().put("group_id", Long.parseLong(group)).put("group_name", "群"));
        return list;
    }

    private static ObjectNode ok(JsonNode data) {
        return answer("ok", 0, data, "");
    }

    private static ObjectNode answer(
            String status, int code, @Nullable JsonNode data, @Nullable String words) {
        var answer = object().put("status", status).put("retcode", code);
        answer.set("data", data);
        answer.put("message", words).put("wording", words).putNull("echo");
        return answer.put("stream", "normal-action");
    }

    // --- The members' side ---

    /// Somebody says something in a group; returns the id of the message.
    public String say(String group, String user, String text) {
        var segment = object().put("type", "text");
        segment.putObject("data").put("text", text);
        return tell(message(group, user, JSON.createArrayNode().add(segment)));
    }

    /// Somebody writes to the bot alone.
    public String write(String user, String text) {
        var segment = object().put("type", "text");
        segment.putObject("data").put("text", text);
        var event = message("", user, JSON.createArrayNode().add(segment));
        return tell(event);
    }

    /// A message, not yet told: an array of segments or a text with CQ codes. Without a group it is
    /// for the bot alone.
    public ObjectNode message(String group, String user, JsonNode message) {
        var id = nextId();
        var event = event("message").put("user_id", Long.parseLong(user)).put("message_id", id);
        event.put("message_seq", id).put("real_id", id).put("raw_message", message.toString());
        event.put("message_type", group.isEmpty() ? "private" : "group");
        event.put("sub_type", group.isEmpty() ? "friend" : "normal").put("font", 14);
        if (!group.isEmpty()) {
            event.put("group_id", Long.parseLong(group)).put("group_name", "组团服务群");
        }
        var sender = event.putObject("sender").put("user_id", Long.parseLong(user));
        sender.put("nickname", "网名" + user).put("card", "名片" + user).put("role", "member");
        event.set("message", message);
        return event.put("message_format", message.isArray() ? "array" : "string");
    }

    /// An event of a kind, to be completed.
    public ObjectNode event(String kind) {
        var event = object().put("time", clock.instant().getEpochSecond());
        return event.put("self_id", number()).put("post_type", kind);
    }

    /// Tells an event on every wire and remembers it under its message id.
    public String tell(ObjectNode event) {
        var id = event.path("message_id").asText();
        said.put(id, event);
        raw(event.toString());
        return id;
    }

    /// Puts any frame on every wire.
    public void raw(String frame) {
        if (!deaf) {
            wires.forEach(wire -> wire.accept(frame));
        }
    }

    /// Tells a message again.
    public void redeliver(String id) {
        var event = said.get(id);
        if (event == null) {
            throw new IllegalArgumentException("no message " + id);
        }
        raw(event.toString());
    }

    public void heartbeat(boolean online) {
        var event = event("meta_event").put("meta_event_type", "heartbeat").put("interval", 30000);
        event.putObject("status").put("online", online).put("good", online);
        raw(event.toString());
    }

    // --- What came of it ---

    /// Everything members saw of the bot, in order.
    public List<Shown> shown() {
        return List.copyOf(shown);
    }

    /// Every action that was asked for, in order.
    public List<ObjectNode> actions() {
        return List.copyOf(actions);
    }

    /// Hears of everything shown, at once.
    public void watch(Consumer<Shown> eye) {
        watcher = eye;
    }

    /// What members saw, once it is so much; an [AssertionError] tells what came instead.
    public List<Shown> awaitShown(int count, Duration patience) throws InterruptedException {
        var end = System.nanoTime() + patience.toNanos();
        synchronized (shown) {
            for (long left = patience.toMillis(); shown.size() < count && left > 0; ) {
                shown.wait(left);
                left = (end - System.nanoTime()) / 1_000_000;
            }
        }
        if (shown.size() < count) {
            throw new AssertionError("%d of %d: %s".formatted(shown.size(), count, shown));
        }
        return shown();
    }

    /// Returns once something of connections or actions holds; an [AssertionError] tells what was
    /// asked for instead.
    public void await(BooleanSupplier condition, Duration patience) throws InterruptedException {
        var end = System.nanoTime() + patience.toNanos();
        synchronized (actions) {
            for (long left = patience.toMillis(); !condition.getAsBoolean(); ) {
                if (left <= 0) {
                    throw new AssertionError(actions.toString());
                }
                actions.wait(left);
                left = (end - System.nanoTime()) / 1_000_000;
            }
        }
    }

    private void tellWaiting() {
        synchronized (actions) {
            actions.notifyAll();
        }
    }

    // --- Faults ---

    /// From now on actions are answered as the script says.
    public void follow(Script rules) {
        script = rules;
    }

    /// From now on nobody hears what happens, or everybody again; it is remembered all the same.
    public void deaf(boolean now) {
        deaf = now;
    }

    /// From now on answers take so long.
    public void answerAfter(Duration pause) {
        delay = pause;
    }

    /// The answer of an action that fails.
    public static ObjectNode failure(ObjectNode action, int code, String words) {
        var failure = answer("failed", code, null, words);
        failure.set("echo", action.path("echo"));
        return failure;
    }

    private int nextId() {
        return counter.incrementAndGet() * 0x9E3779B1;
    }

    private long number() {
        return Long.parseLong(account);
    }

    private static ObjectNode object() {
        return JSON.createObjectNode();
    }
}
