/// Tests of the files that pages link to.
@NullMarked
package hexmail.adapter.http.asset;

import org.jspecify.annotations.NullMarked;
