/// The Gmail API behind `Mailbox` and `MessageReader`. The content of a message is untrusted and
/// often malformed: it is made readable here, and no message, however malformed, makes a call fail.
/// HTML is passed on unchanged and is not sanitised here.
@NullMarked
package hexmail.adapter.google.mailbox;

import org.jspecify.annotations.NullMarked;
