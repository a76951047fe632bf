/// Reading a mailbox: a page, a stream of all pages, a message, a conversation, the labels. Every
/// call to Google uses the access tokens of the account; no code here refreshes a token. A whole
/// message is kept for the session in which it was opened; while Google does not return one, its
/// indexed summary is shown.
@NullMarked
package hexmail.application.mailbox;

import org.jspecify.annotations.NullMarked;
