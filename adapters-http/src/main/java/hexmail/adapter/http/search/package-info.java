/// Gmail's search language as far as pages need it: the terms of a search, and the form that writes
/// one. Google alone decides what a search finds; nothing here looks at mail.
@NullMarked
package hexmail.adapter.http.search;

import org.jspecify.annotations.NullMarked;
