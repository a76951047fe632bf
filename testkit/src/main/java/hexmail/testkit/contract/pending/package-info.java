/// The parts of
/// [PendingAuthorizationsContract][hexmail.testkit.contract.PendingAuthorizationsContract], the
/// contract of the pending authorizations, by subject. Test classes implement that interface, not
/// its parts. Nothing here depends on an adapter.
@NullMarked
package hexmail.testkit.contract.pending;

import org.jspecify.annotations.NullMarked;
