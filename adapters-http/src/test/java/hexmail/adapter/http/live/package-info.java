/// Tests of what open pages are told.
@NullMarked
package hexmail.adapter.http.live;

import org.jspecify.annotations.NullMarked;
