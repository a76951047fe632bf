/// The pages of a mailbox: the list, a message and a conversation. Turns mail into what a page
/// shows; renders nothing, and fetches through the use cases alone.
@NullMarked
package hexmail.adapter.http.mailbox;

import org.jspecify.annotations.NullMarked;
