/// Reads invitations in mail. Senders wrote them, so nothing in them is trusted: no time zone is
/// loaded from an address in it, and every text becomes one plain line.
@NullMarked
package hexmail.adapter.http.calendar;

import org.jspecify.annotations.NullMarked;
