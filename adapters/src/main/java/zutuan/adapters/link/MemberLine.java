package zutuan.adapters.link;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.regex.Pattern;

/// What a member is told of a failure: the failure's own words only if they were written for
/// members, never the system's, which are English and name files and addresses.
public final class MemberLine {
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    private MemberLine() {}

    /// Its message if that is a Chinese line, `otherwise` if it is not.
    public static String of(IOException failure, String otherwise) {
        var message = failure.getMessage();
        // A file's name may be Chinese, too.
        return message == null
                        || failure instanceof FileSystemException
                        || !CHINESE.matcher(message).find()
                ? otherwise
                : message;
    }

    /// Whether its message was written for members.
    public static boolean isMeant(IOException failure) {
        return !of(failure, "").isEmpty();
    }
}
