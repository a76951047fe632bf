/// Web sessions and the accounts signed in to them, each in a numbered slot. Cookies belong to the
/// HTTP adapter.
@NullMarked
package hexmail.domain.session;

import org.jspecify.annotations.NullMarked;
