/// Tests of what a browser keeps between its requests.
@NullMarked
package hexmail.adapter.http.visit;

import org.jspecify.annotations.NullMarked;
