/// The boundaries of a hexagonal project as ArchUnit rules. They are functions of a root package
/// and a table of parts, so a project with this layout can use them in its own build. Nothing here
/// may name a package of Hexmail.
@NullMarked
package hexmail.testkit.architecture;

import org.jspecify.annotations.NullMarked;
