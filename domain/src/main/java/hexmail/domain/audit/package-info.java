/// The audit trail of a person's authorizations and sessions, for that person to read. It never
/// contains a token, a key or mail.
@NullMarked
package hexmail.domain.audit;

import org.jspecify.annotations.NullMarked;
