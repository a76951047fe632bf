/// The contract of the sessions, by what its clauses are about. Test classes implement the whole of
/// it, [SessionsContract][hexmail.testkit.contract.SessionsContract]; nothing here knows any
/// adapter.
@NullMarked
package hexmail.testkit.contract.session;

import org.jspecify.annotations.NullMarked;
