/// Tests of the message catalogue.
@NullMarked
package hexmail.adapter.http.text;

import org.jspecify.annotations.NullMarked;
