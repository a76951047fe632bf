/// The rules about tests, and about what tests prove: that every promise of a port is a clause that
/// every adapter runs, and that no test is lost. They judge main classes and tests together; what
/// only the sources show is checked by tests beside the rules, not here.
@NullMarked
package hexmail.bootstrap.architecture.rule.test;

import org.jspecify.annotations.NullMarked;
