/// Tests of the pages about a mailbox, and of what they say in words.
@NullMarked
package hexmail.adapter.http.mailbox;

import org.jspecify.annotations.NullMarked;
