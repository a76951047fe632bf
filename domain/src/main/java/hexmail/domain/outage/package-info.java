/// Unexpected failures: a server or a store cannot be reached or gives no usable answer. Results
/// that people meet in ordinary use are outcomes, never exceptions.
@NullMarked
package hexmail.domain.outage;

import org.jspecify.annotations.NullMarked;
