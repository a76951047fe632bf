/// Why a request cannot be answered, once for pages and API. Nothing of an exception reaches the
/// client: neither its message, nor its class, nor its cause.
@NullMarked
package hexmail.adapter.http.problem;

import org.jspecify.annotations.NullMarked;
