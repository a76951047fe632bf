/// The one policy under which every call of the Gmail API is made: when it may go, what is asked
/// again, and when Google is left alone. Nothing here knows what is asked for or how it travels.
@NullMarked
package hexmail.adapter.google.policy;

import org.jspecify.annotations.NullMarked;
