/// Tests of the pages, and sample pages to look at.
@NullMarked
package hexmail.adapter.http.page;

import org.jspecify.annotations.NullMarked;
