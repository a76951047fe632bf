/// Compares the pages of `docs` that list checks with the tests that they name. No check itself is
/// here.
@NullMarked
package hexmail.bootstrap.document;

import org.jspecify.annotations.NullMarked;
