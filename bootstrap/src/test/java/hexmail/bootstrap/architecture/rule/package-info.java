/// The rules that only Hexmail needs. Like those of `testkit` they are functions of a hexagon, so
/// fixtures can break them. Nothing here imports classes:
/// [WithTests][hexmail.bootstrap.architecture.rule.WithTests] says which classes a rule covers.
@NullMarked
package hexmail.bootstrap.architecture.rule;

import org.jspecify.annotations.NullMarked;
