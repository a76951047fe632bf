/// Hexmail for the tests of other teams: wired and running on the adapters they choose, and a
/// browser to use it with. Published as the test jar of `bootstrap`; what only our own tests need
/// stays outside.
@NullMarked
package hexmail.bootstrap.kit;

import org.jspecify.annotations.NullMarked;
