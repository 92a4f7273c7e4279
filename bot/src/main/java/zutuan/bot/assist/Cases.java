package zutuan.bot.assist;

import zutuan.bot.assist.ask.SimilarCases;
import zutuan.bot.assist.visit.CaseDrafts;

/// What asking and answering need of the book of cases: what is like a request, and where a solved
/// one is drafted.
public record Cases(SimilarCases similar, CaseDrafts drafts) {
    /// No book of cases.
    public static final Cases NONE = new Cases(SimilarCases.NONE, CaseDrafts.NONE);
}
