/// What a run is made of: Google, the database, the accounts with their models, the processes, and
/// what was found. Nothing here disturbs anything by itself.
@NullMarked
package hexmail.benchmarks.stress.scene;

import org.jspecify.annotations.NullMarked;
