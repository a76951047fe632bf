/// Every word that a person reads, by key and language. Nothing here knows a page or a request.
@NullMarked
package hexmail.adapter.http.text;

import org.jspecify.annotations.NullMarked;
