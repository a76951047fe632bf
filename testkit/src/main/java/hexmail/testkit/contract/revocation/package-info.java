/// The parts of [RevocationsContract][hexmail.testkit.contract.RevocationsContract], the contract
/// of the queue of revocations, by subject. Test classes implement that interface, not its parts.
/// Nothing here depends on an adapter.
@NullMarked
package hexmail.testkit.contract.revocation;

import org.jspecify.annotations.NullMarked;
