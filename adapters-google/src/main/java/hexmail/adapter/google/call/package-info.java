/// Requests to the Gmail API, single and in batches, and the mapping of responses to results.
/// Nothing here decides when a request is sent or whether it is retried, or parses mail.
@NullMarked
package hexmail.adapter.google.call;

import org.jspecify.annotations.NullMarked;
