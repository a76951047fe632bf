/// Tests of what the package says in words.
@NullMarked
package hexmail.adapter.http.mailbox;

import org.jspecify.annotations.NullMarked;
