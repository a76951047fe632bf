/// The parts of [SessionsContract][hexmail.testkit.contract.SessionsContract], the contract of the
/// sessions, by subject. Test classes implement that interface, not its parts. Nothing here depends
/// on an adapter.
@NullMarked
package hexmail.testkit.contract.session;

import org.jspecify.annotations.NullMarked;
