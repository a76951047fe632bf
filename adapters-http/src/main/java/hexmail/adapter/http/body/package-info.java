/// Turns the body of a message into text that can be shown. Whatever a sender wrote comes out as
/// words and checked links; no markup of theirs passes.
@NullMarked
package hexmail.adapter.http.body;

import org.jspecify.annotations.NullMarked;
