/// The season calendar (农时): what is done when, for each crop and for livestock, as the stations
/// have written it in `config/seasons`. It asks nothing and reminds nobody; the weekly digest has
/// one line in the week in which something begins.
@NullMarked
package zutuan.bot.assist.season;

import org.jspecify.annotations.NullMarked;
