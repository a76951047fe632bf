/// Tells open pages of what happens on the server, by server-sent events. A mailbox is looked at
/// once for all browsers that watch it, and only while one does.
@NullMarked
package hexmail.adapter.http.live;

import org.jspecify.annotations.NullMarked;
