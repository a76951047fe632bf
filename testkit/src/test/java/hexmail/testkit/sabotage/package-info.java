/// Adapters that are wrong on purpose, a package for each port: a table says what each does wrong
/// and which clauses of the contract catch it. The test beside each table runs the contract on an
/// honest adapter, or on the sabotage that is bound. Nothing here runs a test by itself.
@NullMarked
package hexmail.testkit.sabotage;

import org.jspecify.annotations.NullMarked;
