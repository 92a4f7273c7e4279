package zutuan.bot.kernel.settings;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.regex.Pattern;

/** The ids of one roster: each defined once, and every reference names one that exists. */
final class RosterIds {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    /** What an id stands for. */
    enum Kind {
        VILLAGE("村"),
        TEAM("服务组"),
        STATION("站所"),
        MEMBER("成员");

        private final String title;

        Kind(String title) {
            this.title = title;
        }
    }

    private record Reference(Kind kind, Section section, String key, String id) {}

    private final Map<Kind, SequencedSet<String>> defined = new EnumMap<>(Kind.class);
    private final List<Reference> references = new ArrayList<>();
    private final Map<String, String> teamOfDomain = new HashMap<>();

    RosterIds() {
        for (Kind kind : Kind.values()) {
            defined.put(kind, new LinkedHashSet<>());
        }
    }

    String define(Kind kind, Section section) {
        String id = section.required("id", "请写一个拼音代号，如 liming");
        if (id.isEmpty()) {
            return id;
        }
        if (!FORM.matcher(id).matches()) {
            section.mistake("id", "代号“" + id + "”不行，请用小写字母开头，只用小写字母、数字和 -");
        }
        if (!ids(kind).add(id)) {
            section.mistake("id", kind.title + "代号“" + id + "”重复，请换一个");
        }
        return id;
    }

    /** The ids under the key, checked later: they may be defined further down. */
    List<String> refer(Kind kind, Section section, String key) {
        List<String> ids = section.texts(key);
        ids.forEach(id -> references.add(new Reference(kind, section, key, id)));
        return ids;
    }

    /** A domain goes to one team, or nobody knows who takes the issue. */
    void claimDomains(Section section, List<String> domains) {
        String name = section.text("name", "");
        for (String domain : domains) {
            String other = teamOfDomain.putIfAbsent(domain, name);
            if (other != null) {
                section.mistake("domains", "“" + domain + "”已归" + other + "，只能归一个组");
            }
        }
    }

    void checkReferences() {
        for (Reference reference : references) {
            SequencedSet<String> ids = ids(reference.kind);
            if (!ids.contains(reference.id)) {
                reference.section.mistake(
                        reference.key,
                        "没有代号为“"
                                + reference.id
                                + "”的"
                                + reference.kind.title
                                + ";"
                                + Suggestion.forReference(reference.id, ids));
            }
        }
    }

    private SequencedSet<String> ids(Kind kind) {
        return defined.getOrDefault(kind, new LinkedHashSet<>());
    }
}
