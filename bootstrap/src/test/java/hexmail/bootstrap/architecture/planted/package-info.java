/// Plants violations into a copy of the sources, one at a time, and checks that the build rejects
/// each. The table of violations is `docs/planted-violations.md`; no rule may be here.
@NullMarked
package hexmail.bootstrap.architecture.planted;

import org.jspecify.annotations.NullMarked;
