/// What happened, who did it, when: the audit trail that every feature writes in the transaction of
/// its change, and through which features hear of each other.
///
/// Events are facts; they are added and never altered.
@NullMarked
package zutuan.bot.kernel.event;

import org.jspecify.annotations.NullMarked;
