/// The pages of a mailbox: the list, a message, and what is said when neither can be shown. Turns
/// mail into words that a page can print; renders nothing and fetches nothing but through the use
/// cases.
@NullMarked
package hexmail.adapter.http.mailbox;

import org.jspecify.annotations.NullMarked;
