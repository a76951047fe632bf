/// Turns the body of a message into text that can be shown. What a sender wrote becomes words and
/// checked links; no markup of the sender passes.
@NullMarked
package hexmail.adapter.http.body;

import org.jspecify.annotations.NullMarked;
