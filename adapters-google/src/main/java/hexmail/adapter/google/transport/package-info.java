/// HTTP for all calls of this adapter: over java.net.http, within a deadline, with bodies of
/// bounded size, without redirects, retries or logging. Nothing here depends on the purpose of a
/// call.
@NullMarked
package hexmail.adapter.google.transport;

import org.jspecify.annotations.NullMarked;
