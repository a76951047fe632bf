/// How every call of this adapter travels: over java.net.http, within a deadline, to the end of a
/// body of bounded size, without redirects, retries or logging. Nothing here knows what a call is
/// for.
@NullMarked
package hexmail.adapter.google.transport;

import org.jspecify.annotations.NullMarked;
