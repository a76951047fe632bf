/// The Gmail API behind `Mailbox` and `MessageReader`. Whatever a message says is untrusted and
/// often odd: it is made readable here, and no message, however broken, makes a call fail. HTML is
/// handed on as it came: making it safe to show is not done here.
@NullMarked
package hexmail.adapter.google.mailbox;

import org.jspecify.annotations.NullMarked;
