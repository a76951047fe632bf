/// Benchmarks of package-private types of the package of the same name. Benchmarks of public types
/// do not belong here.
@NullMarked
package hexmail.adapter.google.mailbox;

import org.jspecify.annotations.NullMarked;
