/// The contract of the directory of sessions, by what its clauses are about. Test classes implement
/// the whole of it, [SessionDirectoryContract][hexmail.testkit.contract.SessionDirectoryContract];
/// nothing here knows any adapter.
@NullMarked
package hexmail.testkit.contract.directory;

import org.jspecify.annotations.NullMarked;
