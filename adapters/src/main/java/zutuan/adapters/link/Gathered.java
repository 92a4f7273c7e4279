package zutuan.adapters.link;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/// Messages that come in portions, each older than those before it; what comes twice counts once.
/// For one thread.
public final class Gathered {
    private final String[] idPlaces;
    private final Set<String> ids = new HashSet<>();
    private final Deque<JsonNode> list = new ArrayDeque<>();

    /// `idPlaces` are where a message may have its id.
    public Gathered(String... idPlaces) {
        this.idPlaces = idPlaces.clone();
    }

    public int size() {
        return list.size();
    }

    /// Takes a portion, itself in order; false if it brings nothing new.
    public boolean older(JsonNode portion) {
        var fresh = new ArrayDeque<JsonNode>();
        for (var message : portion) {
            if (ids.add(Json.text(message, idPlaces))) {
                fresh.push(message);
            }
        }
        fresh.forEach(list::push);
        return !fresh.isEmpty();
    }

    /// All of them in their order.
    public ArrayNode all() {
        return Json.array().addAll(list);
    }
}
