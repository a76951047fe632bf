/// Adapters that are wrong on purpose, in a package for each port. A table names what each does
/// wrong and a clause of the contract that catches it. The test class in the same package runs the
/// contract on an honest adapter, or on the bound sabotage. Nothing here runs a test by itself.
@NullMarked
package hexmail.testkit.sabotage;

import org.jspecify.annotations.NullMarked;
