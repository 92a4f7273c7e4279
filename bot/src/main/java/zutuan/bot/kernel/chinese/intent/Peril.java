package zutuan.bot.kernel.chinese.intent;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What puts people, animals or a whole village in danger, and who has to be called before anybody
/// of ours: 119 rescues and puts out, 120 heals, 110 searches and protects, 12350 is called where
/// work was unsafe. `label` is the name in the corpus.
public enum Peril {
    LANDSLIDE("landslide", "119"),
    FLOOD("flood", "119"),
    COLLAPSE("collapse", "119", "120"),
    FIRE("fire", "119"),
    GAS("gas", "119", "120"),
    ELECTRICITY("electricity", "120"),
    TRAFFIC("traffic", "120", "110"),
    FALL("fall", "120"),
    DROWNING("drowning", "119", "120"),
    MISSING("missing", "110"),
    SUICIDE("suicide", "110", "120"),
    VIOLENCE("violence", "110"),
    SNAKE("snake", "120"),
    BEE("bee", "120", "119"),
    POISON("poison", "120"),
    FOOD("food", "120"),
    /// Of a source or a pipe that many drink from.
    WATER("water", "120"),
    ILLNESS("illness", "120"),
    BIRTH("birth", "120"),
    INFANT("infant", "120"),
    GROUP_ILLNESS("group_illness", "120"),
    STUCK_PATIENT("stuck_patient", "120"),
    /// A village without road, water or power: nobody outside is called for it.
    CUT_OFF("cut_off"),
    DAM("dam", "119"),
    DANGEROUS_GOODS("dangerous_goods", "119", "12350"),
    /// Animals: their vets are ours.
    EPIDEMIC("epidemic");

    private final String label;
    private final String hotlines;

    Peril(String label, String... hotlines) {
        this.label = label;
        this.hotlines = String.join(" ", hotlines);
    }

    public String label() {
        return label;
    }

    /// Whom to call, the first first; empty where it is for our own people.
    public List<String> hotlines() {
        return hotlines.isEmpty() ? List.of() : List.of(hotlines.split(" ", -1));
    }

    public static Optional<Peril> labelled(String label) {
        return Arrays.stream(values()).filter(peril -> peril.label.equals(label)).findFirst();
    }

    /// Its place in the model; the order of the constants is part of a trained model.
    int place() {
        return List.of(values()).indexOf(this);
    }
}
