/// The `HEXMAIL_*` keys and the client file. All faults are reported at once, and no fault repeats
/// a value. This package starts nothing.
@NullMarked
package hexmail.bootstrap.configuration;

import org.jspecify.annotations.NullMarked;
