/// The result of a person's consent: scopes, tokens and the state of the grant. Storage and
/// encryption belong to the persistence adapter.
@NullMarked
package hexmail.domain.credential;

import org.jspecify.annotations.NullMarked;
