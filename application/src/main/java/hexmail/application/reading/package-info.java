/// Reading whole messages, alone and by conversation. Nothing is kept of them; what the index knows
/// of a message stands in while Google does not tell it. Every call to Google goes through the
/// access tokens of `account`.
@NullMarked
package hexmail.application.reading;

import org.jspecify.annotations.NullMarked;
