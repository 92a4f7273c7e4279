/// Settings: records read from `config/` (bot.yaml, roster.yaml, holidays) and the environment.
/// Everything is read once, checked completely, and every mistake is told at once in Chinese with
/// file, line and key, because the technician who mends it cannot ask anybody. Secrets come from
/// the environment or a file that it names; bot.yaml never holds one. No setting is read later than
/// at the start, and nothing here knows what the settings are for.
@NullMarked
package zutuan.bot.kernel.settings;

import org.jspecify.annotations.NullMarked;
