/// Meetings (会议) and field visits (观摩): booked in the chat, answered, reminded of, held, followed
/// up.
///
/// ```
/// draft card ──确认──▶ Planned ──▶ over when its time has passed
///                      │  ▲
///                改到  └──┘        Planned ──取消──▶ Cancelled
/// ```
///
/// A place can be taken once at a time: the database holds a row for every five minutes of every
/// place, so that of bookings made at the same moment exactly one stands.
///
/// Rooms: `model` and `store` hold it, `act` is what every act goes through, then `booking`,
/// `change`, `visit`, `rsvp`, `poll`, `agenda`, `minutes`, `turnout`, `calendar`. This package
/// knows no other feature; it meets them through events and topics.
@NullMarked
package zutuan.bot.meeting;

import org.jspecify.annotations.NullMarked;
