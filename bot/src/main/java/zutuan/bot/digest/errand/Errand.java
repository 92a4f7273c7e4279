package zutuan.bot.digest.errand;

import java.util.ArrayList;
import java.util.List;
import zutuan.adapters.Address;
import zutuan.bot.kernel.jobs.JobData;
import zutuan.bot.kernel.talk.Turn;

/// What a member asked for where, in a few words for whoever makes it.
public record Errand(String workspace, String memberId, Address address, List<String> wish) {
    private static final int OWN = 3;

    public Errand {
        wish = List.copyOf(wish);
    }

    static Errand of(Turn turn, String... wish) {
        return new Errand(turn.workspace(), turn.member().id(), turn.address(), List.of(wish));
    }

    JobData data() {
        var values = new ArrayList<>(List.of(workspace, memberId, address.text()));
        values.addAll(wish);
        return new JobData(values);
    }

    static Errand read(JobData data) {
        return new Errand(
                data.text(0),
                data.text(1),
                Address.parse(data.text(2)),
                data.values().subList(OWN, data.values().size()));
    }
}
