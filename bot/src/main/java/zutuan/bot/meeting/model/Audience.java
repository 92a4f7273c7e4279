package zutuan.bot.meeting.model;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeSet;

/// Who is invited. `words` say it in a way that can be read again (第一书记、支书), `wide` that it is more
/// than a team and some people.
public record Audience(List<String> words, Set<String> memberIds, boolean wide) {
    public static final Audience NOBODY = new Audience(List.of(), Set.of(), false);

    public Audience {
        words = List.copyOf(words);
        memberIds = java.util.Collections.unmodifiableSet(new TreeSet<>(memberIds));
    }

    public boolean isEmpty() {
        return memberIds.isEmpty();
    }

    public String typed() {
        return String.join("、", words);
    }

    public Audience and(Audience other) {
        SequencedSet<String> all = new LinkedHashSet<>(words);
        all.addAll(other.words);
        var ids = new TreeSet<>(memberIds);
        ids.addAll(other.memberIds);
        return new Audience(List.copyOf(all), ids, wide || other.wide);
    }
}
