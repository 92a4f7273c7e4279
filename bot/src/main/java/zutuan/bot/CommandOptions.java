package zutuan.bot;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The options behind a subcommand: `--name value` pairs and flags, each at most once.
record CommandOptions(Map<String, String> values) {
    CommandOptions {
        values = Map.copyOf(values);
    }

    static CommandOptions parse(List<String> operands, Set<String> valued, Set<String> flags)
            throws Arguments.Wrong {
        var values = new HashMap<String, String>();
        for (int index = 0; index < operands.size(); index++) {
            String name = operands.get(index);
            if (values.containsKey(name)) {
                throw new Arguments.Wrong(name + " 写了两次");
            }
            if (flags.contains(name)) {
                values.put(name, "");
            } else if (!valued.contains(name)) {
                throw new Arguments.Wrong("不认识 " + name);
            } else if (++index == operands.size()) {
                throw new Arguments.Wrong(name + " 后面少了内容");
            } else {
                values.put(name, operands.get(index));
            }
        }
        return new CommandOptions(values);
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    boolean has(String flag) {
        return values.containsKey(flag);
    }
}
