/// What [AuthorizationServer][hexmail.domain.port.AuthorizationServer] promises, as tests, and the
/// world in which an adapter has to keep it: people who consent, and a server that can be put out
/// of order. Nothing here knows any adapter.
@NullMarked
package hexmail.testkit.contract.authorization;

import org.jspecify.annotations.NullMarked;
