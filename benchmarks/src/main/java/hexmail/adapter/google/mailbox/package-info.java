/// Benchmarks of the package of the same name. They stand in it because what they measure is seen
/// by nobody else.
@NullMarked
package hexmail.adapter.google.mailbox;

import org.jspecify.annotations.NullMarked;
