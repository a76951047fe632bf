/// Tests of what is shown of the HTML of a message.
@NullMarked
package hexmail.adapter.http.html;

import org.jspecify.annotations.NullMarked;
