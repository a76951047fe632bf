/// What benchmarks need of the package of the same name. It stands there because nobody else sees
/// it.
@NullMarked
package hexmail.adapter.google.call;

import org.jspecify.annotations.NullMarked;
