package zutuan.bot.assist.ask;

import java.util.ArrayList;
import java.util.List;
import zutuan.bot.assist.model.Trouble;
import zutuan.bot.kernel.chinese.intent.Danger;
import zutuan.bot.kernel.chinese.intent.Domain;

/// A request as it was read.
///
/// @param odd an amount that cannot be right, such as 0头; empty if there is none
public record NewHelp(String said, Trouble trouble, Domain domain, Danger danger, String odd) {
    /// What is wanted and was not said.
    enum Gap {
        VILLAGE,
        HAMLET,
        AMOUNT
    }

    List<Gap> gaps() {
        var gaps = new ArrayList<Gap>();
        if (trouble.spot().villageId() == null) {
            gaps.add(Gap.VILLAGE);
        }
        if (trouble.spot().hamlet().isEmpty()) {
            gaps.add(Gap.HAMLET);
        }
        if (trouble.amount().isEmpty()) {
            gaps.add(Gap.AMOUNT);
        }
        return gaps;
    }
}
