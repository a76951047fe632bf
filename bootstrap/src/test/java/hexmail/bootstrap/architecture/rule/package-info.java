/// The rules that are Hexmail's alone, as functions of a hexagon like those of `testkit`, so that
/// fixtures can break them. Nothing here looks at a class by itself: which classes a rule judges is
/// said by [WithTests][hexmail.bootstrap.architecture.rule.WithTests] or its absence.
@NullMarked
package hexmail.bootstrap.architecture.rule;

import org.jspecify.annotations.NullMarked;
