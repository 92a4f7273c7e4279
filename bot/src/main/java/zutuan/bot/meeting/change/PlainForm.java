package zutuan.bot.meeting.change;

import java.util.regex.Pattern;
import zutuan.bot.kernel.chinese.Phrases;
import zutuan.bot.kernel.talk.Heard;

/// Whether words that change a meeting are a command or talk about it: 下午的会改到几点了?算了我看到了 asks others
/// and 院坝会改成烧烤会,来了六十多个 tells something. Among people a meeting that is not named by its number is
/// changed by a sentence that says little else.
final class PlainForm {
    private static final Phrases SAID = Phrases.beside(PlainForm.class, "change.phrases");

    /// Asked, taken back in the same breath, or told.
    private static final Pattern TALK = SAID.get("talk");

    private static final Pattern NUMBERED = SAID.get("named");

    /// When or where it will be, in the clause that says so.
    private static final Pattern TIME_OR_PLACE = SAID.get("time_or_place");

    private static final int SHORT = 10;

    private PlainForm() {}

    /// `rest` is what follows the verb.
    static boolean isCommand(Heard heard, String which, String rest) {
        boolean asked =
                !heard.isTalk() || heard.subject() != null || NUMBERED.matcher(which).matches();
        return asked || !TALK.matcher(rest).find();
    }

    /// The same of words that say what it becomes.
    static boolean isChange(Heard heard, String which, String becomes) {
        boolean named =
                NUMBERED.matcher(which).matches()
                        || !heard.isTalk()
                        || becomes.length() <= SHORT
                        || TIME_OR_PLACE.matcher(becomes).find();
        return named && isCommand(heard, which, becomes);
    }
}
