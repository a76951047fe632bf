/// The parts of [SessionDirectoryContract][hexmail.testkit.contract.SessionDirectoryContract], the
/// contract of the session directory, by subject. Test classes implement that interface, not its
/// parts. Nothing here depends on an adapter.
@NullMarked
package hexmail.testkit.contract.directory;

import org.jspecify.annotations.NullMarked;
