package zutuan.bot;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The command line, taken apart: `[--config DIR] [subcommand] [operands …]`.
record Arguments(String subcommand, Path config, List<String> operands) {
    Arguments {
        operands = List.copyOf(operands);
    }

    /// Something is missing or unknown; the message is one clear line.
    static final class Wrong extends Exception {
        private static final long serialVersionUID = 1L;

        Wrong(String message) {
            super(message);
        }
    }

    /// Whether the system could not read them: without a locale that knows UTF-8 each byte of a
    /// Chinese name is lost before the program starts.
    static boolean isGarbled(String[] args) {
        return Arrays.stream(args).anyMatch(arg -> arg.indexOf('\uFFFD') >= 0);
    }

    static Arguments parse(String[] args) throws Wrong {
        var config = Path.of("config");
        var rest = new ArrayList<String>();
        for (int index = 0; index < args.length; index++) {
            if (!args[index].equals("--config")) {
                rest.add(args[index]);
            } else if (++index < args.length) {
                config = Path.of(args[index]);
            } else {
                throw new Wrong("--config 后面要写目录");
            }
        }
        return rest.isEmpty()
                ? new Arguments("serve", config, List.of())
                : new Arguments(rest.getFirst(), config, rest.subList(1, rest.size()));
    }
}
