/// Reading a mailbox: a page, a stream of all pages, a message, the labels. Every call to Google
/// goes through the access tokens of `account`; none refreshes on its own.
@NullMarked
package hexmail.application.mailbox;

import org.jspecify.annotations.NullMarked;
