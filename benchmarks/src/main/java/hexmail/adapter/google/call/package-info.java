/// Access for benchmarks to package-private types of the package of the same name. It contains no
/// measurement.
@NullMarked
package hexmail.adapter.google.call;

import org.jspecify.annotations.NullMarked;
