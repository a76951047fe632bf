/// The boundaries of Hexmail, checked on its classes, and the proof that each of these checks can
/// fail. Here are Hexmail's table and the tests; the rules are in `testkit` and, where no other
/// project wants them, in the package `rule`.
@NullMarked
package hexmail.bootstrap.architecture;

import org.jspecify.annotations.NullMarked;
