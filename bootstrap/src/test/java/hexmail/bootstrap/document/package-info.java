/// Pages of `docs` that list checks, compared with the tests that they name. What a check is about
/// never stands here.
@NullMarked
package hexmail.bootstrap.document;

import org.jspecify.annotations.NullMarked;
