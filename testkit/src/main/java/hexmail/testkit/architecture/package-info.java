/// The boundaries of a hexagon as ArchUnit rules: functions of a root package and a table of its
/// parts, so that any project laid out in this way can import them into its own build. Nothing here
/// names a package of Hexmail.
@NullMarked
package hexmail.testkit.architecture;

import org.jspecify.annotations.NullMarked;
