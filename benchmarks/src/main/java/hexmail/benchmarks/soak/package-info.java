/// A long run: mail comes, changes and goes at random while people page, search, stream and read;
/// in the end the index is compared with the truth. Nothing here is timed.
@NullMarked
package hexmail.benchmarks.soak;

import org.jspecify.annotations.NullMarked;
