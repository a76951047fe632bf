/// What the conductor of the stress program and its hammering processes agree on: where everything
/// is, what time it is for each account, and the lines they speak in. Nothing here decides
/// anything.
@NullMarked
package hexmail.benchmarks.stress.site;

import org.jspecify.annotations.NullMarked;
