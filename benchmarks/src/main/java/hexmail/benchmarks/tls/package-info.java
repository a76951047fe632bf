/// What stands before the local Google so that it can be spoken to as Google is: over TLS, with
/// HTTP/2 or HTTP/1.1. It counts what arrives and changes nothing of it.
@NullMarked
package hexmail.benchmarks.tls;

import org.jspecify.annotations.NullMarked;
