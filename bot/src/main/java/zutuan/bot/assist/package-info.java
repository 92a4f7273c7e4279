/// Tech help (技术求助): a farmer's problem reaches the technician on duty, who comes or explains, and
/// what was found out is kept as a case.
///
/// Its rooms: `model` and `store` hold the requests, `duty` knows who is on duty (值班表), `desk` is
/// what every act goes through, `ask` takes requests in, `dispatch` finds who takes them and passes
/// them on, `visit` is everything from the acceptance to the result and the second look, `guidance`
/// teaches many at one place (集中指导), `season` is the calendar of what is done when (农时).
@NullMarked
package zutuan.bot.assist;

import org.jspecify.annotations.NullMarked;
