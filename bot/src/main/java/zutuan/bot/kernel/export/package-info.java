/// Tables as files for people's spreadsheets: xlsx and csv.
///
/// What members typed must never run as a formula on somebody's computer. Nothing here knows what a
/// table is about, or who may have it.
@NullMarked
package zutuan.bot.kernel.export;

import org.jspecify.annotations.NullMarked;
