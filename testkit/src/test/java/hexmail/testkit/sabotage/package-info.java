/// Adapters that are wrong on purpose, a table for each contract: what each does wrong and which
/// clauses catch it. The test beside each table runs the contract on an honest adapter, or on the
/// sabotage that is bound. Nothing here knows how the contracts are run.
@NullMarked
package hexmail.testkit.sabotage;

import org.jspecify.annotations.NullMarked;
