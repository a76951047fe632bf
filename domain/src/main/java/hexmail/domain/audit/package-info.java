/// What happened to a person's authorization and sessions, for that person to read. No token, no
/// key and no mail is ever told here.
@NullMarked
package hexmail.domain.audit;

import org.jspecify.annotations.NullMarked;
