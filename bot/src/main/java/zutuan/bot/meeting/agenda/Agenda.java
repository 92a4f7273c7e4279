package zutuan.bot.meeting.agenda;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import zutuan.bot.kernel.event.Subject;
import zutuan.bot.kernel.talk.Topic;
import zutuan.bot.meeting.model.Action;
import zutuan.bot.meeting.store.AgendaStore;

/// What a meeting will talk about: actions that are not done, then overdue matters, those across
/// villages or for the town, and the new ones that somebody put on. `removed` are the matters that
/// somebody took off.
record Agenda(List<Action> left, List<Topic> topics, List<AgendaStore.Entry> removed) {
    Agenda {
        left = List.copyOf(left);
        topics = List.copyOf(topics);
        removed = List.copyOf(removed);
    }

    /// `open` is every open matter in the order of standing. What is overdue or concerns several is
    /// on a series' agenda by itself, unless it was taken off; anything else if it was put on.
    static Agenda of(
            List<Action> left, List<Topic> open, List<AgendaStore.Entry> entries, boolean joint) {
        Map<Subject, Boolean> said = new HashMap<>();
        entries.forEach(entry -> said.put(entry.subject(), entry.on()));
        var topics = new ArrayList<Topic>();
        for (var topic : open) {
            boolean unasked = joint && topic.standing() != Topic.Standing.NEW;
            if (said.getOrDefault(topic.subject(), unasked)) {
                topics.add(topic);
            }
        }
        return new Agenda(left, topics, entries.stream().filter(entry -> !entry.on()).toList());
    }

    boolean has(Topic topic) {
        return topics.contains(topic);
    }

    int size() {
        return left.size() + topics.size();
    }

    long count(Topic.Standing standing) {
        return topics.stream().filter(topic -> topic.standing() == standing).count();
    }
}
