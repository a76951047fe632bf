/// The parts of [AuthorizationServerContract][hexmail.testkit.contract.AuthorizationServerContract]
/// by subject, and the environment of a test: people who consent, and a server whose outages the
/// test controls. Nothing here depends on an adapter.
@NullMarked
package hexmail.testkit.contract.authorization;

import org.jspecify.annotations.NullMarked;
