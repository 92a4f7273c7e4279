/// The one web server: chat page, webhooks, sockets, console, health and metrics share its port.
///
/// It implements the web part of [zutuan.adapters.Host] over Javalin, so that no other package sees
/// Javalin. What it does not own (time, ids, history, pictures, people) is handed in. It holds no
/// wording for members besides its error lines, and no state besides open sockets.
@NullMarked
package zutuan.bot.kernel.web;

import org.jspecify.annotations.NullMarked;
