/// What a person's consent left us: scopes, tokens, and whether the grant still stands. How it is
/// stored or encrypted is not told here.
@NullMarked
package hexmail.domain.credential;

import org.jspecify.annotations.NullMarked;
