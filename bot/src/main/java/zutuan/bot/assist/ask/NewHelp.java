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

    /// Whether it is of crops or animals; people also ask each other for help with other things.
    boolean isOfTrade() {
        return !trouble.thing().isEmpty()
                || switch (domain) {
                    case TOBACCO, LIVESTOCK, CROP -> true;
                    case INFRA, ENV, INDUSTRY, PARTY, TALENT, TOURISM, UNCLEAR -> danger.isCry();
                };
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
