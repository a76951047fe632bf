/// Failures nobody expects: a server or a store that cannot be reached or answers nonsense. Results
/// that people do meet in ordinary use are outcomes, never exceptions from here.
@NullMarked
package hexmail.domain.outage;

import org.jspecify.annotations.NullMarked;
