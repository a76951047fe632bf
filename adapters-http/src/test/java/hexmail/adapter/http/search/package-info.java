/// Tests of searches as pages show and write them.
@NullMarked
package hexmail.adapter.http.search;

import org.jspecify.annotations.NullMarked;
