/// The policy of every call of the Gmail API: when it is sent, when it is retried, and when no
/// calls are made. Nothing here depends on the content of a call or on HTTP.
@NullMarked
package hexmail.adapter.google.policy;

import org.jspecify.annotations.NullMarked;
