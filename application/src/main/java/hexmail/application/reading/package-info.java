/// Reading whole messages, alone and by conversation. Nothing is kept of them, and every call to
/// Google goes through the access tokens of `account`.
@NullMarked
package hexmail.application.reading;

import org.jspecify.annotations.NullMarked;
