/// Messages that do their worst: HTML that would run scripts, load something or leave its place,
/// and mail that no program should have written. For tests of what reads and shows mail. Written
/// after public lists of known tricks, none of which is copied here.
@NullMarked
package hexmail.testkit.hostile;

import org.jspecify.annotations.NullMarked;
