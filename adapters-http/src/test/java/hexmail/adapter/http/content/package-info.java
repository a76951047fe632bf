/// Tests of files and sources that are passed on while they arrive.
@NullMarked
package hexmail.adapter.http.content;

import org.jspecify.annotations.NullMarked;
