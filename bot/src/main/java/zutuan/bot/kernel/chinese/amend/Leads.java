package zutuan.bot.kernel.chinese.amend;

import java.util.List;

/// Cuts what leads a correction in from what it says: `不对,是清河的` says 清河, `是六组不是七组` says 六组 and that
/// 七组 is wrong. Pure.
///
/// @param found whether anything says that it is a correction
/// @param words what is right; may be empty
/// @param wrong what is wrong, or empty if that was not said
public record Leads(boolean found, String words, String wrong) {
    private static final List<String> LEAD = LeadWords.of("lead");
    private static final List<String> SOFT = LeadWords.of("soft");
    private static final List<String> NOT = LeadWords.of("not");
    private static final List<String> TURN = LeadWords.of("turn");
    private static final List<String> BEHIND = LeadWords.of("behind");
    private static final List<String> TAIL = LeadWords.of("tail");
    private static final List<String> AROUND = LeadWords.of("around");
    private static final List<String> ASK = LeadWords.of("ask");
    private static final Leads NONE = new Leads(false, "", "");

    /// What is wrong is named in a word.
    private static final int LONGEST_WRONG = 8;

    public static Leads cut(String text) {
        String said = edged(text);
        if (said.isEmpty() || text.contains("?") || LeadWords.in(said, ASK).isPresent()) {
            return NONE;
        }
        var turned = turned(said);
        if (turned.found()) {
            return turned;
        }
        var led = led(said);
        return led.found() ? led : behind(said);
    }

    /// Words that nothing leads in.
    public static Leads bare(String words) {
        return new Leads(false, trimmed(words), "");
    }

    /// Whether words only stand around a place or an amount: 的, 那边, 大概.
    public static boolean isAround(String words) {
        String rest = words;
        for (String word : AROUND) {
            rest = rest.replace(word, "");
        }
        return rest.codePoints().noneMatch(Character::isIdeographic);
    }

    /// The same on one line that a part of a form can hold.
    public static String oneLine(String words) {
        return words.replace('\n', ' ').replace(';', ',').strip();
    }

    /// 七组改成六组.
    private static Leads turned(String said) {
        for (String turn : TURN) {
            int at = said.indexOf(turn);
            if (at > 0 && at <= LONGEST_WRONG) {
                String wrong = led(said.substring(0, at)).words();
                return new Leads(true, trimmed(said.substring(at + turn.length())), wrong);
            }
        }
        return NONE;
    }

    private static Leads led(String said) {
        String rest = said;
        String wrong = "";
        boolean found = false;
        while (true) {
            rest = edged(rest);
            var lead = LeadWords.begins(rest, LEAD);
            var not = LeadWords.begins(rest, NOT);
            var soft = LeadWords.begins(rest, SOFT);
            if (lead.isPresent()) {
                found = true;
                rest = rest.substring(lead.get().length());
            } else if (not.isPresent() && wrong.isEmpty()) {
                rest = rest.substring(not.get().length());
                int end = wrongEnd(rest);
                wrong = rest.substring(0, end);
                rest = rest.substring(end);
                found = true;
            } else if (soft.isPresent() && rest.length() > soft.get().length()) {
                rest = rest.substring(soft.get().length());
            } else {
                break;
            }
        }
        int not = rest.indexOf("不是");
        if (found && not > 0) {
            return new Leads(
                    true, trimmed(rest.substring(0, not)), trimmed(rest.substring(not + 2)));
        }
        return new Leads(found, trimmed(rest), trimmed(wrong));
    }

    /// What is wrong ends at a stop or at what is right.
    private static int wrongEnd(String text) {
        int end = 0;
        while (end < text.length()
                && Character.isLetterOrDigit(text.charAt(end))
                && text.charAt(end) != '是') {
            end++;
        }
        return end;
    }

    /// 五户,打错了.
    private static Leads behind(String said) {
        return LeadWords.ends(said, BEHIND)
                .map(word -> said.substring(0, said.length() - word.length()))
                .map(words -> new Leads(true, trimmed(words), ""))
                .orElse(NONE);
    }

    private static String trimmed(String text) {
        String kept = edged(text);
        var tail = LeadWords.ends(kept, TAIL);
        while (tail.isPresent() && kept.length() > tail.get().length()) {
            kept = edged(kept.substring(0, kept.length() - tail.get().length()));
            tail = LeadWords.ends(kept, TAIL);
        }
        return kept;
    }

    /// Without what is no letter or digit at either end.
    private static String edged(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && !Character.isLetterOrDigit(text.charAt(start))) {
            start++;
        }
        while (end > start && !Character.isLetterOrDigit(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }
}
