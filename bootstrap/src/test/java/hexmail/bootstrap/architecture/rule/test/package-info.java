/// The rules on tests: every port has a contract, every adapter runs it, and every test is run.
/// They cover main classes and tests. Rules on sources must not be here; they are in `SourceRule`.
@NullMarked
package hexmail.bootstrap.architecture.rule.test;

import org.jspecify.annotations.NullMarked;
