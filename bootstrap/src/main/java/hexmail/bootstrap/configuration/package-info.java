/// What the operator decides: the `HEXMAIL_*` keys and the client file, read whole and faulted
/// whole. Nothing is started here, and no fault repeats a value.
@NullMarked
package hexmail.bootstrap.configuration;

import org.jspecify.annotations.NullMarked;
