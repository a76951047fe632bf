/// Benchmarks of the package of the same name. They are in it because the classes that they measure
/// are package-private.
@NullMarked
package hexmail.adapter.http.api;

import org.jspecify.annotations.NullMarked;
