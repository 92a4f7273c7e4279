/// Cases (案例): problems of crops and animals that were solved before, found again by the words of a
/// farmer. `config/cases` ships what is generally known; the stations add what they solved, put
/// right what is wrong for their place, and withdraw what does not hold.
///
/// [CaseSearch] is pure: BM25 over characters, pairs and words that mean the same, among the cases
/// of the crop or animal that is named; what tells of no trouble, or of one that no case covers,
/// finds nothing. [CaseRoom] puts the room to work. Nobody's name and no place stands in a case.
@NullMarked
package zutuan.bot.assist.cases;

import org.jspecify.annotations.NullMarked;
