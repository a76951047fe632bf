/// Requests to the Gmail API, one by one and in batches, and what their answers say of them.
/// Nothing here decides when a request is sent or whether it is repeated, or makes sense of mail.
@NullMarked
package hexmail.adapter.google.call;

import org.jspecify.annotations.NullMarked;
