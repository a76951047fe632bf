/// The JSON API. Answers are JSON, newline-delimited JSON or problem documents; never HTML, never a
/// redirect.
@NullMarked
package hexmail.adapter.http.api;

import org.jspecify.annotations.NullMarked;
