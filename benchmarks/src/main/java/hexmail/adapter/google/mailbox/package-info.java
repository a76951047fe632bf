/// Benchmarks of package-private types of the package of the same name.
@NullMarked
package hexmail.adapter.google.mailbox;

import org.jspecify.annotations.NullMarked;
