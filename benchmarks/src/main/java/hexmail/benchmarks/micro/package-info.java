/// Microbenchmarks of single operations on the store, and realistic responses of Gmail. Benchmarks
/// of adapters are in the package of the class that they measure, because it is package-private.
@NullMarked
package hexmail.benchmarks.micro;

import org.jspecify.annotations.NullMarked;
