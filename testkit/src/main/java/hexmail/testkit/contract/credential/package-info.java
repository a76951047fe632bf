/// The parts of [CredentialStoreContract][hexmail.testkit.contract.CredentialStoreContract], the
/// contract of the credential store, by subject. Test classes implement that interface, not its
/// parts. Nothing here depends on an adapter.
@NullMarked
package hexmail.testkit.contract.credential;

import org.jspecify.annotations.NullMarked;
