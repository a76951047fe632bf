/// Why a request cannot be answered, once for pages and API. Whatever failed, nothing of its
/// message, class or cause is told to the outside.
@NullMarked
package hexmail.adapter.http.problem;

import org.jspecify.annotations.NullMarked;
