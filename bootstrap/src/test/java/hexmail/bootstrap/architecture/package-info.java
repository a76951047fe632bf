/// The boundaries of Hexmail, checked on its classes, and the proof that each of these checks can
/// fail. The rules themselves are in `testkit`; here are only Hexmail's table and the tests.
@NullMarked
package hexmail.bootstrap.architecture;

import org.jspecify.annotations.NullMarked;
