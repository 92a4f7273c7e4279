/// What may be an epidemic or a poisoning: somebody answers it by name, or it is passed on every
/// quarter of an hour, up to the number of the county. However it was told, it is one matter: the
/// issue that it was registered as.
@NullMarked
package zutuan.bot.assist.alarm;

import org.jspecify.annotations.NullMarked;
