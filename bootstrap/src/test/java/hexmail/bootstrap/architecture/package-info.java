/// Checks the boundaries of Hexmail on its classes, and proves that each of these checks can fail.
/// Here are the table of Hexmail's parts and the tests. Rules must not be here: they are in
/// `testkit` and, if only Hexmail needs them, in the package `rule`.
@NullMarked
package hexmail.bootstrap.architecture;

import org.jspecify.annotations.NullMarked;
