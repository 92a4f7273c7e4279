/// An issue comes in: told in plain words or by a picture, of what kind and how urgent (`Triage`),
/// whether it is known already (`Kin`); a cry for help rings at once (`Alarm`).
@NullMarked
package zutuan.bot.issue.report;

import org.jspecify.annotations.NullMarked;
