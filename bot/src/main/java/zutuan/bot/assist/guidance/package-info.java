/// Group guidance (集中指导): a station's technicians teach many at one place. A session is called in
/// one sentence, village secretaries sign up households within a quota, the waiting list moves up,
/// those who come are reminded the day before, and who came is counted afterwards – as an activity,
/// by whichever feature keeps those, so that nobody is counted twice.
@NullMarked
package zutuan.bot.assist.guidance;

import org.jspecify.annotations.NullMarked;
