@NullMarked
package hexmail.adapter.http.search;

import org.jspecify.annotations.NullMarked;
