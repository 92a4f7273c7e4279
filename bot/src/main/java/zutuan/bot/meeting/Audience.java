package zutuan.bot.meeting;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeSet;

/// Who is invited. `words` say it in a way that can be read again (第一书记、支书), `wide` that it is more
/// than a team and some people.
record Audience(List<String> words, Set<String> memberIds, boolean wide) {
    static final Audience NOBODY = new Audience(List.of(), Set.of(), false);

    Audience {
        words = List.copyOf(words);
        memberIds = java.util.Collections.unmodifiableSet(new TreeSet<>(memberIds));
    }

    boolean isEmpty() {
        return memberIds.isEmpty();
    }

    String typed() {
        return String.join("、", words);
    }

    Audience and(Audience other) {
        SequencedSet<String> all = new LinkedHashSet<>(words);
        all.addAll(other.words);
        var ids = new TreeSet<>(memberIds);
        ids.addAll(other.memberIds);
        return new Audience(List.copyOf(all), ids, wide || other.wide);
    }
}
