/// The contract of the credential store, by what its clauses are about. Test classes implement the
/// whole of it, [CredentialStoreContract][hexmail.testkit.contract.CredentialStoreContract];
/// nothing here knows any adapter.
@NullMarked
package hexmail.testkit.contract.credential;

import org.jspecify.annotations.NullMarked;
